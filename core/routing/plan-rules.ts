import { dayOfIso } from '../model/day-column.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import type { CodeSpace } from './code-space.ts';
import type { Days } from './lead-kinds.ts';
import { byPrecedence } from './precedence.ts';
import { routingDays } from './routing-days.ts';
import type { PlannerRule, RoutingSettings } from './routing-settings.ts';
import { ANYTHING, type RouteTarget, type RoutingRule } from './rule.ts';
import { shortestRanges } from './shortest-ranges.ts';
import { stateTerritories } from './state-territories.ts';

/** What a routing table is made from. */
export interface RoutingInput {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly space: CodeSpace;
  /** Key of the territory that each place of the space lies in, 0 for none. */
  readonly territory: Int32Array;
  readonly settings: RoutingSettings;
}

/**
 * The routing table of a scenario and role, most particular first: named accounts, the planner's own rules, the fewest
 * ranges of codes, states for leads without a code, and the catch-all. Every line is valid from the day of the scenario
 * to the end of the plan period, named accounts until they expire. Rules of the planner's that name a territory or rep
 * that is not there are left out: `lostRules` tells them.
 */
export function planRules(input: RoutingInput): RoutingRule[] {
  const { plan, space, territory, settings } = input;
  const days = routingDays(plan, input.scenario);
  const targets = new Targets(input);
  const valid = { validFrom: days.from, validTo: days.to };
  const own = settings.rules.flatMap((rule, at) => {
    const to = targets.ofRule(rule);
    return to ? [{ when: whenOf(rule, days), to, own: at }] : [];
  });
  const codes = shortestRanges(space, territory).map(({ country, from, to, territory: key }) => ({
    when: { ...ANYTHING, ...valid, country, from, to },
    to: targets.ofTerritory(key as TerritoryKey),
  }));
  const states = stateTerritories(space, territory, settings.states).map(({ country, state, territory: key }) => ({
    when: { ...ANYTHING, ...valid, country, state },
    to: targets.ofTerritory(key as TerritoryKey),
  }));
  const last = targets.repOf(settings.catchAll);
  const rest = last === null ? [] : [{ when: { ...ANYTHING, ...valid }, to: onlyRep(last) }];
  return byPrecedence([...namedRules(input, days, targets), ...own, ...codes, ...states, ...rest], settings.order);
}

/** Places in the planner's own rules of those whose territory or rep is not in the plan. */
export function lostRules(input: Omit<RoutingInput, 'space' | 'territory'>): number[] {
  const targets = new Targets(input);
  return input.settings.rules.flatMap((rule, at) => (targets.ofRule(rule) ? [] : [at]));
}

function namedRules({ plan, scenario, role }: RoutingInput, days: Days, targets: Targets): RoutingRule[] {
  const { accounts } = plan;
  const rowOf = new Map([...accounts.keys].map((key, row) => [key, row]));
  return plan.namedAccounts.flatMap((named) => {
    const row = rowOf.get(named.account);
    const ends = named.expires === null ? days.to : Math.min(days.to, dayOfIso(named.expires));
    if (named.scenario !== scenario || named.role !== role || row === undefined || ends < days.from) return [];
    const when = { ...ANYTHING, account: textAt(accounts.ids, row), validFrom: days.from, validTo: ends };
    return [{ when, to: targets.ofTerritory(named.territory) }];
  });
}

function whenOf(rule: PlannerRule, days: Days) {
  const { territory: _, rep: __, pool: ___, backup: ____, validFrom, validTo, ...when } = rule;
  return {
    ...ANYTHING,
    ...when,
    validFrom: validFrom === '' ? days.from : dayOfIso(validFrom),
    validTo: validTo === '' ? days.to : dayOfIso(validTo),
  };
}

const onlyRep = (rep: RepKey): RouteTarget => ({ territory: null, pool: [{ rep, weight: 1 }], backup: null });

/** Who works what, found once. */
class Targets {
  private readonly reps: ReadonlyMap<string, RepKey>;
  private readonly ids: ReadonlyMap<string, TerritoryKey>;
  private readonly parents: ReadonlyMap<TerritoryKey, TerritoryKey | null>;
  private readonly seats: ReadonlyMap<TerritoryKey, Plan['scenarioTerritories'][number]['reps']>;
  private readonly backup: RepKey | null;
  /** By key of the territory. */
  private readonly backups: ReadonlyMap<TerritoryKey, RepKey>;
  private readonly known = new Map<TerritoryKey, RouteTarget>();

  constructor({ plan, scenario, role, settings }: Omit<RoutingInput, 'space' | 'territory'>) {
    this.reps = new Map(plan.reps.map(({ id, key }) => [id, key]));
    this.ids = new Map(plan.territories.filter((one) => one.role === role).map(({ id, key }) => [id, key]));
    this.parents = new Map(plan.territories.map(({ key, parent }) => [key, parent]));
    this.seats = new Map(
      plan.scenarioTerritories
        .filter((one) => one.scenario === scenario)
        .map(({ territory, reps }) => [territory, reps]),
    );
    this.backup = this.repOf(settings.backup);
    this.backups = new Map(
      Object.entries(settings.backups ?? {}).flatMap(([id, rep]) => {
        const [territory, key] = [this.ids.get(id), this.repOf(rep)];
        return territory === undefined || key === null ? [] : [[territory, key] as const];
      }),
    );
  }

  repOf(id: string): RepKey | null {
    return this.reps.get(id) ?? null;
  }

  /** Null where the rule names what is not there. */
  ofRule({ territory, rep, pool = [], backup = '' }: PlannerRule): RouteTarget | null {
    const own = this.repOf(backup);
    const members = (rep === '' ? pool : [{ rep, weight: 1 }]).flatMap((one) => {
      const key = this.repOf(one.rep);
      return key === null || !(one.weight > 0) ? [] : [{ rep: key, weight: one.weight }];
    });
    if (members.length > 0) return { territory: null, pool: members, backup: own };
    const key = this.ids.get(territory);
    if (key === undefined) return null;
    const target = this.ofTerritory(key);
    return own === null ? target : { ...target, backup: own };
  }

  /** Those who work it take turns by their shares. */
  ofTerritory(territory: TerritoryKey): RouteTarget {
    const before = this.known.get(territory);
    if (before) return before;
    const pool = (this.seats.get(territory) ?? [])
      .filter(({ share }) => share > 0)
      .map(({ rep, share }) => ({ rep, weight: share }));
    const target = { territory, pool, backup: this.backups.get(territory) ?? this.backup ?? this.leaderOf(territory) };
    this.known.set(territory, target);
    return target;
  }

  /** Whoever leads the nearest group above that has a leader. */
  private leaderOf(territory: TerritoryKey): RepKey | null {
    let group = this.parents.get(territory) ?? null;
    while (group !== null) {
      const leader = this.seats.get(group)?.[0]?.rep;
      if (leader !== undefined) return leader;
      group = this.parents.get(group) ?? null;
    }
    return null;
  }
}
