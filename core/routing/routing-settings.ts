import type { RuleAspect } from './precedence.ts';
import type { RuleWhen } from './rule.ts';

/** One of several reps who take the leads of a rule in turn, by id. */
export interface PoolShare {
  readonly rep: string;
  /** Above 0: a weight of 2 gets two leads for each one of a weight of 1. */
  readonly weight: number;
}

/** A rule of the planner's own: what leads are meant, and where they go whatever their postal code says. */
export interface PlannerRule extends Omit<RuleWhen, 'account' | 'validFrom' | 'validTo'> {
  /** Id of a territory, blank where `rep` says who. */
  readonly territory: string;
  /** Id of a rep, blank for those who work the territory. */
  readonly rep: string;
  /** Reps who take turns; where there are some, `territory` and `rep` are blank. */
  readonly pool?: readonly PoolShare[];
  /** Id of who stands in; blank or left out: as for any territory, and nobody where the rule names reps. */
  readonly backup?: string;
  /** First and last day (ISO date); blank: those of the plan period. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** A rule that asks for nothing yet and goes to nobody. */
export const NEW_RULE: PlannerRule = {
  product: '',
  segment: '',
  language: '',
  country: '',
  from: '',
  to: '',
  state: '',
  territory: '',
  rep: '',
  validFrom: '',
  validTo: '',
};

/** How leads are routed by the plan. */
export interface RoutingSettings {
  readonly rules: readonly PlannerRule[];
  /** Leads that say a state and no code: nobody's, or of the territory that has all, or most, of the state's codes. */
  readonly states: 'none' | 'whole' | 'most';
  /** Id of the rep who takes what no rule takes; blank for nobody. */
  readonly catchAll: string;
  /** Id of the rep who stands in where a territory has nobody; blank: whoever leads the group it is in. */
  readonly backup: string;
  /** Who stands in for a territory of its own, by ids. */
  readonly backups?: Readonly<Record<string, string>>;
  /** What counts more in the precedence; left out: as RULE_ASPECTS. Each of them once. */
  readonly order?: readonly RuleAspect[];
}

/** As many rules of one's own. */
export const MOST_PLANNER_RULES = 2_000;
/** As many reps take turns in one of them. */
export const MOST_IN_POOL = 100;

/** Where every plan begins. */
export const USUAL_ROUTING: RoutingSettings = { rules: [], states: 'most', catchAll: '', backup: '' };
