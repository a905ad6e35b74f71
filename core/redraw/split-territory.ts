import type { RecordChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { territoryWith } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Territory } from '../model/territory.ts';
import { largestRemainder } from '../quota/largest-remainder.ts';
import { freshTerritories } from './fresh-territories.ts';
import { fullnessOf } from './fullness.ts';
import { type Ground, rowsIn } from './ground.ts';
import { heldAmong, type Redrawn } from './redrawn.ts';

/**
 * Divides a territory by the part (0 to count - 1) of each row of the unit table; -1 outside the territory. One part goes on as the
 * territory, with its id, name and reps: the one with locked units, else the one worth most; locked units of other
 * parts stay with it. The others are new territories, of the same parent, without reps. Its quota is divided by what
 * the parts are worth, exact to the minor unit. Parts without a unit come to nothing.
 */
export function splitTerritory(
  ground: Ground,
  territory: TerritoryKey,
  part: Int32Array,
  count: number,
): Redrawn & { readonly parts: number } {
  const rows = rowsIn(ground, territory);
  const keeper = keeperOf(ground, rows, part, count);
  const filled = new Set<number>();
  const kept: number[] = [];
  for (const row of rows) {
    if (ground.held[row] !== 1) filled.add(part[row] as number);
    else if (part[row] !== keeper) kept.push(row);
  }
  filled.delete(keeper);
  const others = [...filled].sort((a, b) => a - b);
  const fresh = new Int32Array(ground.current.length).fill(-1);
  for (const row of rows) if (ground.held[row] !== 1) fresh[row] = others.indexOf(part[row] as number);
  const parent = territoryWith(ground.plan, territory)?.parent ?? null;
  const made = freshTerritories(ground, fresh, others.length, (one) => ({ ...one, parent }));
  const records = [...made.records, ...dividedQuotas(ground, territory, made.territories, made.next)];
  return {
    ok: true,
    moves: made.moves,
    records,
    left: { ...heldAmong(ground, kept), holding: 0 },
    parts: others.length + 1,
  };
}

/** The part that goes on as the territory. */
function keeperOf(ground: Ground, rows: Int32Array, part: Int32Array, count: number): number {
  const held = rows.find((row) => ground.held[row] === 1);
  if (held !== undefined) return part[held] as number;
  const worth = worthOf(ground, (row) => part[row] as number, count);
  return worth.indexOf(Math.max(...worth));
}

/** What is in each of `count` groups of rows, by the measure that weighs; by units where nothing weighs anything. */
function worthOf(ground: Ground, groupOf: (row: number) => number, count: number): number[] {
  const fullness = fullnessOf(ground);
  const worth = new Float64Array(count);
  const units = new Float64Array(count);
  for (let row = 0; row < ground.current.length; row++) {
    const group = groupOf(row);
    if (group < 0) continue;
    worth[group] = (worth[group] as number) + fullness.value(row, fullness.weighing);
    units[group] = (units[group] as number) + 1;
  }
  return Array.from(worth.some((value) => value > 0) ? worth : units);
}

function dividedQuotas(
  ground: Ground,
  territory: TerritoryKey,
  made: readonly Territory[],
  next: Int32Array,
): RecordChange[] {
  const { plan, scenario } = ground;
  const before = plan.quotas.filter((quota) => quota.scenario === scenario && quota.territory === territory);
  if (before.length === 0 || made.length === 0) return [];
  const keys = [territory, ...made.map(({ key }) => key)];
  const groups = new Map<number, number>(keys.map((key, i) => [key, i]));
  const worth = worthOf(ground, (row) => groups.get(next[row] as number) ?? -1, keys.length);
  const all = worth.reduce((sum, one) => sum + one, 0);
  const after = before.flatMap((quota) =>
    largestRemainder(quota.quotaMinor, worth).map((quotaMinor, i) => ({
      ...quota,
      territory: keys[i] as TerritoryKey,
      share: quota.share * (all > 0 ? (worth[i] as number) / all : 1 / keys.length),
      quotaMinor,
    })),
  );
  return recordChanges('quotas', before, after);
}
