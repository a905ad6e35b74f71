import { listedAccounts } from '../crm/listed-accounts.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { type CrmList, wordAt } from './crm-list.ts';
import { territoriesRead } from './renamed.ts';
import { type TerritorySeats, territorySeats } from './territory-seats.ts';
import { territoryWords } from './territory-words.ts';

/** How a CRM and a plan can differ; a finding's `kind` is a place in this list. */
export const DRIFT_KINDS = ['renamed', 'owner', 'territory', 'new', 'unassigned', 'gone'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** What a CRM says otherwise than the plan: columns with an entry per finding. */
export interface Drift {
  readonly count: number;
  readonly kind: Uint8Array;
  /** Row of the plan's account table; -1 for a new account and for a renamed territory. */
  readonly account: Int32Array;
  /** Row of the list; -1 for an account that is gone and for a renamed territory. */
  readonly listed: Int32Array;
  /** Key of the territory in the plan, 0 for none. */
  readonly territory: Int32Array;
  /**
   * Key of the territory that would follow the CRM: the one it names, the one its owner works alone, or where routing
   * puts a new account or one that is in no territory; 0 where there is none.
   */
  readonly proposal: Int32Array;
  /** Line of the routing table that the proposal is by; -1 where it is by none. */
  readonly line: Int32Array;
  /** Other names of the renamed territories, which are the first findings. */
  readonly names: readonly string[];
  readonly counts: Readonly<Record<DriftKind, number>>;
  readonly seats: TerritorySeats;
}

/** Where routing puts an account, by its place as it is written. */
export type RouteOf = (place: { readonly country: string; readonly code: string; readonly state: string }) => Route;

export interface Route {
  /** Key of a territory, 0 for none. */
  readonly territory: number;
  /** Line of the routing table that says so, -1 for none. */
  readonly line: number;
}

/**
 * Compares a CRM's list of accounts with a scenario and role: territories that have another name there, accounts that
 * somebody else owns or that are in another territory, new ones, those in no territory here and there that routing has one
 * for, and those that are gone. Of what the list has no column
 * for nothing is said, nor of owners where the plan says nobody. Who is owned by the rep of another territory because
 * it is there, is one finding. In the order of the list, those that are gone last.
 */
export function driftOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, list: CrmList, route: RouteOf): Drift {
  const { accounts } = plan;
  const territories = accountTerritories(plan, scenario, role);
  const account = listedAccounts(plan, list);
  const at = account.map((row) => (row < 0 ? -1 : (territories[row] as number)));
  const words = territoryWords(plan, role);
  const { ofWord, renamed } = territoriesRead(list, words, at);
  const seats = territorySeats(plan, scenario, role);
  const found = findings(2 * list.count + accounts.count + renamed.length);
  for (const { territory } of renamed) found.add('renamed', -1, -1, territory, territory);

  const seen = new Uint8Array(accounts.count);
  for (let row = 0; row < list.count; row++) {
    const known = account[row] as number;
    if (known < 0) {
      const { territory, line } = routed(row);
      found.add('new', -1, row, 0, territory, line);
      continue;
    }
    seen[known] = 1;
    const own = at[row] as number;
    const word = list.territory ? (list.territory.index[row] as number) : -1;
    const said = word < 0 ? 0 : (ofWord[word] as number);
    const lies = own === 0 && word < 0 ? routed(row) : NOWHERE;
    if (lies.territory > 0) found.add('unassigned', known, row, 0, lies.territory, lies.line);
    const isElsewhere = list.territory !== null && !isSame(own, said, word < 0 ? '' : wordAt(list.territory, row));
    const owner = list.owner ? wordAt(list.owner, row) : '';
    const isOthers = list.owner !== null && seats.isKnown(own) && !seats.works(own, owner);
    if (isElsewhere) found.add('territory', known, row, own, said);
    if (isOthers && !(isElsewhere && said > 0 && seats.works(said, owner))) {
      found.add('owner', known, row, own, owner === '' ? 0 : seats.territoryOf(owner));
    }
  }
  for (let row = 0; row < accounts.count; row++) {
    if (seen[row] === 0) found.add('gone', row, -1, territories[row] as number, 0);
  }
  return { ...found.finish(), names: renamed.map(({ name }) => name), seats };

  function routed(row: number): Route {
    const place = { country: textAt(list.countries, row), code: textAt(list.codes, row) };
    return route({ ...place, state: textAt(list.states, row) });
  }

  /** A word that two territories share means both. */
  function isSame(own: number, said: number, word: string): boolean {
    return own === said ? own > 0 || word === '' : own > 0 && words.means(own, word);
  }
}

const NOWHERE: Route = { territory: 0, line: -1 };

/** Columns with room for so many findings. */
function findings(most: number) {
  const kinds = new Uint8Array(most);
  const columns = [0, 1, 2, 3].map(() => new Int32Array(most)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const lines = new Int32Array(most);
  const counts = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 0])) as Record<DriftKind, number>;
  let count = 0;
  return {
    add(
      kind: DriftKind,
      ...found: readonly [account: number, listed: number, territory: number, proposal: number, line?: number]
    ) {
      const [account, listed, territory, proposal, line = -1] = found;
      const values = [account, listed, territory, proposal];
      lines[count] = line;
      kinds[count] = DRIFT_KINDS.indexOf(kind);
      for (let column = 0; column < values.length; column++) {
        (columns[column] as Int32Array)[count] = values[column] as number;
      }
      counts[kind]++;
      count++;
    },
    finish() {
      const [account, listed, territory, proposal] = columns.map((column) => column.slice(0, count)) as typeof columns;
      const line = lines.slice(0, count);
      return { count, kind: kinds.slice(0, count), account, listed, territory, proposal, line, counts };
    },
  };
}
