import { Trans, useLingui } from '@lingui/react/macro';
import { leftovers } from '../../../core/matching/leftovers.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryName } from '../../../core/text/matching/pair-why-text.ts';
import { showPanel } from '../../actions/show-panel.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { Button } from '../../controls/button.tsx';
import { useApp, useFormat } from '../../use-app.ts';

interface LeftoverListProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

/** More are counted, not listed. */
const MOST_LISTED = 20;

/** Territories that nobody is left for and reps who get none, with what to do about each. */
export function LeftoverList({ plan, made }: LeftoverListProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { vacancies, surplus } = leftovers(made);
  const { seats, reps, roadKm } = made.ground;
  if (vacancies.length + surplus.length === 0) return null;
  const territory = (seat: number) => territoryName(plan, seats[seat]?.territory ?? -1);
  const way = (rep: number, seat: number) => {
    const km = roadKm(rep, seat);
    return Number.isFinite(km) ? format.distance(km, plan.settings.distanceUnit) : t`not known`;
  };
  return (
    <section className="numbers-part" aria-label={t`What is left over`}>
      <h3>
        <Trans>What is left over</Trans>
      </h3>
      <ul className="match-left">
        {vacancies.slice(0, MOST_LISTED).map(({ seat, cover }) => {
          const where = territory(seat);
          const who = reps[cover]?.name;
          const road = cover >= 0 ? way(cover, seat) : '';
          return (
            <li key={`v${seat}`}>
              {who === undefined ? (
                <Trans>
                  <bdi>{where}</bdi> is vacant, and no rep may work it: hire somebody, or lift an exclusion.
                </Trans>
              ) : (
                <Trans>
                  <bdi>{where}</bdi> is vacant: hire somebody, or balance into fewer territories. Until then{' '}
                  <bdi>{who}</bdi> could cover it best (home to accounts: {road}).
                </Trans>
              )}
            </li>
          );
        })}
        <AndMore count={vacancies.length - MOST_LISTED} />
        {surplus.slice(0, MOST_LISTED).map(({ rep, seat }) => {
          const who = reps[rep]?.name ?? '';
          const where = territory(seat);
          const road = seat >= 0 ? way(rep, seat) : '';
          return (
            <li key={`s${rep}`}>
              {seat < 0 ? (
                <Trans>
                  <bdi>{who}</bdi> gets no territory, and may work none of these.
                </Trans>
              ) : (
                <Trans>
                  <bdi>{who}</bdi> gets no territory: balance into one more, or let them share <bdi>{where}</bdi>, which
                  suits best (home to accounts: {road}).
                </Trans>
              )}
            </li>
          );
        })}
        <AndMore count={surplus.length - MOST_LISTED} />
      </ul>
      <div className="acts">
        <Button onPress={() => showPanel(app, 'balance')}>
          <Trans>Balance into another number</Trans>
        </Button>
      </div>
    </section>
  );
}
