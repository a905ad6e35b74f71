import type { CodeSpace } from '../../core/routing/code-space.ts';
import { type RouteTarget, type RoutingRule, RULE_SOURCES, type RuleWhen, sourceOf } from '../../core/routing/rule.ts';
import { ruleRuns } from '../../core/routing/rule-runs.ts';
import { textBuilder } from '../../data/import/text-builder.ts';
import type { RoutingLines, RoutingTarget } from '../api/routing-schemas.ts';

/** A routing table as a page shows it: lines in columns, and each target once. */
export function routingColumns(
  space: CodeSpace,
  rules: readonly RoutingRule[],
  leads: Int32Array | null,
): { readonly lines: RoutingLines; readonly targets: RoutingTarget[] } {
  const words = new Map<string, number>();
  const wordOf = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  const targets = new Map<string, { readonly at: number; readonly target: RouteTarget }>();
  const targetOf = (target: RouteTarget): number => {
    const key = JSON.stringify([target.territory, target.pool, target.backup]);
    const known = targets.get(key) ?? { at: targets.size, target };
    targets.set(key, known);
    return known.at;
  };
  const accounts = textBuilder();
  for (const { when } of rules) accounts.add(when.account);
  const said = (field: 'product' | 'segment' | 'language' | 'country' | 'state' | 'from' | 'to') =>
    Int32Array.from(rules, ({ when }) => wordOf(when[field]));
  const lines = {
    source: Uint8Array.from(rules, (rule) => RULE_SOURCES.indexOf(sourceOf(rule))),
    own: Int32Array.from(rules, ({ own }) => own ?? -1),
    accounts: accounts.finish(),
    product: said('product'),
    segment: said('segment'),
    language: said('language'),
    country: said('country'),
    state: said('state'),
    from: said('from'),
    to: said('to'),
    validFrom: Int32Array.from(rules, ({ when }) => when.validFrom ?? FIRST_DAY),
    validTo: Int32Array.from(rules, ({ when }) => when.validTo ?? LAST_DAY),
    target: Int32Array.from(rules, ({ to }) => targetOf(to)),
    places: Int32Array.from(rules, ({ when }) => placesOf(space, when)),
    leads,
  };
  const listed = [...targets.values()].map(({ target: { territory, pool, backup } }) => ({
    territory,
    pool: pool.map((member) => ({ ...member })),
    backup,
  }));
  return { lines: { ...lines, words: [...words.keys()] }, targets: listed };
}

/** A line that is open at an end holds on every day there is. */
const FIRST_DAY = -(2 ** 31);
const LAST_DAY = 2 ** 31 - 1;

function placesOf(space: CodeSpace, when: RuleWhen): number {
  if (when.account !== '') return 0;
  return ruleRuns(space, when).reduce((sum, { start, end }) => sum + end - start, 0);
}
