import type { CrmField, CrmList, WordColumn } from '../../core/drift/crm-list.ts';
import { ACCOUNT_SPELLINGS } from './account-fields.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { keptLines } from './kept-lines.ts';
import { type ListKind, type ListRead, type ListRequest, type ListRows, type OpenList, readList } from './read-list.ts';
import type { ReadControl } from './read-request.ts';
import { visibleId } from './row-ids.ts';
import type { Refusal } from './row-measures.ts';
import { headerList } from './table.ts';
import { numberBuilder, textBuilder } from './text-builder.ts';
import { textIndex } from './text-index.ts';

/** A CRM's list of accounts as it is today, that was read. */
export type ReadCrmList =
  | ({ readonly ok: true; readonly list: CrmList; readonly placed: PlacedRows } & ListRead)
  | FileRefusal;

/** Where the rows of a list stand in their file. */
export interface PlacedRows {
  /** Line per row. */
  readonly lines: Int32Array;
  /** Cell of a record per field, counted from 0, -1 for none. */
  readonly cells: Readonly<Record<CrmField, number>>;
}

/** Where there are ids of territories and their names, the ids say which they are. */
const TERRITORY_IDS = ['territoryid', 'territory2id'];
const TERRITORY_NAMES = ['territoryname', 'territory2name', 'territorylabel', 'territory'];

/** How a CRM's list of accounts is read. */
export const CRM_LIST: ListKind<CrmField> = {
  spellings: {
    id: ACCOUNT_SPELLINGS.id,
    name: ACCOUNT_SPELLINGS.name,
    owner: ACCOUNT_SPELLINGS.owner,
    territory: [...TERRITORY_IDS, ...ACCOUNT_SPELLINGS.territory, ...TERRITORY_NAMES, 'territory2developername'],
    territoryName: TERRITORY_NAMES,
    lat: ACCOUNT_SPELLINGS.lat,
    lon: ACCOUNT_SPELLINGS.lon,
    city: ACCOUNT_SPELLINGS.city,
    region: ACCOUNT_SPELLINGS.region,
    postalCode: ACCOUNT_SPELLINGS.postalCode,
    country: ACCOUNT_SPELLINGS.country,
  },
  numbers: [],
  dates: [],
  names: [],
  mostRows: 2_000_000,
  check: ({ cells }, { file, header }) => {
    if (cells.id < 0) throw new FileRefused('no-id-column', { file, columns: headerList(header) });
  },
};

const LONGEST_SHOWN = 80;

/**
 * Reads what a CRM says of its accounts today: id, owner, territory and what a new account is routed by. No account is
 * placed. A row without an id, or with one that came before, is refused.
 */
export function readCrmList(path: string, request: ListRequest<CrmField>, control: ReadControl): ReadCrmList {
  return refusalOf<ReadCrmList>(path, () => {
    let finish: () => { readonly list: CrmList; readonly placed: PlacedRows } = () => {
      throw new Error('A list is read before it is asked for.');
    };
    const read = readList<CrmField>(path, CRM_LIST, request, control, (list) => {
      const rows = crmRows(list);
      finish = rows.finish;
      return rows;
    });
    return { ok: true, ...finish(), ...read };
  });
}

function crmRows({ log, text, columns }: OpenList<CrmField>): ListRows & {
  finish(): { readonly list: CrmList; readonly placed: PlacedRows };
} {
  const ids = textIndex();
  const lines = keptLines(log);
  const places = numberBuilder(Int32Array);
  // As the import of accounts has ids, so that the same cell is the same account.
  const idOf = (row: readonly string[]) => visibleId(row[columns.cells.id] ?? '');
  const [names, countries, codes, states] = [textBuilder(), textBuilder(), textBuilder(), textBuilder()];
  const [owner, territory, called] = [wordBuilder(), wordBuilder(), wordBuilder()];

  function read(row: readonly string[], line: number): Refusal {
    const id = idOf(row);
    if (id.trim() === '') return { code: 'id-missing', values: {} };
    const before = ids.find(id);
    if (before >= 0) {
      return { code: 'id-duplicate', values: { id: id.slice(0, LONGEST_SHOWN), line: lines.at(before) } };
    }
    ids.put(id);
    lines.add(line);
    places.add(line);
    names.add(text(row, 'name'));
    owner.add(text(row, 'owner'));
    territory.add(text(row, 'territory'));
    called.add(text(row, 'territoryName'));
    countries.add(text(row, 'country'));
    codes.add(text(row, 'postalCode'));
    states.add(text(row, 'region'));
    return null;
  }

  const has = (field: CrmField) => columns.cells[field] >= 0;
  return {
    read,
    id: idOf,
    count: () => ids.texts.count,
    finish: () => ({
      list: {
        count: ids.texts.count,
        ids: ids.texts.finish(),
        names: names.finish(),
        owner: has('owner') ? owner.finish() : null,
        territory: has('territory') ? territory.finish() : null,
        called: has('territoryName') ? called.finish() : null,
        countries: countries.finish(),
        codes: codes.finish(),
        states: states.finish(),
      },
      placed: { lines: places.finish(), cells: columns.cells },
    }),
  };
}

/** A column with few different words. */
function wordBuilder() {
  const index = numberBuilder(Int32Array);
  const known = new Map<string, number>();
  return {
    add(word: string) {
      let at = word === '' ? -1 : known.get(word);
      if (at === undefined) {
        at = known.size;
        known.set(word, at);
      }
      index.add(at);
    },
    finish: (): WordColumn => ({ index: index.finish(), words: [...known.keys()] }),
  };
}
