import type { RowCommand } from '../edit/command.ts';
import { closedKeys, heldUnits } from '../edit/held-units.ts';
import { MOST_NAMED_AT_ONCE } from '../edit/name-accounts.ts';
import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type TextColumn, textAt } from '../model/text-column.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { DRIFT_KINDS } from './drift.ts';

/** Which findings are taken. */
export interface TakenRequest {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly findings: {
    readonly kind: Uint8Array;
    /** Keys. */
    readonly account: Int32Array;
    readonly proposal: Int32Array;
    readonly labels: TextColumn;
  };
  readonly places: Int32Array;
  /** Why accounts are named. */
  readonly reason: string;
}

/** What takes them into the plan. */
export interface TakenFindings {
  /** To be carried out one after the other, as one step. */
  readonly commands: readonly RowCommand[];
  /** Accounts that stay because a lock keeps them. */
  readonly locked: number;
}

/**
 * The commands that make a plan say what the CRM says of some findings: territories get their other name, and accounts
 * are named for the territory that follows the CRM. Names are exceptions that people read one by one; where they would
 * be more than are given at once, units whose accounts all end up in one territory move as such, which is a column of
 * numbers, and what is left is named in parts. Accounts that a lock keeps are left out and counted.
 */
export function takenFindings(plan: Plan, { scenario, role, findings, places, reason }: TakenRequest): TakenFindings {
  const commands: RowCommand[] = [];
  const current = accountTerritories(plan, scenario, role);
  const goal = Int32Array.from(current);
  const closed = closedKeys(plan, scenario, role);
  let [taken, locked] = [0, 0];
  for (const at of places) {
    const territory = findings.proposal[at] as number;
    if (DRIFT_KINDS[findings.kind[at] as number] === 'renamed') {
      const name = textAt(findings.labels, at);
      commands.push({ kind: 'rename-territory', territory: territory as TerritoryKey, name });
      continue;
    }
    const row = rowOfKey(plan.accounts.keys, findings.account[at] as number);
    if (row < 0 || territory === 0 || current[row] === territory) continue;
    if (closed.has(current[row] as number) || closed.has(territory)) locked++;
    else {
      goal[row] = territory;
      taken++;
    }
  }
  const units = taken > MOST_NAMED_AT_ONCE ? wholeUnits(plan, scenario, role, current, goal) : null;
  for (const [territory, keys] of byGoal(units?.keys ?? new Int32Array(0), units?.goals ?? new Int32Array(0))) {
    commands.push({ kind: 'assign-units', scenario, role, units: keys, territory, families: false });
  }
  const named = [...goal.keys()].filter((row) => goal[row] !== current[row] && units?.moves[row] !== 1);
  const keys = Int32Array.from(named, (row) => plan.accounts.keys[row] as number);
  const goals = Int32Array.from(named, (row) => goal[row] as number);
  for (const [territory, accounts] of byGoal(keys, goals)) {
    for (let from = 0; from < accounts.length; from += MOST_NAMED_AT_ONCE) {
      const part = accounts.slice(from, from + MOST_NAMED_AT_ONCE);
      const said = { reason, owner: '', expires: null, families: false };
      commands.push({ kind: 'name-accounts', scenario, role, accounts: part, territory, ...said });
    }
  }
  return { commands, locked };
}

/** Units of which every account ends up in one territory, with it; and per account whether it moves by its unit. */
function wholeUnits(plan: Plan, scenario: ScenarioKey, role: RoleKey, current: Int32Array, goal: Int32Array) {
  const { accounts, units } = plan;
  const assignment = assignmentOf(plan, scenario, role);
  const held = heldUnits(plan, scenario, role);
  const named = new Uint8Array(accounts.count);
  for (const one of plan.namedAccounts) {
    const row = one.scenario === scenario && one.role === role ? rowOfKey(accounts.keys, one.account) : -1;
    if (row >= 0) named[row] = 1;
  }
  /** Where a unit goes; 0 while no account tells, -1 where it stays. */
  const to = new Int32Array(units.count);
  for (let row = 0; row < accounts.count; row++) {
    const unit = accounts.unit[row] as number;
    if (unit < 0 || to[unit] === -1 || named[row] === 1) continue;
    // One that stays in no territory keeps its unit there.
    const parts = goal[row] === 0 || (to[unit] !== 0 && to[unit] !== goal[row]);
    to[unit] = held[unit] === 1 || parts ? -1 : (goal[row] as number);
  }
  const rows = [...to.keys()].filter((unit) => (to[unit] as number) > 0 && to[unit] !== assignment[unit]);
  const moves = new Uint8Array(accounts.count);
  for (let row = 0; row < accounts.count; row++) {
    const unit = accounts.unit[row] as number;
    const goes = unit >= 0 && named[row] === 0 && goal[row] !== current[row];
    if (goes && to[unit] === goal[row]) moves[row] = 1;
  }
  return {
    keys: Int32Array.from(rows, (unit) => units.keys[unit] as number),
    goals: Int32Array.from(rows, (unit) => to[unit] as number),
    moves,
  };
}

/** The keys by where they go, in the order of the territories. */
function byGoal(keys: Int32Array, goals: Int32Array): [TerritoryKey, Int32Array][] {
  const counts = new Map<number, number>();
  for (const goal of goals) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  const lists = new Map([...counts].sort(([a], [b]) => a - b).map(([goal, count]) => [goal, new Int32Array(count)]));
  const filled = new Map<number, number>();
  keys.forEach((key, i) => {
    const goal = goals[i] as number;
    const at = filled.get(goal) ?? 0;
    (lists.get(goal) as Int32Array)[at] = key;
    filled.set(goal, at + 1);
  });
  return [...lists] as [TerritoryKey, Int32Array][];
}
