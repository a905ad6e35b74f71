import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountsPerUnit, accountValues, unitValues } from '../tally/unit-values.ts';
import { matchOwners, staysWith } from './match-owners.ts';
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
 * `unitRows` are the plan's rows of the problem's units.
 */
export function moveBudget(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
): MoveBudget {
  return standsAsImported(plan, scenario, role)
    ? fromOwners(plan, scenario, role, unitRows, share, measure)
    : fromTerritories(plan, scenario, role, unitRows, share, measure);
}

/** Whether the territories are still the ones that the owners of the accounts made. */
function standsAsImported(plan: Plan, scenario: ScenarioKey, role: RoleKey): boolean {
  const baseline = plan.scenarios.find((one) => one.baseline);
  if (plan.accounts.ownerNames.length === 0 || !baseline) return false;
  const imported = assignmentOf(plan, baseline.key, role);
  return assignmentOf(plan, scenario, role).every((territory, row) => territory === imported[row]);
}

/** An account whose unit lies in another owner's territory has moved already and uses up its part. */
function fromOwners(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
): MoveBudget {
  const { accounts } = plan;
  const worth = accountWorth(plan, measure) ?? new Float64Array(accounts.count).fill(1);
  const stays = staysWith(matchOwners(plan, scenario, role));
  const today = assignmentOf(plan, scenario, role);
  const kept = new Float64Array(plan.units.count);
  let total = 0;
  let gone = 0;
  for (let a = 0; a < accounts.count; a++) {
    const value = worth[a] as number;
    total += value;
    const owner = accounts.owner[a] as number;
    const unit = accounts.unit[a] as number;
    if (owner < 0 || unit < 0) continue;
    if (stays(owner, today[unit] as number)) kept[unit] = (kept[unit] as number) + value;
    else gone += value;
  }
  return {
    moveCost: Float64Array.from(unitRows, (row) => kept[row] as number),
    moveBudget: Math.max(0, share * total - gone),
    against: 'owners',
    gone,
    total,
  };
}

/** Without accounts, units are counted in their place. */
function fromTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: CountedBy,
): MoveBudget {
  const worth =
    measure === null ? countedPerUnit(plan) : measure === 'months' ? monthsPerUnit(plan) : unitValues(plan, measure);
  const today = assignmentOf(plan, scenario, role);
  let total = 0;
  for (const value of worth) total += value;
  return {
    moveCost: Float64Array.from(unitRows, (row) => (today[row] === 0 ? 0 : (worth[row] as number))),
    moveBudget: share * total,
    against: 'territories',
    gone: 0,
    total,
  };
}

/** Per account what is counted of it; null where each counts as one. */
function accountWorth(plan: Plan, measure: CountedBy): Float64Array | null {
  if (measure === null) return null;
  return measure === 'months' ? knownMonths(plan) : accountValues(plan, measure);
}

/** Months with the owner, 0 where nothing is known. */
function knownMonths(plan: Plan): Float64Array {
  const months = tenureMonths(plan) ?? new Float64Array(plan.accounts.count);
  return months.map((value) => (Number.isNaN(value) ? 0 : value));
}

function monthsPerUnit(plan: Plan): Float64Array {
  const sums = new Float64Array(plan.units.count);
  knownMonths(plan).forEach((months, account) => {
    const unit = plan.accounts.unit[account] as number;
    if (unit >= 0) sums[unit] = (sums[unit] as number) + months;
  });
  return sums;
}

function countedPerUnit(plan: Plan): Float64Array {
  if (plan.accounts.count === 0) return new Float64Array(plan.units.count).fill(1);
  return Float64Array.from(accountsPerUnit(plan));
}
