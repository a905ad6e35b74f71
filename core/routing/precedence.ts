import { isCatchAll, type RoutingRule, type RuleWhen } from './rule.ts';

/**
 * How particular a rule is: a named account before a product, a product before a segment, a segment before a language,
 * a language before a postal code, a code before a state, a state before a country, and what holds for everything last.
 * A rule with two conditions comes before one with the first of them alone. Higher is more particular.
 */
export function precedence(when: RuleWhen): number {
  return ORDER.reduce((sum, has, place) => sum + (has(when) ? 2 ** (ORDER.length - place) : 0), 0);
}

const ORDER: readonly ((when: RuleWhen) => boolean)[] = [
  ({ account }) => account !== '',
  ({ product }) => product !== '',
  ({ segment }) => segment !== '',
  ({ language }) => language !== '',
  ({ from, to }) => from !== '' || to !== '',
  ({ state }) => state !== '',
  ({ country }) => country !== '',
];

/** Rules with the most particular first; those alike keep the order they were given in. */
export function byPrecedence(rules: readonly RoutingRule[]): RoutingRule[] {
  return rules
    .map((rule, at) => ({ rule, at, rank: precedence(rule.when), last: isCatchAll(rule) }))
    .sort((a, b) => Number(a.last) - Number(b.last) || b.rank - a.rank || a.at - b.at)
    .map(({ rule }) => rule);
}
