import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type CodeSpace, codeSpace } from '../../core/routing/code-space.ts';
import type { Days } from '../../core/routing/lead-kinds.ts';
import { lostRules, planRules } from '../../core/routing/plan-rules.ts';
import { proveRouting, type RoutingProof } from '../../core/routing/prove-routing.ts';
import { routingDays } from '../../core/routing/routing-days.ts';
import { type RoutingSettings, USUAL_ROUTING } from '../../core/routing/routing-settings.ts';
import type { RoutingRule } from '../../core/routing/rule.ts';
import { NO_PACKS, type PostalPacks } from '../places/packs/open-packs.ts';
import { CODE_GROUNDS, type CodeGround, codeTerritories, type UnitAtPlace } from './code-territories.ts';
import { countriesOf, type KnownCode, knownCodes } from './known-codes.ts';

/** Lead routing by a scenario: the table, what it was made from, and its proof. */
export interface PlanRouting {
  readonly countries: readonly string[];
  readonly codes: readonly KnownCode[];
  readonly space: CodeSpace;
  /** On which it is valid. */
  readonly days: Days;
  /** Key of the territory of each place of the space, 0 for none. */
  readonly territory: Int32Array;
  /** Codes by how it is known where they belong. */
  readonly grounds: Readonly<Record<CodeGround, number>>;
  readonly rules: readonly RoutingRule[];
  readonly proof: RoutingProof;
  /** Places in the planner's own rules of those that name what is not in the plan. */
  readonly lost: readonly number[];
}

/** What routing is made from besides the plan. */
export interface RoutingSource {
  readonly packs?: PostalPacks;
  /** How a place is found among units; see codeTerritories. */
  readonly unitAt: UnitAtPlace;
  /** Last period's leads, to be run through the table. */
  readonly leads?: LeadTable | null;
}

/** The routing table of a scenario and role over all postal codes of the plan's countries, proved. */
export function planRouting(plan: Plan, scenario: ScenarioKey, role: RoleKey, source: RoutingSource): PlanRouting {
  const settings: RoutingSettings = plan.settings.routing ?? USUAL_ROUTING;
  const countries = countriesOf(plan);
  const codes = knownCodes(countries, source.packs ?? NO_PACKS);
  const { territory: ofCode, ground } = codeTerritories(plan, scenario, role, codes, source.unitAt);
  const space = codeSpace(codes);
  const rows = new Map(codes.map(({ country, code }, i) => [`${country}/${code}`, i]));
  const territory = Int32Array.from(space.places, ({ country, code }) => {
    return code === '' ? 0 : (ofCode[rows.get(`${country}/${code}`) as number] as number);
  });
  const days = routingDays(plan, scenario);
  const rules = planRules({ plan, scenario, role, space, territory, settings });
  return {
    countries,
    codes,
    space,
    days,
    territory,
    grounds: Object.fromEntries(CODE_GROUNDS.map((how) => [how, ground.filter((one) => one === how).length])) as Record<
      CodeGround,
      number
    >,
    rules,
    proof: proveRouting(space, rules, days, settings.order),
    lost: lostRules({ plan, scenario, role, settings }),
  };
}
