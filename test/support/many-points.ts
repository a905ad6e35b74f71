import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { FIELD_SALES, gridPlan, WORKING } from './plan-builder.ts';

/** Territories are squares of this many degrees. */
const SQUARE = 6;

/** So many made points with an account each, in the squares of nine territories; made without an object for each. */
export function manyPoints(count: number): Plan {
  const base = gridPlan({ map: 'ABC DEF GHI', accounts: [{ unit: 0 }] });
  const [lat, lon] = [new Float64Array(count), new Float64Array(count)];
  const territories = new Int32Array(count);
  // Never twice the same place, and not on a grid either: multiples of two irrationals.
  for (let i = 0; i < count; i++) {
    const [x, y] = [(i * 0.6180339887498949) % 1, (i * 0.7548776662466927) % 1];
    lat[i] = 30 + 3 * SQUARE * y;
    lon[i] = -110 + 3 * SQUARE * x;
    territories[i] = 1 + Math.floor(3 * x) + 3 * Math.floor(3 * y);
  }
  const keys = Int32Array.from(lat, (_, i) => i + 1);
  const codes = textColumn(Array.from(keys, (key) => `P${key}`));
  const none = textColumn(new Array<string>(count).fill(''));
  const unknown = () => new Float64Array(count).fill(Number.NaN);
  return {
    ...base,
    neighbours: null,
    unitSet: { ...(base.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' },
    units: {
      ...base.units,
      count,
      keys,
      codes,
      names: none,
      lat,
      lon,
      areaKm2: unknown(),
      values: base.units.values.map(() => null),
    },
    accounts: {
      ...base.accounts,
      count,
      keys: keys.slice(),
      ids: codes,
      names: codes,
      cities: none,
      regions: none,
      postalCodes: none,
      countries: none,
      lat,
      lon,
      placed: { level: new Int32Array(count).fill(-1), confidence: unknown(), conflictKm: unknown() },
      unit: Int32Array.from(keys.keys()),
      owner: new Int32Array(count).fill(-1),
      values: base.measures.map(() => Float64Array.from(keys, (key) => key % 100)),
    },
    assignments: base.assignments.map((one) => ({
      ...one,
      territories: one.scenario === WORKING && one.role === FIELD_SALES ? territories : territories.slice(),
    })),
  };
}
