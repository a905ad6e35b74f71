import { Trans, useLingui } from '@lingui/react/macro';
import { ACTIVE_DAYS, STRONG_TIE_MONTHS, type Tier, type TierMoves } from '../../../core/disruption/tiers.ts';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { useFormat } from '../../use-app.ts';

interface TierTableProps {
  readonly plan: Plan;
  readonly tiers: readonly TierMoves[];
}

/** What moves by how much it puts at risk, with what the tiers mean. */
export function TierTable({ plan, tiers }: TierTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const names: Readonly<Record<Tier, string>> = { low: t`Low`, medium: t`Medium`, high: t`High` };
  const meanings: Readonly<Record<Tier, string>> = {
    low: t`no open pipeline and no activity of late: move these first`,
    medium: t`open pipeline, or activity in the last ${ACTIVE_DAYS} days`,
    high: t`open pipeline with activity, or ${STRONG_TIE_MONTHS} months with the owner`,
  };
  const revenue = plan.measures[measureMeaning(plan, 'revenue')]?.quantity ?? 'money';
  const pipeline = plan.measures[measureMeaning(plan, 'pipeline')]?.quantity ?? 'money';
  return (
    <section className="fairness" aria-label={t`Risk of the moves`}>
      <h3 className="fairness-name">
        <Trans>Risk of the moves</Trans>
      </h3>
      <table className="part-table small" aria-label={t`Moves by risk`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Risk</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Accounts</Trans>
            </th>
            {tiers[0]?.revenue && (
              <th scope="col" className="number">
                <Trans>Revenue</Trans>
              </th>
            )}
            {tiers[0]?.pipeline && (
              <th scope="col" className="number">
                <Trans>Pipeline</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...tiers].reverse().map(({ tier, accounts, ...sums }) => (
            <tr key={tier}>
              <th scope="row">
                <span className={`tier tier-${tier}`}>{names[tier]}</span>
                <span className="tier-meaning quiet">{meanings[tier]}</span>
              </th>
              <td className="number">{format.whole(accounts.moved)}</td>
              {sums.revenue && <td className="number">{format.short(sums.revenue.moved, revenue)}</td>}
              {sums.pipeline && <td className="number">{format.short(sums.pipeline.moved, pipeline)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
