import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { type OwnerMatch, staysWith } from './match-owners.ts';

/** Somebody who has accounts: a rep, an owner who is no rep of the plan, or a territory. */
export type Hand =
  | { readonly kind: 'rep'; readonly rep: RepKey }
  | { readonly kind: 'owner'; readonly name: string }
  | { readonly kind: 'territory'; readonly territory: TerritoryKey };

/** In whose hands each account was and is. */
export interface Hands {
  readonly hands: readonly Hand[];
  /** Per account the row of its hand, -1 for nobody's. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** What a scenario is compared with: today's owners, or another scenario. */
export type Against = { readonly owners: OwnerMatch } | { readonly scenario: ScenarioKey };

/**
 * Accounts in the hands of territories, before and after. Against owners an account was in its owner's territory: the
 * one it is in now where that is one of his, so that it moved where `ownerDisruption` says so.
 */
export function territoryHands(plan: Plan, scenario: ScenarioKey, role: RoleKey, against: Against): Hands {
  const list = createList();
  const rowOf = list.remembered((territory) => ({ kind: 'territory', territory: territory as TerritoryKey }));
  if ('scenario' in against) {
    const before = accountTerritories(plan, against.scenario, role).map(rowOf);
    return { hands: list.hands, before, after: accountTerritories(plan, scenario, role).map(rowOf) };
  }
  const { owners: match } = against;
  const stays = staysWith(match);
  const before = match.accountTerritory.map((territory, a) => {
    const owner = plan.accounts.owner[a] as number;
    if (owner < 0) return -1;
    return rowOf(territory === 0 || stays(owner, territory) ? territory : (match.territory[owner] as number));
  });
  return { hands: list.hands, before, after: match.accountTerritory.map(rowOf) };
}

/**
 * Accounts in the hands of reps, before and after. For a team stands the rep with the largest share, and for a
 * territory that nobody works the territory. Against owners an account was in the hands of its owner, and it still is
 * where it lies in one of his territories or in none.
 */
export function repHands(plan: Plan, scenario: ScenarioKey, role: RoleKey, against: Against): Hands {
  const list = createList();
  const now = leadHands(plan, scenario, role, list);
  if ('scenario' in against) {
    const earlier = leadHands(plan, against.scenario, role, list);
    const before = accountTerritories(plan, against.scenario, role).map(earlier);
    return { hands: list.hands, before, after: accountTerritories(plan, scenario, role).map(now) };
  }
  const { owners: match } = against;
  const repOf = repFinder(plan.reps);
  const ownerRows = plan.accounts.ownerNames.map((name) => {
    const rep = repOf(name)?.key;
    return list.row(rep === undefined ? { kind: 'owner', name } : { kind: 'rep', rep });
  });
  const ownerOf = new Map(Array.from(match.territories, (key, row) => [key, match.owner[row] as number]));
  const stays = staysWith(match);
  const before = plan.accounts.owner.map((owner) => (owner < 0 ? -1 : (ownerRows[owner] as number)));
  const after = match.accountTerritory.map((territory, a) => {
    const owner = plan.accounts.owner[a] as number;
    if (owner >= 0 && (territory === 0 || stays(owner, territory))) return before[a] as number;
    const seated = ownerOf.get(territory) ?? -1;
    return seated >= 0 ? (ownerRows[seated] as number) : now(territory);
  });
  return { hands: list.hands, before, after };
}

/** The hand of each territory (key): its rep with the largest share, the first of equals, else itself. */
function leadHands(plan: Plan, scenario: ScenarioKey, role: RoleKey, list: HandList): (territory: number) => number {
  const leads = new Map<number, RepKey>();
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    const [lead] = [...reps].sort((a, b) => b.share - a.share);
    if (lead) leads.set(territory, lead.rep);
  }
  return list.remembered((territory) => {
    const rep = leads.get(territory);
    return rep === undefined ? { kind: 'territory', territory: territory as TerritoryKey } : { kind: 'rep', rep };
  });
}

type HandList = ReturnType<typeof createList>;

/** Hands without doubles; `remembered` asks for each territory once, as there are many accounts in one. */
function createList() {
  const hands: Hand[] = [];
  const rows = new Map<string, number>();
  const row = (hand: Hand): number => {
    const id = Object.values(hand).join('/');
    const known = rows.get(id);
    if (known !== undefined) return known;
    rows.set(id, hands.length);
    return hands.push(hand) - 1;
  };
  const remembered = (handOf: (territory: number) => Hand) => {
    const known = new Map<number, number>([[0, -1]]);
    return (territory: number): number => {
      const found = known.get(territory) ?? row(handOf(territory));
      known.set(territory, found);
      return found;
    };
  };
  return { hands, row, remembered };
}
