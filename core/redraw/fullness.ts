import { limitsFor } from '../balance/limits.ts';
import type { Limit } from '../balance/problem.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';
import { unitLoads } from '../tally/unit-loads.ts';
import type { Ground } from './ground.ts';

/**
 * What each territory holds of each measure while a tool moves units about, against its limits by capacity. Named
 * accounts count where they are named to, and never move with their unit.
 */
export interface Fullness {
  /** Index of the measure that weighs, -1 without measures. */
  readonly weighing: number;
  /** Value of the unit in a row, by the index of the measure in the plan; what its named accounts bring is not in it. */
  value(row: number, measure: number): number;
  units(territory: number): number;
  total(territory: number, measure: number): number;
  limit(territory: number, measure: number): Limit;
  /** Total over ideal of the fullest balanced measure; the number of units where none is balanced. */
  level(territory: number): number;
  /** Takes the unit in a row from one territory (key, 0 for none) to another. */
  shift(row: number, from: number, to: number): void;
  /** The same with a named account (row of the account table); any other brings nothing of its own. */
  shiftNamed(account: number, from: number, to: number): void;
}

export function fullnessOf(ground: Ground): Fullness {
  const { plan, scenario, role, used, current } = ground;
  const loads = unitLoads(plan, scenario, role);
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const at = new Map(Array.from(used, (key, i) => [key, i + 1]));
  /** Row 0 holds what is in no territory. */
  const rowOf = (territory: number) => at.get(territory) ?? 0;
  const units = new Int32Array(used.length + 1);
  const totals = loads.values.map(() => new Float64Array(used.length + 1));
  for (let row = 0; row < current.length; row++) add(row, rowOf(current[row] as number), 1);
  for (const { territory, values } of loads.named) bring(values, rowOf(territory), 1);
  const capacityOf = new Map(seats.map((seat) => [seat.territory as number, territoryCapacity(seat, plan)]));
  const capacities = Array.from(used, (key) => capacityOf.get(key) ?? 1);
  const limits = plan.measures.map(({ tolerance, minimum, maximum }, m) =>
    limitsFor(totals[m] as Float64Array, capacities, tolerance, minimum, maximum),
  );
  const balanced = plan.measures.flatMap((measure, m) => (measure.balanced ? [m] : []));

  function add(row: number, territory: number, sign: 1 | -1): void {
    units[territory] = (units[territory] as number) + sign;
    totals.forEach((column, m) => {
      column[territory] = (column[territory] as number) + sign * (loads.values[m]?.[row] as number);
    });
  }
  function bring(values: readonly number[], territory: number, sign: 1 | -1): void {
    values.forEach((value, m) => {
      const column = totals[m] as Float64Array;
      column[territory] = (column[territory] as number) + sign * value;
    });
  }
  const limit = (territory: number, measure: number) => limits[measure]?.[rowOf(territory) - 1] ?? NO_LIMIT;

  return {
    weighing: loads.weighing,
    value: (row, measure) => loads.values[measure]?.[row] ?? 0,
    units: (territory) => units[rowOf(territory)] as number,
    total: (territory, measure) => totals[measure]?.[rowOf(territory)] ?? 0,
    limit,
    level(territory) {
      let highest = 0;
      for (const m of balanced) {
        const { ideal } = limit(territory, m);
        const total = totals[m]?.[rowOf(territory)] as number;
        highest = Math.max(highest, ideal > 0 ? total / ideal : total > 0 ? Number.POSITIVE_INFINITY : 0);
      }
      return balanced.length > 0 ? highest : (units[rowOf(territory)] as number);
    },
    shift(row, from, to) {
      add(row, rowOf(from), -1);
      add(row, rowOf(to), 1);
    },
    shiftNamed(account, from, to) {
      const values = loads.named.find((one) => one.account === account)?.values ?? [];
      bring(values, rowOf(from), -1);
      bring(values, rowOf(to), 1);
    },
  };
}

const NO_LIMIT: Limit = { minimum: 0, ideal: 0, maximum: Number.POSITIVE_INFINITY };
