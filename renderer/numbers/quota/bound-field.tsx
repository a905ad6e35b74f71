import type { QuotaBound } from '../../../core/model/quota-plan.ts';
import { typedMoney, typedNumber } from '../../../core/table/typed-values.ts';
import { useAppState, useFormat } from '../../use-app.ts';
import { DraftField } from './draft-field.tsx';

interface BoundFieldProps {
  readonly label: string;
  readonly value: QuotaBound | null;
  readonly isDisabled: boolean;
  readonly onDone: (bound: QuotaBound | null) => void;
}

/** A floor or a cap: an amount, or a number with a per cent sign; what is neither leaves it as it was. */
export function BoundField({ value, onDone, ...rest }: BoundFieldProps) {
  const format = useFormat();
  const currency = useAppState((state) => state.plan?.settings.currency ?? 'USD');
  const text = value === null ? '' : value.kind === 'share' ? format.tolerance(value.ratio) : format.money(value.minor);
  const take = (typed: string) => {
    if (typed.trim() === '') return onDone(null);
    const percent = /[%\u066a]/.test(typed);
    const ratio = percent ? typedNumber(typed.replace(/[%\u066a\s]/g, '')) / 100 : Number.NaN;
    if (ratio >= 0) return onDone({ kind: 'share', ratio });
    const minor = percent ? null : typedMoney(typed, currency);
    if (minor !== null) onDone({ kind: 'amount', minor });
  };
  return <DraftField {...rest} labelHidden value={text} onDone={take} />;
}
