import { isCatchAll, type RoutingRule, type RuleWhen } from './rule.ts';

/** What a rule can ask for besides the account, in the order of what counts more where the planner says nothing else. */
export const RULE_ASPECTS = ['product', 'segment', 'language', 'codes', 'state', 'country'] as const;
export type RuleAspect = (typeof RULE_ASPECTS)[number];

/**
 * How particular a rule is: a named account before a product, a product before a segment, a segment before a language,
 * a language before a postal code, a code before a state, a state before a country (`order` says else), and what holds
 * for everything last. A rule with two conditions comes before one with the first of them alone. Higher is more
 * particular.
 */
export function precedence(when: RuleWhen, order: readonly RuleAspect[] = RULE_ASPECTS): number {
  const named = when.account === '' ? 0 : 2 ** order.length;
  return order.reduce((sum, aspect, place) => sum + (ASKS[aspect](when) ? 2 ** (order.length - 1 - place) : 0), named);
}

const ASKS: Readonly<Record<RuleAspect, (when: RuleWhen) => boolean>> = {
  product: ({ product }) => product !== '',
  segment: ({ segment }) => segment !== '',
  language: ({ language }) => language !== '',
  codes: ({ from, to }) => from !== '' || to !== '',
  state: ({ state }) => state !== '',
  country: ({ country }) => country !== '',
};

/** Rules with the most particular first; those alike keep the order they were given in. */
export function byPrecedence(
  rules: readonly RoutingRule[],
  order: readonly RuleAspect[] = RULE_ASPECTS,
): RoutingRule[] {
  return rules
    .map((rule, at) => ({ rule, at, rank: precedence(rule.when, order), last: isCatchAll(rule) }))
    .sort((a, b) => Number(a.last) - Number(b.last) || b.rank - a.rank || a.at - b.at)
    .map(({ rule }) => rule);
}
