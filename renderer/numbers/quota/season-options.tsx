import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { QuotaPlan } from '../../../core/model/quota-plan.ts';
import { periodShares, withPeriodShare } from '../../../core/quota/season-curve.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;

/** How much of a quota falls into each period: the common curve, and territories with one of their own. */
export function SeasonOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const [chosen, setChosen] = useState<string>('');
  const { quotaPlan, tree, calendar } = facts;
  const { season } = quotaPlan;
  if (calendar.periods.length < 2) {
    return (
      <p className="hint">
        <Trans>Choose quarters or months as periods first.</Trans>
      </p>
    );
  }
  const set = (change: Partial<QuotaPlan['season']>) => changeQuotaPlan(app, { season: { ...season, ...change } });
  const own = new Map(season.own.map((one) => [one.territory as number, one]));
  const others = tree.territories.filter(({ key }) => !own.has(key));
  const next = others.find(({ key }) => String(key) === chosen) ?? others[0];
  const setOwn = (territory: TerritoryKey, curve: readonly number[] | null) =>
    set({
      own: [
        ...season.own.filter((one) => one.territory !== territory),
        ...(curve ? [{ territory, curve: [...curve] }] : []),
      ],
    });
  const fields = (curve: readonly number[], name: string, change: (curve: number[]) => void) =>
    periodShares(curve, calendar).map((share, p) => {
      const period = calendar.periods[p] as string;
      return (
        <NumberField
          key={period}
          label={name === '' ? period : t`${name}, ${period}`}
          value={share}
          minValue={0}
          maxValue={1}
          step={0.0001}
          isDisabled={readOnly}
          format={PERCENT}
          onChange={(value) => change(withPeriodShare(curve, calendar, p, value))}
        />
      );
    });
  return (
    <>
      <div className="numbers-fields quota-narrow">
        {fields(season.curve, '', (curve) => set({ curve }))}
        <Button isDisabled={readOnly || season.curve.length === 0} onPress={() => set({ curve: [] })}>
          <Trans>All the same</Trans>
        </Button>
      </div>
      <p className="hint">
        <Trans>
          The shares are scaled to 100%. A territory with a curve of its own keeps it whenever quotas are split.
        </Trans>
      </p>
      {tree.territories
        .filter(({ key }) => own.has(key))
        .map(({ key, name }) => (
          <div className="numbers-fields quota-narrow" key={key}>
            {fields(own.get(key)?.curve ?? [], name, (curve) => setOwn(key, curve))}
            <IconButton
              icon="close"
              label={t`${name} follows the common curve`}
              isDisabled={readOnly}
              onPress={() => setOwn(key, null)}
            />
          </div>
        ))}
      {next && (
        <div className="numbers-fields">
          <SelectField
            label={t`Territory`}
            isDisabled={readOnly}
            choices={others.map(({ key, name }) => ({ id: String(key), text: name }))}
            value={String(next.key)}
            onChange={setChosen}
          />
          <Button isDisabled={readOnly} onPress={() => setOwn(next.key, season.curve)}>
            <Trans>Give it a curve of its own</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
