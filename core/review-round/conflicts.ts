import { closedKeys, heldUnits } from '../edit/held-units.ts';
import { accountName } from '../edit/name-accounts.ts';
import { assignmentOf, territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Remark, ReviewRound } from '../model/review-round.ts';
import { unitName } from '../model/unit.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import type { RemarkRows } from './remark-rows.ts';

/**
 * What stands in the way of a proposal: `scenario-gone`, `territory-gone`, `target-locked` keep it from being accepted;
 * of `missing`, `locked` and `there` already so many stay out; so many `moved` since it was made, and would move again.
 */
export interface RemarkConflict {
  readonly code: 'scenario-gone' | 'territory-gone' | 'target-locked' | 'missing' | 'locked' | 'there' | 'moved';
  /** How many units or accounts; 1 where it is about a scenario or territory. */
  readonly count: number;
  /** The first of them, or what is gone or locked. */
  readonly name: string;
}

/** Finds the conflicts of one proposal after the other, all of the same round's scenario and role. */
export function conflictFinder(
  plan: Plan,
  { scenario, role, scenarioName }: ReviewRound,
): (remark: Remark, rows: RemarkRows) => RemarkConflict[] {
  const there = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!there) return () => [{ code: 'scenario-gone', count: 1, name: scenarioName }];
  const assignment = assignmentOf(plan, scenario, role);
  const closed = closedKeys(plan, scenario, role);
  const held = heldUnits(plan, scenario, role);
  let ofAccounts: Int32Array | null = null;
  return (remark, { units, accounts, from, missing }) => {
    const target = remark.to === null ? undefined : territoryWith(plan, remark.to);
    if (!holdsUnits(plan, target, role)) return [{ code: 'territory-gone', count: 1, name: remark.toName }];
    if (closed.has(target.key)) return [{ code: 'target-locked', count: 1, name: target.name }];
    if (accounts.length > 0) ofAccounts ??= accountTerritories(plan, scenario, role);
    const [rows, where] = accounts.length > 0 ? [accounts, ofAccounts as Int32Array] : [units, assignment];
    const nameOf = (row: number) =>
      rows === units ? unitName(plan.units, row) : accountName(plan, plan.accounts.keys[row] as AccountKey);
    const there = rows.filter((row) => where[row] === target.key);
    const away = (row: number) => where[row] !== target.key;
    const locked = rows.filter(
      (row) => away(row) && (rows === units ? held[row] === 1 : closed.has(where[row] as number)),
    );
    const moved = rows.filter((row, i) => away(row) && where[row] !== from[i]);
    const found: RemarkConflict[] = [{ code: 'missing', count: missing.length, name: missing[0] ?? '' }];
    for (const [code, some] of [
      ['locked', locked],
      ['there', there],
      ['moved', moved],
    ] as const)
      found.push({ code, count: some.length, name: some[0] === undefined ? '' : nameOf(some[0]) });
    return found.filter(({ count }) => count > 0);
  };
}
