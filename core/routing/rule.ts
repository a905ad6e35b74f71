import type { RepKey, TerritoryKey } from '../model/ids.ts';

/** What a lead has to be for a rule to hold; blank means: whatever it is. */
export interface RuleWhen {
  /** Id of a named account. */
  readonly account: string;
  /** Product line, segment and language, as the leads name them. */
  readonly product: string;
  readonly segment: string;
  readonly language: string;
  /** ISO 3166 code of the country; a range of codes or a state needs one. */
  readonly country: string;
  /** The first and the last postal code, both blank for every code. */
  readonly from: string;
  readonly to: string;
  readonly state: string;
  /** First and last day, as days since 1 January 1970; null where it is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** One of those who take the leads of a rule in turn. */
export interface PoolMember {
  readonly rep: RepKey;
  /** Above 0: a weight of 2 gets two leads for each one of a weight of 1. */
  readonly weight: number;
}

/** Where leads go. */
export interface RouteTarget {
  /** Null for a rule that names reps and no territory. */
  readonly territory: TerritoryKey | null;
  /** Empty where the territory is vacant: then the backup takes them. */
  readonly pool: readonly PoolMember[];
  readonly backup: RepKey | null;
}

/** A line of a routing table: the first whose conditions a lead meets decides. */
export interface RoutingRule {
  readonly when: RuleWhen;
  readonly to: RouteTarget;
  /** Place in the planner's own rules; left out for a line that is made from the plan. */
  readonly own?: number;
}

/** Where a line of the table comes from. */
export const RULE_SOURCES = ['account', 'own', 'codes', 'state', 'rest'] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

/** Named accounts, the planner's own rules, ranges of codes, states, and the catch-all. */
export function sourceOf(rule: RoutingRule): RuleSource {
  const { account, from, to, state } = rule.when;
  if (rule.own !== undefined) return 'own';
  if (account !== '') return 'account';
  if (from !== '' || to !== '') return 'codes';
  return state === '' ? 'rest' : 'state';
}

/** A rule that holds for everything. */
export const ANYTHING: RuleWhen = {
  account: '',
  product: '',
  segment: '',
  language: '',
  country: '',
  from: '',
  to: '',
  state: '',
  validFrom: null,
  validTo: null,
};

/** Whether a rule has no condition but the days it is valid: what no other rule takes goes there. */
export function isCatchAll({ when }: RoutingRule): boolean {
  return CONDITIONS.every((condition) => when[condition] === '');
}

const CONDITIONS = ['account', 'product', 'segment', 'language', 'country', 'from', 'to', 'state'] as const;

/** Whether leads go to the same people, whatever the territory is called. */
export function sameTarget(a: RouteTarget, b: RouteTarget): boolean {
  return (
    a.territory === b.territory &&
    a.backup === b.backup &&
    a.pool.length === b.pool.length &&
    a.pool.every(({ rep, weight }, i) => b.pool[i]?.rep === rep && b.pool[i]?.weight === weight)
  );
}
