import { sum } from '../fairness/mean.ts';
import { territoryIndex } from '../fairness/territory-index.ts';
import { invariant } from '../invariant.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type PlaceSums, placeSums } from './place-sums.ts';
import { territoryCapacity } from './territory-capacity.ts';
import type { TerritoryTotals } from './territory-totals.ts';
import { accountReaders, type LooseAccount, type UnitLoads, unitLoads } from './unit-loads.ts';
import { unitPlane } from './unit-plane.ts';

/** What a move would take to a territory: rows of the unit table, and accounts (rows) by name. */
interface MovedRows {
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  /** Row of the territory, -1 for none. */
  readonly to: number;
}

/** Totals per territory that follow a unit's move in a step that does not depend on the number of units. */
export interface Tally {
  /** Territory keys, rising; a territory's place here is its row in every column. */
  readonly territories: Int32Array;
  /** Row of the territory a unit is in now, -1 for none. */
  rowOf(unit: number): number;
  /** Moves one unit (row of the unit table) to the territory in a row, -1 for none. */
  shift(unit: number, to: number): void;
  /** The totals as they stand. */
  totals(): TerritoryTotals;
  /** The totals as they would stand after a move; the tally stays as it is. O(what moves), never O(accounts). */
  after(moved: MovedRows): TerritoryTotals;
}

/**
 * A tally of one scenario and role as they stand in the plan. Its territories are those the scenario uses and any
 * others that `also` names: those a preview may move units to.
 */
export function createTally(plan: Plan, scenario: ScenarioKey, role: RoleKey, also: readonly number[] = []): Tally {
  const assignment = assignmentOf(plan, scenario, role);
  const used = new Map(scenarioTerritoriesOf(plan, scenario, role).map((t) => [t.territory as number, t]));
  const territories = territoryKeys(assignment, [...used.keys(), ...also]);
  const rows = new Map(Array.from(territories, (key, row) => [key, row]));
  const nowhere = territories.length;
  const capacity = Float64Array.from(territories, (key) => territoryCapacity(used.get(key), plan));
  const loads = unitLoads(plan, scenario, role);
  const sums = new Sums(loads, nowhere + 1, plan);
  const current = Int32Array.from(assignment, (key) => rows.get(key) ?? nowhere);
  for (let unit = 0; unit < current.length; unit++) sums.add(current[unit] as number, unit, 1);
  sums.addAccounts(nowhere, loads.unplaced.accounts, loads.unplaced.values);
  const rowOfNamed = new Map<number, number>();
  for (const named of loads.named) {
    const row = rows.get(named.territory) ?? nowhere;
    sums.addNamed(row, named);
    rowOfNamed.set(named.account, row);
  }

  return {
    territories,
    rowOf: (unit) => ((current[unit] as number) === nowhere ? -1 : (current[unit] as number)),
    shift(unit, to) {
      const from = current[unit];
      invariant(from !== undefined && to < nowhere, 'a unit and a territory of this tally');
      const target = to < 0 ? nowhere : to;
      if (target === from) return;
      sums.add(from, unit, -1);
      sums.add(target, unit, 1);
      current[unit] = target;
    },
    totals: () => sums.read(territories, capacity),
    after({ units, accounts, to }) {
      const target = to < 0 ? nowhere : to;
      // A copy, because what is added and taken away again leaves rounding behind.
      const next = sums.copy();
      for (const unit of units) {
        next.add(current[unit] as number, unit, -1);
        next.add(target, unit, 1);
      }
      const readers = accountReaders(plan);
      for (const account of accounts) {
        const unit = plan.accounts.unit[account] as number;
        next.addAccount(rowOfNamed.get(account) ?? current[unit] ?? nowhere, account, unit, readers, -1);
        next.addAccount(target, account, unit, readers, 1);
      }
      return next.read(territories, capacity);
    },
  };
}

/** Every territory the scenario uses, also one that has units without the scenario saying anything of it. */
function territoryKeys(assignment: Int32Array, used: readonly number[]): Int32Array {
  const keys = new Set<number>(used);
  let last = 0;
  for (const key of assignment) {
    if (key !== last && key !== 0) keys.add(key);
    last = key;
  }
  return Int32Array.from(keys).sort();
}

type AccountReader = ReturnType<typeof accountReaders>[number];

/** The columns behind a tally; the last row holds what belongs to no territory. */
class Sums {
  private readonly loads: UnitLoads;
  private units: Int32Array;
  private accounts: Int32Array;
  private totals: readonly Float64Array[];
  private weighted: PlaceSums;
  /** Every unit the same: what places a territory in which nothing has any weight. */
  private plain: PlaceSums;
  /** Below this a weight is what rounding leaves of units that have come and gone. */
  private readonly leastWeight: number;

  constructor(loads: UnitLoads, rows: number, plan: Plan) {
    const { lat, lon } = plan.units;
    const places = { ...planeByRow(plan), lat, lon };
    this.loads = loads;
    this.units = new Int32Array(rows);
    this.accounts = new Int32Array(rows);
    this.totals = loads.values.map(() => new Float64Array(rows));
    this.weighted = placeSums(rows, places);
    this.plain = placeSums(rows, places);
    this.leastWeight = 1e-12 * sum(loads.values[loads.weighing] ?? []);
  }

  copy(): Sums {
    const next = Object.assign(Object.create(Sums.prototype) as Sums, this);
    next.units = this.units.slice();
    next.accounts = this.accounts.slice();
    next.totals = this.totals.map((column) => column.slice());
    next.weighted = this.weighted.copy();
    next.plain = this.plain.copy();
    return next;
  }

  /** Adds (sign 1) or takes away (sign -1) a unit with those of its accounts that are not named for a territory. */
  add(row: number, unit: number, sign: 1 | -1): void {
    const { values, accounts, weighing } = this.loads;
    this.units[row] = (this.units[row] as number) + sign;
    this.accounts[row] = (this.accounts[row] as number) + sign * (accounts[unit] as number);
    for (let m = 0; m < values.length; m++) {
      const column = this.totals[m] as Float64Array;
      column[row] = (column[row] as number) + sign * (values[m]?.[unit] as number);
    }
    this.weighted.add(row, unit, sign * (values[weighing]?.[unit] ?? 0));
    this.plain.add(row, unit, sign);
  }

  /** Adds accounts that belong to a territory whatever their unit does. */
  addAccounts(row: number, accounts: number, values: readonly number[]): void {
    this.accounts[row] = (this.accounts[row] as number) + accounts;
    values.forEach((value, m) => {
      const column = this.totals[m] as Float64Array;
      column[row] = (column[row] as number) + value;
    });
  }

  addNamed(row: number, { unit, values }: LooseAccount): void {
    this.addAccounts(row, 1, values);
    if (unit >= 0) this.weighted.add(row, unit, values[this.loads.weighing] ?? 0);
  }

  /** Adds (sign 1) or takes away (sign -1) one account, whose place is that of its unit. */
  addAccount(row: number, account: number, unit: number, readers: readonly AccountReader[], sign: 1 | -1): void {
    this.accounts[row] = (this.accounts[row] as number) + sign;
    for (let m = 0; m < readers.length; m++) {
      const column = this.totals[m] as Float64Array;
      column[row] = (column[row] as number) + sign * (readers[m]?.(account) ?? 0);
    }
    if (unit >= 0) this.weighted.add(row, unit, sign * (readers[this.loads.weighing]?.(account) ?? 0));
  }

  read(territories: Int32Array, capacity: Float64Array): TerritoryTotals {
    const count = territories.length;
    const rows = Array.from({ length: count }, (_, row) => row);
    const placed = rows.map((row) =>
      (this.weighted.weight[row] as number) > this.leastWeight ? this.weighted : this.plain,
    );
    const centres = rows.map((row) => (placed[row] as PlaceSums).centre(row));
    const totals = this.totals.map((column) => column.slice(0, count));
    return {
      territories,
      units: this.units.slice(0, count),
      accounts: this.accounts.slice(0, count),
      totals,
      capacity,
      index: totals.map((column) => territoryIndex(column, capacity)),
      compactnessKm: Float64Array.from(rows, (row) => (placed[row] as PlaceSums).spreadKm(row)),
      centreLat: Float64Array.from(centres, ({ lat }) => lat),
      centreLon: Float64Array.from(centres, ({ lon }) => lon),
      unassigned: {
        units: this.units[count] as number,
        accounts: this.accounts[count] as number,
        totals: this.totals.map((column) => column[count] as number),
      },
    };
  }
}

function planeByRow(plan: Plan): { xKm: Float64Array; yKm: Float64Array } {
  const plane = unitPlane(plan.units);
  const xKm = new Float64Array(plan.units.count).fill(Number.NaN);
  const yKm = new Float64Array(plan.units.count).fill(Number.NaN);
  plane.rows.forEach((row, i) => {
    xKm[row] = plane.xKm[i] as number;
    yKm[row] = plane.yKm[i] as number;
  });
  return { xKm, yKm };
}
