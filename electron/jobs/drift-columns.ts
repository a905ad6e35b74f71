import { type CrmList, wordAt } from '../../core/drift/crm-list.ts';
import type { Drift } from '../../core/drift/drift.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { type RoutingRule, sourceOf } from '../../core/routing/rule.ts';
import { textBuilder } from '../../data/import/text-builder.ts';
import type { DriftFindings } from '../api/drift-schemas.ts';

/**
 * The findings as a page shows them: by keys, because rows of the plan may change under it. `rules`: the routing table
 * that proposals are by.
 */
export function driftColumns(
  { accounts }: Plan,
  list: CrmList,
  drift: Drift,
  rules: readonly RoutingRule[],
): DriftFindings {
  const named = new Map<number, number>();
  const rule = drift.line.map((line) => {
    if (line < 0) return -1;
    const known = named.get(line) ?? named.size;
    named.set(line, known);
    return known;
  });
  const words = new Map<string, number>();
  const wordOf = (text: string): number => {
    if (text === '') return -1;
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  const labels = textBuilder();
  const account = new Int32Array(drift.count);
  const [rep, owner, said] = [account.slice(), account.slice(), account.slice()];
  for (let at = 0; at < drift.count; at++) {
    const [row, listed] = [drift.account[at] as number, drift.listed[at] as number];
    account[at] = row < 0 ? 0 : (accounts.keys[row] as number);
    rep[at] = wordOf(drift.seats.nameOf(drift.territory[at] as number));
    owner[at] = list.owner && listed >= 0 ? wordOf(wordAt(list.owner, listed)) : -1;
    said[at] = list.territory && listed >= 0 ? wordOf(wordAt(list.territory, listed)) : -1;
    if (row >= 0) labels.add(textAt(accounts.names, row) || textAt(accounts.ids, row));
    else if (listed >= 0) labels.add(textAt(list.names, listed) || textAt(list.ids, listed));
    else labels.add(drift.names[at] ?? '');
  }
  const { kind, territory, proposal } = drift;
  const by = { rule, rules: [...named.keys()].map((line) => shownRule(rules[line] as RoutingRule)) };
  const told = { words: [...words.keys()], labels: labels.finish() };
  return { kind, account, territory, proposal, ...by, rep, owner, said, ...told };
}

function shownRule(rule: RoutingRule): DriftFindings['rules'][number] {
  const { validFrom: _, validTo: __, ...when } = rule.when;
  return { source: sourceOf(rule), own: rule.own ?? -1, when };
}
