import { scenarioTerritoriesOf, territoryWith } from '../../model/assignment.ts';
import type { RepShare, ScenarioTerritory } from '../../model/territory.ts';
import { withShares } from '../../quota/with-shares.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import type { CopyGround } from './copy-ground.ts';

/**
 * What the target says of the copied territories: reps and centre as in the source, unlocked. Reps who come with them
 * leave the territories of the target that they do not have in the source.
 */
export function copiedSeats({ plan, from, to, role, copied, closed }: CopyGround): RecordChange[] {
  const source = new Map(scenarioTerritoriesOf(plan, from, role).map((seat) => [seat.territory as number, seat]));
  const before = scenarioTerritoriesOf(plan, to, role);
  const seated = [...copied].flatMap((key) => source.get(key) ?? []);
  const coming = new Set(seated.flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  const others = before
    .filter(({ territory }) => !copied.has(territory))
    .map((seat): ScenarioTerritory => {
      if (closed.has(seat.territory)) return seat;
      const both = new Set(source.get(seat.territory)?.reps.map(({ rep }) => rep));
      return { ...seat, reps: withoutThose(seat.reps, ({ rep }) => coming.has(rep) && !both.has(rep)) };
    });
  const after = [...others, ...seated.map((seat) => ({ ...seat, scenario: to, locked: false }))];
  return recordChanges('scenarioTerritories', before, after);
}

/**
 * The quotas of the copied territories as in the source; periods that it has no quota for stay as they are. Those of
 * others keep their amounts, and their shares are of what all have by then.
 */
export function copiedQuotas({ plan, from, to, role, copied }: CopyGround): RecordChange[] {
  const source = plan.quotas.filter(({ scenario, territory }) => scenario === from && copied.has(territory));
  const said = new Set(source.map(({ territory, period }) => `${territory}/${period}`));
  const periods = new Set(source.map(({ period }) => period));
  const before = plan.quotas.filter(
    ({ scenario, territory, period }) =>
      scenario === to && periods.has(period) && territoryWith(plan, territory)?.role === role,
  );
  const others = before.filter(({ territory, period }) => !said.has(`${territory}/${period}`));
  const after = [...others, ...source.map((quota) => ({ ...quota, scenario: to }))];
  const shared = [...periods].flatMap((period) => withShares(after.filter((quota) => quota.period === period)));
  return recordChanges('quotas', before, shared);
}

/** Those who stay share the whole, in the parts they had. */
function withoutThose(reps: readonly RepShare[], leaves: (share: RepShare) => boolean): readonly RepShare[] {
  const stay = reps.filter((share) => !leaves(share));
  if (stay.length === reps.length) return reps;
  const whole = stay.reduce((sum, { share }) => sum + share, 0);
  return stay.map(({ rep, share }) => ({ rep, share: whole > 0 ? share / whole : 1 / stay.length }));
}
