import { Trans, useLingui } from '@lingui/react/macro';
import type { PairReason } from '../../../core/matching/explain-pair.ts';
import { pairFact } from '../../../core/matching/pair-facts.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { pairWhyText, territoryName } from '../../../core/text/matching/pair-why-text.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { TermCell } from './term-cell.tsx';

interface MatchRowProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
  readonly seat: number;
  /** Null for a vacancy, and until it is reckoned. */
  readonly reason: PairReason | null;
}

/** One seat of a territory, with the rep it gets. */
export function MatchRow({ plan, made, seat, reason }: MatchRowProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const scenario = useAppState((state) => state.scenario);
  const { ground, costs, matching, problem, held } = made;
  const { territory, today } = ground.seats[seat] as PlanMatching['ground']['seats'][number];
  const rep = matching.rep[seat] as number;
  const who = ground.reps[rep];
  const before = ground.reps[today]?.name ?? null;
  const name = territoryName(plan, territory);
  const called = who?.name ?? '';
  const capacity = format.fte(ground.capacity[rep] ?? Number.NaN);
  const by = rep >= 0 ? (held.by[rep] ?? null) : null;
  // Somebody who only changes the seat within a team stays.
  const stays = rep >= 0 && ground.seats.some((one) => one.territory === territory && one.today === rep);
  const why = reason && pairWhyText(i18n, plan, made, reason);
  const lock = (locked: boolean) =>
    who && editPlan(app, { kind: 'lock-pair', scenario, territory, rep: who.key, locked });
  return (
    <tr className={stays ? undefined : 'match-changed'}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{before === null ? <Vacant /> : <bdi>{before}</bdi>}</td>
      <td className="match-rep">{who ? <bdi>{who.name}</bdi> : <Vacant />}</td>
      <td>
        {who && (
          <CheckField isSelected={by !== null} isDisabled={readOnly || by === 'protection'} onChange={lock}>
            <span className="only-spoken">{t`Keep ${called} on ${name}`}</span>
          </CheckField>
        )}
      </td>
      {who ? (
        <>
          <td className="number">
            <b>{format.figure(problem.cost[rep * problem.territories + seat] as number)}</b>
          </td>
          {costs.terms.map(({ term, share, cost }) => (
            <TermCell
              key={term}
              term={term}
              adds={share * cost(rep, seat)}
              cost={cost(rep, seat)}
              fact={pairFact(ground, term, rep, seat)}
              unit={plan.settings.distanceUnit}
            />
          ))}
          <td className="number">
            {format.percent(pairFact(ground, 'size', rep, seat).value)}
            <span className="quiet small match-fact">{t`of ${capacity} FTE`}</span>
          </td>
          <td className="match-why small">{why}</td>
        </>
      ) : (
        <td colSpan={costs.terms.length + 3} className="quiet">
          <Trans>Nobody is left for it: see below.</Trans>
        </td>
      )}
    </tr>
  );
}

function Vacant() {
  return (
    <span className="quiet">
      <Trans>vacant</Trans>
    </span>
  );
}
