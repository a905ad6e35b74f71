import { isoOfDay } from '../../core/model/day-column.ts';
import type { RepKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Rep, Territory } from '../../core/model/territory.ts';
import type { CodeSpace } from '../../core/routing/code-space.ts';
import type { RouteTarget, RoutingRule } from '../../core/routing/rule.ts';
import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import type { KnownCode } from './known-codes.ts';
import type { PlanRouting } from './plan-routing.ts';
import { ROUTING_HEADERS } from './routing-headers.ts';

/** A routing table with the names of what it routes to. */
export interface RoutingFacts extends Pick<PlanRouting, 'codes' | 'space' | 'territory' | 'rules'> {
  readonly view: ScenarioView;
}

/**
 * `routing.csv`: the whole table, its first line first, a line for each who takes turns. Ranges of codes stand as they
 * are; `routing-codes.csv` has them code by code.
 */
export function* fullRows({ rules, view }: RoutingFacts): Generator<readonly Cell[]> {
  const people = peopleOf(view);
  yield ROUTING_HEADERS['routing.csv'];
  for (const [at, { when, to }] of rules.entries()) {
    const pool = to.pool.length > 0 ? to.pool : [null];
    for (const member of pool) {
      const rep = people.rep(member?.rep ?? to.backup);
      yield [
        at + 1,
        when.country,
        when.from,
        when.to,
        when.segment,
        when.product,
        people.territory(to.territory)?.id ?? '',
        rep ? crmIdOf(rep) : '',
        rep?.email ?? '',
        poolName(to, people),
        member ? weightOf(member.weight, to) : '',
        backupOf(to, people),
        when.validFrom === null ? '' : isoOfDay(when.validFrom),
        when.validTo === null ? '' : isoOfDay(when.validTo),
        when.language,
        when.state,
        when.account,
      ];
    }
  }
}

/** `routing-codes.csv`: every postal code of a country with whoever takes its leads; with a team the one with the largest share. */
export function* simpleRows(facts: RoutingFacts, country: string): Generator<readonly Cell[]> {
  const people = peopleOf(facts.view);
  yield ROUTING_HEADERS['routing-codes.csv'];
  for (const { code, to } of codeTargets(facts)) {
    if (code.country !== country) continue;
    const rep = people.rep(firstOf(to));
    yield [code.code, rep?.email ?? ''];
  }
}

/** `routing-territories.csv`: every postal code of a country that a territory has, territory by territory. */
export function* territoryCodeRows(facts: RoutingFacts, country: string): Generator<readonly Cell[]> {
  const people = peopleOf(facts.view);
  yield ROUTING_HEADERS['routing-territories.csv'];
  const byTerritory = new Map<number, string[]>();
  for (const { code, key } of codeTargets(facts)) {
    if (code.country !== country) continue;
    const list = byTerritory.get(key) ?? [];
    if (list.length === 0) byTerritory.set(key, list);
    list.push(code.code);
  }
  for (const { key } of facts.view.territories) {
    const territory = people.territory(key);
    for (const code of byTerritory.get(key) ?? []) yield [territory?.id ?? '', territory?.name ?? '', code];
  }
}

/** `routing-places.csv`: country, state, city and code with the owner, a rep or the team that takes turns. */
export function* placeRows(facts: RoutingFacts): Generator<readonly Cell[]> {
  const people = peopleOf(facts.view);
  yield ROUTING_HEADERS['routing-places.csv'];
  for (const { code, to } of codeTargets(facts)) {
    const alone = to.pool.length > 1 ? poolName(to, people) : (people.rep(firstOf(to))?.name ?? '');
    yield [code.country, code.state, code.city, code.code, alone];
  }
}

/** What a CRM calls a rep, else the plan's id. */
function crmIdOf({ crmUserId, id }: Pick<Rep, 'crmUserId' | 'id'>): string {
  return crmUserId || id;
}

interface CodeTarget {
  readonly code: KnownCode;
  readonly key: number;
  readonly to: RouteTarget;
}

/** Codes that lie in a territory, in the order of the space, with the target of the range they are in. */
function* codeTargets({ codes, space, territory, rules }: RoutingFacts): Generator<CodeTarget> {
  const known = new Map(codes.map((code) => [`${code.country}/${code.code}`, code]));
  const targets = targetsOf(rules);
  for (const [row, key] of territory.entries()) {
    const place = space.places[row] as CodeSpace['places'][number];
    const code = known.get(`${place.country}/${place.code}`);
    const to = targets.get(key as TerritoryKey);
    if (code && to) yield { code, key, to };
  }
}

function targetsOf(rules: readonly RoutingRule[]): Map<TerritoryKey, RouteTarget> {
  return new Map(
    rules.flatMap(({ when, to }) => (when.from !== '' && to.territory !== null ? [[to.territory, to] as const] : [])),
  );
}

interface People {
  readonly rep: (key: RepKey | null) => Rep | null;
  readonly territory: (key: TerritoryKey | null) => Territory | null;
}

function peopleOf({ plan, byKey }: ScenarioView): People {
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  return {
    rep: (key) => (key === null ? null : (reps.get(key) ?? null)),
    territory: (key) => (key === null ? null : (byKey.get(key) ?? null)),
  };
}

/** Whoever has the largest share, else the backup. */
function firstOf({ pool, backup }: RouteTarget): RepKey | null {
  const [first] = [...pool].sort((a, b) => b.weight - a.weight);
  return first?.rep ?? backup;
}

/** A team is called by its territory; who is alone is no pool. */
function poolName({ pool, territory }: RouteTarget, people: People): string {
  return pool.length > 1 ? (people.territory(territory)?.name ?? '') : '';
}

function backupOf({ backup }: RouteTarget, people: People): string {
  const rep = people.rep(backup);
  return rep ? crmIdOf(rep) : '';
}

/** Shares in whole per cent, at least 1: routers count in whole numbers. */
function weightOf(weight: number, { pool }: RouteTarget): number {
  const all = pool.reduce((sum, member) => sum + member.weight, 0);
  return Math.max(1, Math.round((100 * weight) / all));
}
