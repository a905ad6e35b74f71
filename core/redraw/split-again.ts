import { applyChange } from '../edit/apply-change.ts';
import { movesBetween } from '../edit/moves-between.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { resplitQuotas } from '../edit/resplit-quotas.ts';
import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory } from '../model/territory.ts';
import type { Ground } from './ground.ts';

/** The territories that a split made, in its order. */
export function madeBySplit({ records }: PlanChange): TerritoryKey[] {
  return records.flatMap((record) =>
    record.kind === 'territories' && record.before === null && record.after ? [record.after.key] : [],
  );
}

/**
 * A split that was made before, of the scenario as it stood then (`ground`, `change`), as a change of the plan as it
 * is now: the same units in the same territories, those that it made then (`made`) among them, which keep what they
 * are called by now. Null where one of them is gone, or an account is given by name to one that the split knows
 * nothing of.
 */
export function splitAgain(
  plan: Plan,
  ground: Ground,
  change: PlanChange,
  made: readonly TerritoryKey[],
): PlanChange | null {
  const { scenario, role } = ground;
  const known = new Set(plan.territories.map(({ key }) => key));
  const fresh = madeBySplit(change);
  if (fresh.length !== made.length || !made.every((key) => known.has(key))) return null;
  const keyOf = new Map(fresh.map((key, i) => [key, made[i] as TerritoryKey]));
  const renamed = (key: TerritoryKey) => keyOf.get(key) ?? key;
  const next = ground.current.slice();
  for (const { units, to } of change.moves) {
    units.forEach((unit, i) => {
      next[rowOfKey(plan.units.keys, unit)] = renamed(to[i] as TerritoryKey);
    });
  }
  const seats = new Map(
    scenarioTerritoriesOf(ground.plan, scenario, role).map((seat): [TerritoryKey, ScenarioTerritory] => [
      seat.territory,
      seat,
    ]),
  );
  for (const record of change.records) {
    if (record.kind !== 'scenarioTerritories') continue;
    if (record.before && !record.after) seats.delete(record.before.territory);
    const territory = record.after && renamed(record.after.territory);
    if (record.after && territory) seats.set(territory, { ...record.after, territory });
  }
  const names = plan.namedAccounts.filter((one) => one.scenario === scenario && one.role === role);
  if (names.some(({ territory }) => !seats.has(territory))) return null;
  const moves = movesBetween(plan, { scenario, role }, assignmentOf(plan, scenario, role), next);
  const again: PlanChange = {
    note: change.note,
    moves: moves ? [moves] : [],
    records: recordChanges('scenarioTerritories', scenarioTerritoriesOf(plan, scenario, role), [...seats.values()]),
    batches: [],
  };
  if (plan.quotas.length === 0) return again;
  return { ...again, records: [...again.records, ...resplitQuotas(applyChange(plan, again), scenario, role)] };
}
