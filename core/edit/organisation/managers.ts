import { rankOf } from '../../model/hierarchy.ts';
import type { LevelKey, RepKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Rep } from '../../model/territory.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';

type Seats = Pick<Plan, 'levels' | 'territories' | 'scenarioTerritories'>;

/** What a change of seats says of the plan's reps who lead groups, or did. */
export function managersAfter(before: Plan, after: Seats): RecordChange[] {
  return recordChanges('reps', before.reps, managing(before.reps, before, after));
}

/**
 * Reps after a change of seats: whoever leads a group in any scenario manages its level, the highest where there are
 * several, and whoever leads none any more is a seller again. Reps who led no group before and lead none after stay as
 * they are.
 */
export function managing(reps: readonly Rep[], before: Seats, after: Seats): readonly Rep[] {
  const led = ledLevels(before);
  const leads = ledLevels(after);
  return reps.map((rep) =>
    led.has(rep.key) || leads.has(rep.key) ? { ...rep, manages: leads.get(rep.key) ?? null } : rep,
  );
}

/** Per rep the highest level of a group that rep is seated on. */
function ledLevels(plan: Seats): Map<RepKey, LevelKey> {
  const groups = new Map(
    plan.territories.filter((one) => rankOf(plan, one) > 0).map((one) => [one.key as number, one]),
  );
  const highest = new Map<RepKey, LevelKey>();
  for (const { territory, reps } of plan.scenarioTerritories) {
    const group = groups.get(territory);
    if (!group) continue;
    for (const { rep } of reps) {
      const known = highest.get(rep);
      if (known === undefined || rankOf(plan, { level: known }) < rankOf(plan, group)) highest.set(rep, group.level);
    }
  }
  return highest;
}
