import { type CodeSpace, rowOfCode } from './code-space.ts';
import { holdsFor, type LeadKind } from './lead-kinds.ts';
import type { RoutingRule } from './rule.ts';
import { ruleCells } from './rule-cells.ts';
import { inRange } from './rule-runs.ts';

/** What a routing table is asked about. Blank where it is not said. */
export interface RoutedLead extends LeadKind {
  /** Id of the account it belongs to, where that is known. */
  readonly account: string;
  readonly country: string;
  readonly code: string;
  readonly state: string;
}

/**
 * A routing table made ready for many leads: answers the place in the table of the first rule that holds, -1 where none
 * does. A lead of a code that the space does not know is compared with every rule.
 */
export function routerOf(space: CodeSpace, rules: readonly RoutingRule[]): (lead: RoutedLead) => number {
  const cells = [...ruleCells(space, rules, ({ when }) => when.account === '')];
  const starts = Int32Array.from(cells, ({ start }) => start);
  const ofPlaces = [...rules.keys()].filter((r) => rules[r]?.when.account === '');
  const ofAccount = new Map<string, number[]>();
  rules.forEach(({ when: { account } }, r) => {
    if (account !== '') ofAccount.set(account, [...(ofAccount.get(account) ?? []), r]);
  });
  const first = (among: readonly number[], lead: RoutedLead) =>
    among.find((r) => holdsFor(rules[r] as RoutingRule, lead) && atPlace(rules[r] as RoutingRule, lead));
  return (lead) => {
    const named = lead.account === '' ? undefined : first(ofAccount.get(lead.account) ?? [], lead);
    if (named !== undefined) return named;
    const row = rowOfCode(space.places, lead.country, lead.code);
    const place = space.places[row];
    const known = lead.code !== '' && place?.country === lead.country && place.code === lead.code;
    const here = known ? (cells[cellAt(starts, row)]?.rules ?? []) : ofPlaces;
    return first(here, known ? { ...lead, state: place.state } : lead) ?? -1;
  };
}

function atPlace({ when }: RoutingRule, { country, code, state }: RoutedLead): boolean {
  return (
    (when.country === '' || when.country === country) &&
    (when.state === '' || when.state === state) &&
    inRange(code, when)
  );
}

/** The last cell that starts at or before a row. */
function cellAt(starts: Int32Array, row: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= row) low = middle;
    else high = middle;
  }
  return low;
}
