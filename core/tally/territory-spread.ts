import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Steps, stretches } from '../steps.ts';
import { unitPlane } from './unit-plane.ts';

/** How the places of each territory lie around their centre, in the plane of the units; row i as in the totals. */
export interface TerritorySpread {
  /** Units weigh as much as their area where they have one, else alike. */
  readonly by: 'areas' | 'places';
  readonly weight: Float64Array;
  /** Weighted centre, km; NaN without a placed unit. */
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  /** Weighted variances and covariance around it, km2. */
  readonly varianceX: Float64Array;
  readonly varianceY: Float64Array;
  readonly covariance: Float64Array;
  /** Sum of weight^2 / 2 pi: what units add that are discs and not dots (of areas; 0 of places). */
  readonly ownInertia: Float64Array;
}

/** One pass over the units, in steps. `territories` are keys, rising. */
export function* territorySpread(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  territories: Int32Array,
): Steps<TerritorySpread> {
  const { rows, xKm, yKm } = unitPlane(plan.units);
  const { areaKm2 } = plan.units;
  const by = areaKm2.some((area) => area > 0) ? 'areas' : 'places';
  const assignment = assignmentOf(plan, scenario, role);
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const column = () => new Float64Array(territories.length);
  const [weight, ownInertia, x, y, xx, yy, xy] = [column(), column(), column(), column(), column(), column(), column()];
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const unit = rows[i] as number;
      const t = rowOf.get(assignment[unit] as number);
      const w = by === 'places' ? 1 : (areaKm2[unit] as number);
      if (t === undefined || !(w > 0)) continue;
      const [atX, atY] = [xKm[i] as number, yKm[i] as number];
      weight[t] = (weight[t] as number) + w;
      x[t] = (x[t] as number) + w * atX;
      y[t] = (y[t] as number) + w * atY;
      xx[t] = (xx[t] as number) + w * atX * atX;
      yy[t] = (yy[t] as number) + w * atY * atY;
      xy[t] = (xy[t] as number) + w * atX * atY;
      if (by === 'areas') ownInertia[t] = (ownInertia[t] as number) + (w * w) / (2 * Math.PI);
    }
    yield;
  }
  const mean = (sums: Float64Array) => sums.map((sum, t) => sum / (weight[t] as number));
  const [cx, cy] = [mean(x), mean(y)];
  const around = (squares: Float64Array, a: Float64Array, b: Float64Array) =>
    mean(squares).map((square, t) => square - (a[t] as number) * (b[t] as number));
  return {
    by,
    weight,
    xKm: cx,
    yKm: cy,
    varianceX: around(xx, cx, cx).map(notNegative),
    varianceY: around(yy, cy, cy).map(notNegative),
    covariance: around(xy, cx, cy),
    ownInertia,
  };
}

/** A difference of large squares may fall below zero by its rounding. */
function notNegative(value: number): number {
  return Math.max(value, 0);
}
