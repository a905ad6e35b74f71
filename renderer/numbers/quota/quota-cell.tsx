import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Money } from '../../../core/model/quota-plan.ts';
import { typedAmount } from '../../../core/quota/typed-amount.ts';
import { Icon } from '../../controls/icon.tsx';
import { CellField } from '../../tables/cell-field.tsx';
import { useFaultText } from '../../tables/fault-text.ts';
import { useAppState, useFormat } from '../../use-app.ts';

interface QuotaCellProps {
  /** Whose amount of which period it is. */
  readonly label: string;
  /** Null where there is none. */
  readonly minor: number | null;
  /** What was typed here, in whatever currency; null where it follows from the rest. */
  readonly given: Money | null;
  readonly onGive: (amount: Money | null) => Promise<boolean>;
}

/** An amount that can be typed over: given ones bear a mark, and emptied they go back to the split. */
export function QuotaCell({ label, minor, given, onGive }: QuotaCellProps) {
  const { t } = useLingui();
  const format = useFormat();
  const faultText = useFaultText();
  const readOnly = useAppState((state) => state.readOnly);
  const currency = useAppState((state) => state.plan?.settings.currency ?? 'USD');
  const [editing, setEditing] = useState(false);
  const [wasEditing, setWasEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!editing && wasEditing) {
      setWasEditing(false);
      if (document.activeElement === document.body) button.current?.focus();
    }
  }, [editing, wasEditing]);
  const leave = () => setEditing(false);
  const isForeign = given !== null && given.currency !== currency;
  const shown = minor === null ? '–' : format.money(minor);
  const typed = given && isForeign ? `${given.currency} ${given.minor}` : '';
  const take = async (text: string) => {
    const amount = text.trim() === '' ? null : typedAmount(text, currency);
    if (amount === null && text.trim() !== '') return faultText('not-money');
    leave();
    if (amount !== null || given !== null) await onGive(amount);
    return null;
  };
  if (editing) {
    return <CellField label={label} text={minor === null ? '' : shown} onChange={take} onLeave={leave} />;
  }
  const name = given ? t`${label}: ${shown}, given` : t`${label}: ${shown}`;
  return (
    <button
      ref={button}
      type="button"
      className="quota-cell number"
      data-given={given !== null || undefined}
      disabled={readOnly}
      aria-label={name}
      title={given ? (isForeign ? typed : t`Given: it keeps its value; empty it to give it back`) : undefined}
      onClick={() => {
        setEditing(true);
        setWasEditing(true);
      }}
    >
      {given && <Icon name="edit" />}
      <bdi>{shown}</bdi>
    </button>
  );
}
