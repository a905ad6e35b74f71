import type { CodeSpace } from './code-space.ts';
import type { RoutingRule } from './rule.ts';
import { ruleRuns } from './rule-runs.ts';

/** Rows of the space, one after the other, on which the same rules can hold. */
export interface RuleCell {
  readonly start: number;
  readonly end: number;
  /** Places in the table of rules, rising. */
  readonly rules: readonly number[];
}

/**
 * Cuts the space where a rule begins or ends (a sweep over the ends of their runs): O(R log R) for R runs, besides the
 * lists it gives. `which` leaves rules out.
 */
export function* ruleCells(
  space: CodeSpace,
  rules: readonly RoutingRule[],
  which: (rule: RoutingRule) => boolean,
): Generator<RuleCell> {
  const ends: { row: number; rule: number; opens: boolean }[] = [];
  rules.forEach((rule, r) => {
    if (!which(rule)) return;
    for (const { start, end } of ruleRuns(space, rule.when)) {
      ends.push({ row: start, rule: r, opens: true }, { row: end, rule: r, opens: false });
    }
  });
  ends.sort((a, b) => a.row - b.row);
  const open = new Set<number>();
  let from = 0;
  for (const { row, rule, opens } of ends) {
    if (row > from) yield { start: from, end: row, rules: [...open].sort((a, b) => a - b) };
    from = Math.max(from, row);
    if (opens) open.add(rule);
    else open.delete(rule);
  }
  if (from < space.places.length)
    yield { start: from, end: space.places.length, rules: [...open].sort((a, b) => a - b) };
}
