import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';
import { matchOwners, staysWith } from './match-owners.ts';
import { standsWithOwners } from './owners-today.ts';
import { tenureMonths } from './relationship.ts';

/** What is counted of that which changes hands: accounts (null), a measure by its row, or relationship-months. */
export type CountedBy = number | 'months' | null;

/** What a balance may move, in the form a Problem takes it. */
export interface MoveBudget {
  /** Per unit of the problem: what changes hands when the unit leaves its territory of today. */
  readonly moveCost: Float64Array;
  /** How much may change hands besides what is with another owner already; never negative. */
  readonly moveBudget: number;
  /** Whose today it is: that of the owners, or that of the territories as they stand. */
  readonly against: 'owners' | 'territories';
  /** What is with another owner already, and everything there is; in the same measure as the costs. */
  readonly gone: number;
  readonly total: number;
}

/**
 * The budget that lets at most `share` of the accounts (or of the measure in row `measure`, or of the months that
 * accounts have had their owners) leave where they are today:
 * their owners, as long as the scenario stands as it was imported with them, else the territories as they stand.
 * What units carry themselves is no owner's. An account that is given by name stays where it is named for, whatever
 * becomes of its unit: it costs nothing.
 * `unitRows` are the plan's rows of the problem's units, `named` those of the accounts that are given by name.
 */
export function moveBudget(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
  named: ReadonlySet<number> = namedRows(plan, scenario, role),
): MoveBudget {
  const ofUnits = typeof measure === 'number' && !accountValues(plan, measure);
  return !ofUnits && standsWithOwners(plan, scenario, role)
    ? fromOwners(plan, scenario, role, unitRows, share, measure, named)
    : fromTerritories(plan, scenario, role, unitRows, share, measure, named);
}

/** An account that lies in another owner's territory has moved already and uses up its part. */
function fromOwners(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
  named: ReadonlySet<number>,
): MoveBudget {
  const { accounts } = plan;
  const worth = accountWorth(plan, measure) ?? new Float64Array(accounts.count).fill(1);
  const match = matchOwners(plan, scenario, role);
  const stays = staysWith(match);
  const kept = new Float64Array(plan.units.count);
  let total = 0;
  let gone = 0;
  for (let a = 0; a < accounts.count; a++) {
    const value = worth[a] as number;
    total += value;
    const owner = accounts.owner[a] as number;
    const unit = accounts.unit[a] as number;
    const at = match.accountTerritory[a] as number;
    if (owner < 0 || (unit < 0 && at === 0)) continue;
    if (!stays(owner, at)) gone += value;
    else if (!named.has(a)) kept[unit] = (kept[unit] as number) + value;
  }
  return {
    moveCost: Float64Array.from(unitRows, (row) => kept[row] as number),
    moveBudget: Math.max(0, share * total - gone),
    against: 'owners',
    gone,
    total,
  };
}

/** Without accounts that carry it, the measure is counted by units. */
function fromTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
  named: ReadonlySet<number>,
): MoveBudget {
  const { worth, total } = worthPerUnit(plan, named, measure);
  const today = assignmentOf(plan, scenario, role);
  return {
    moveCost: Float64Array.from(unitRows, (row) => (today[row] === 0 ? 0 : (worth[row] as number))),
    moveBudget: share * total,
    against: 'territories',
    gone: 0,
    total,
  };
}

/** What goes with each unit, and all there is of it in units. */
function worthPerUnit(plan: Plan, named: ReadonlySet<number>, measure: CountedBy) {
  const { accounts, units } = plan;
  const values = accountWorth(plan, measure);
  const byUnits = typeof measure === 'number' && !values;
  if (byUnits || accounts.count === 0) {
    const worth = byUnits ? unitValues(plan, measure) : new Float64Array(units.count).fill(measure === null ? 1 : 0);
    return { worth, total: worth.reduce((sum, value) => sum + value, 0) };
  }
  const worth = new Float64Array(units.count);
  let total = 0;
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit < 0) continue;
    const value = values ? (values[a] as number) : 1;
    total += value;
    if (!named.has(a)) worth[unit] = (worth[unit] as number) + value;
  }
  return { worth, total };
}

/** Rows of the accounts that are given by name in the plan period. */
export function namedRows(plan: Plan, scenario: ScenarioKey, role: RoleKey): Set<number> {
  return new Set(namedAccountsOf(plan, scenario, role).map(({ account }) => rowOfKey(plan.accounts.keys, account)));
}

/** Per account what is counted of it; null where each counts as one, or accounts do not carry the measure. */
function accountWorth(plan: Plan, measure: CountedBy): Float64Array | null {
  if (measure === null) return null;
  return measure === 'months' ? knownMonths(plan) : accountValues(plan, measure);
}

/** Months with the owner, 0 where nothing is known. */
function knownMonths(plan: Plan): Float64Array {
  const months = tenureMonths(plan) ?? new Float64Array(plan.accounts.count);
  return months.map((value) => (Number.isNaN(value) ? 0 : value));
}
