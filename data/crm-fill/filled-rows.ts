import { type NamedTerritory, ownerSpelling, territorySpelling } from '../../core/crm/column-spelling.ts';
import { listedAccounts } from '../../core/crm/listed-accounts.ts';
import type { CrmList, WordColumn } from '../../core/drift/crm-list.ts';
import { territorySeats } from '../../core/drift/territory-seats.ts';
import { territoryWords } from '../../core/drift/territory-words.ts';
import { seatOf } from '../../core/listing/party.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** Why something of a row was left as it was; a place in this list is a bit of `FilledRows.left`. */
export const LEFT_REASONS = [
  'not-in-plan',
  'no-territory',
  'owner-unknown',
  'territory-unknown',
  'letters',
  'formula',
] as const;
type LeftReason = (typeof LEFT_REASONS)[number];

/** A column of the list and what each row is to say there. */
interface FilledColumn {
  /** Cell of a record, counted from 0. */
  readonly cell: number;
  /** Place in `words` per row of the list, -1 where the cell stays as it is. */
  readonly word: Int32Array;
}

/** What a plan makes of a CRM's list. */
export interface FilledRows {
  /** In the order of their cells. */
  readonly columns: readonly FilledColumn[];
  readonly words: readonly string[];
  /** Per row the reasons for which something of it was left, a bit each. */
  readonly left: Uint8Array;
  /** Accounts of the plan that the list does not have. */
  readonly missing: number;
  /** Territories that are written and that the list does not name yet; the CRM has to have them. */
  readonly unnamed: readonly string[];
}

/** Cells of a record in which a list has owners, territories and names of territories; -1 for none. */
export interface FillCells {
  readonly owner: number;
  readonly territory: number;
  readonly called: number;
}

/**
 * What each row of a CRM's list is to say of owner and territory, as the CRM spells them. Rows of accounts that the plan
 * does not have, or has in no territory, stay as they are, and so does a cell that says it already: any rep of a team may
 * own the accounts of its territory. `canWrite`: whether the file has the letters of a word.
 */
export function filledRows(
  view: ScenarioView,
  list: CrmList,
  cells: FillCells,
  headerOf: (cell: number) => string,
  canWrite: (word: string) => boolean,
): FilledRows {
  const { plan, owners, byKey } = view;
  const rows = listedAccounts(plan, list);
  const known = territoryWords(plan, view.role);
  const named = namedTerritories(view);
  const seat = seatOf(view);
  const seats = territorySeats(plan, view.scenario, view.role);
  const words = wordList(canWrite);
  const spelled = (column: WordColumn | null, cell: number) =>
    territorySpelling(headerOf(cell), column?.words ?? [], known.find);
  const [ofTerritory, ofName] = [spelled(list.territory, cells.territory), spelled(list.called, cells.called)];
  const ofOwner = ownerSpelling(headerOf(cells.owner), list.owner?.words ?? [], plan.reps);
  // Per territory, because accounts are many and territories few.
  const wanted = new Map(
    [...byKey.keys()].map((key) => {
      const territory = named.get(key) as NamedTerritory;
      return [key, { owner: ofOwner(seat(key)), territory: ofTerritory(territory), called: ofName(territory) }];
    }),
  );
  const column = () => new Int32Array(list.count).fill(-1);
  const made = { owner: column(), territory: column(), called: column() };
  const left = new Uint8Array(list.count);
  const seen = new Uint8Array(plan.accounts.count);
  const written = new Set<number>();

  for (let row = 0; row < list.count; row++) {
    const account = rows[row] as number;
    const key = account < 0 ? 0 : (owners.accountTerritory[account] as number);
    if (account >= 0) seen[account] = 1;
    const want = wanted.get(key);
    if (!want) {
      left[row] = bitOf(account < 0 ? 'not-in-plan' : 'no-territory');
      continue;
    }
    for (const field of FIELDS) {
      if (cells[field] < 0) continue;
      const before = list[field]?.words[list[field]?.index[row] as number] ?? '';
      if (before !== '' && (want[field] === before || says(field, key, before))) continue;
      if (want[field] === '') {
        left[row] = (left[row] as number) | bitOf(field === 'owner' ? 'owner-unknown' : 'territory-unknown');
      } else {
        const word = words.put(want[field]);
        if (word < 0) left[row] = (left[row] as number) | bitOf('letters');
        else made[field][row] = word;
        if (word >= 0 && field === 'territory') written.add(key);
      }
    }
  }
  /** Whether a cell says in other words what the plan says. */
  function says(field: (typeof FIELDS)[number], key: number, before: string): boolean {
    return field === 'owner' ? seats.works(key, before) : known.means(key, before);
  }
  const columns = FIELDS.filter((field) => cells[field] >= 0).map((field) => ({
    cell: cells[field],
    word: made[field],
  }));
  const said = new Set((list.territory?.words ?? []).map((word) => known.find(word)));
  return {
    columns: columns.sort((a, b) => a.cell - b.cell),
    words: words.all,
    left,
    missing: seen.reduce((sum, is) => sum + (is === 0 ? 1 : 0), 0),
    unnamed: [...written].filter((key) => !said.has(key)).map((key) => named.get(key)?.name ?? ''),
  };
}

const FIELDS = ['owner', 'territory', 'called'] as const;

/** The bit of a reason. */
export function bitOf(reason: LeftReason): number {
  return 1 << LEFT_REASONS.indexOf(reason);
}

/** Different words in the order in which they came; -1 for one whose letters the file has not. */
function wordList(canWrite: (word: string) => boolean) {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    put(word: string): number {
      const known = places.get(word);
      if (known !== undefined) return known;
      const place = canWrite(word) ? all.push(word) - 1 : -1;
      places.set(word, place);
      return place;
    },
  };
}

function namedTerritories({ territories, plan }: ScenarioView): Map<number, NamedTerritory> {
  const { salesforce, dynamics } = plan.settings.crm ?? { salesforce: { ids: NONE }, dynamics: { ids: NONE } };
  return new Map(
    territories.map(({ key, id, name }) => [
      key,
      { key, id, name: name || id, crmIds: [salesforce.ids[id] ?? '', dynamics.ids[id] ?? ''] },
    ]),
  );
}

const NONE: Readonly<Record<string, string>> = {};
