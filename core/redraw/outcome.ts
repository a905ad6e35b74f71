import type { UnitMoves } from '../edit/plan-change.ts';
import { rowOfKey } from '../model/assignment.ts';
import { fullnessOf } from './fullness.ts';
import type { Ground } from './ground.ts';

/** How one territory stands before and after units move. */
export interface Outcome {
  /** Key, 0 for what is in none. */
  readonly territory: number;
  readonly units: { readonly before: number; readonly after: number };
  /** Total over ideal of the measure that weighs; NaN where there is no ideal. */
  readonly level: { readonly before: number; readonly after: number };
}

/** What moves do to the territories they touch: those that lose first, in the order of their keys, what is in none last. */
export function outcomesOf(ground: Ground, moves: UnitMoves | null): Outcome[] {
  if (!moves) return [];
  const fullness = fullnessOf(ground);
  const { weighing } = fullness;
  const touched = [...new Set([...moves.from, ...moves.to])].sort((a, b) => (a || Infinity) - (b || Infinity));
  const standing = (territory: number) => {
    const ideal = fullness.limit(territory, weighing).ideal;
    const level = territory !== 0 && ideal > 0 ? fullness.total(territory, weighing) / ideal : Number.NaN;
    return { units: fullness.units(territory), level };
  };
  const before = touched.map(standing);
  moves.units.forEach((unit, i) => {
    const row = rowOfKey(ground.plan.units.keys, unit);
    fullness.shift(row, moves.from[i] as number, moves.to[i] as number);
  });
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
