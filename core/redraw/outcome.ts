import type { RecordChange } from '../edit/plan-change.ts';
import { rowOfKey } from '../model/assignment.ts';
import { fullnessOf } from './fullness.ts';
import type { Ground } from './ground.ts';
import type { Redrawn } from './redrawn.ts';

/** How one territory stands before and after units move. */
export interface Outcome {
  /** Key, 0 for what is in none. */
  readonly territory: number;
  readonly units: { readonly before: number; readonly after: number };
  /** Total over ideal of the measure that weighs; NaN where there is no ideal. */
  readonly level: { readonly before: number; readonly after: number };
}

/**
 * What a tool does to the territories it touches, with the units and the named accounts it takes along: in the order of
 * their keys, what is in none last.
 */
export function outcomesOf(ground: Ground, { moves, records }: Pick<Redrawn, 'moves' | 'records'>): Outcome[] {
  const named = namedMoves(ground, records);
  if (!moves && named.length === 0) return [];
  const fullness = fullnessOf(ground);
  const { weighing } = fullness;
  const ends = [...(moves?.from ?? []), ...(moves?.to ?? []), ...named.flatMap(({ from, to }) => [from, to])];
  const touched = [...new Set(ends)].sort((a, b) => (a || Infinity) - (b || Infinity));
  const standing = (territory: number) => {
    const ideal = fullness.limit(territory, weighing).ideal;
    const level = territory !== 0 && ideal > 0 ? fullness.total(territory, weighing) / ideal : Number.NaN;
    return { units: fullness.units(territory), level };
  };
  const before = touched.map(standing);
  moves?.units.forEach((unit, i) => {
    const row = rowOfKey(ground.plan.units.keys, unit);
    fullness.shift(row, moves.from[i] as number, moves.to[i] as number);
  });
  for (const { account, from, to } of named) fullness.shiftNamed(account, from, to);
  return touched.map((territory, i) => {
    const then = standing(territory);
    const was = before[i] as typeof then;
    return {
      territory,
      units: { before: was.units, after: then.units },
      level: { before: was.level, after: then.level },
    };
  });
}

/** Named accounts (rows) that come to another territory. */
function namedMoves({ plan, scenario, role }: Ground, records: readonly RecordChange[]) {
  return records.flatMap((record) => {
    if (record.kind !== 'namedAccounts' || !record.before || !record.after) return [];
    const { account, territory: from } = record.before;
    if (record.before.scenario !== scenario || record.before.role !== role) return [];
    return [{ account: rowOfKey(plan.accounts.keys, account), from, to: record.after.territory }];
  });
}
