import { useLingui } from '@lingui/react/macro';
import { Fold } from '../../controls/fold.tsx';
import { BasisOptions } from './basis-options.tsx';
import { CurrencyOptions } from './currency-options.tsx';
import { HandoverOptions } from './handover-options.tsx';
import { PartYearOptions } from './part-year-options.tsx';
import { RepOptions } from './rep-options.tsx';
import { SeasonOptions } from './season-options.tsx';
import type { QuotaFacts } from './use-quota.ts';

/** What else a quota depends on, folded away until it is needed. */
export function QuotaOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const { quotaPlan } = facts;
  const { season, partYears, handovers, rates, targets } = quotaPlan;
  const count = (list: readonly unknown[]) => (list.length > 0 ? String(list.length) : null);
  return (
    <div className="quota-options">
      <Fold title={t`Measures and growth`} set={quotaPlan.history}>
        <BasisOptions facts={facts} />
      </Fold>
      <Fold title={t`Reps: part time, ramp, seniority`} set={count(quotaPlan.seniority)}>
        <RepOptions facts={facts} />
      </Fold>
      <Fold title={t`Season`} set={count(season.own)}>
        <SeasonOptions facts={facts} />
      </Fold>
      <Fold title={t`Part of the year`} set={count(partYears)}>
        <PartYearOptions facts={facts} />
      </Fold>
      <Fold title={t`Accounts handed over within the year`} set={count(handovers)}>
        <HandoverOptions facts={facts} />
      </Fold>
      <Fold title={t`Account targets and currencies`} set={targets?.measure ?? count(rates)}>
        <CurrencyOptions facts={facts} />
      </Fold>
    </div>
  );
}
