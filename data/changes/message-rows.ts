import { NOBODY, namedParties, type Party } from '../../core/listing/party.ts';
import type { Cell } from '../export/csv-text.ts';
import { accountCells, CHANGE_HEADERS, type ChangeFacts, effective } from './change-rows.ts';

/** So many accounts are named in a message; a longer list belongs in a file beside it. */
const MOST_NAMED = 20;

/**
 * `messages-reps.csv`: one line for each rep who gains, loses or keeps accounts, for a mail merge; those without an
 * e-mail address come with a blank one. Several names in a cell stand apart by `; `.
 */
export function* repMessageRows({ view, changes }: ChangeFacts): Generator<readonly Cell[]> {
  yield CHANGE_HEADERS['messages-reps.csv'];
  const books = new Map<string, Book>();
  const bookOf = (party: Party) => {
    const book = books.get(party.id) ?? { party, kept: 0, gained: [], lost: [] };
    books.set(party.id, book);
    return book;
  };
  for (const { row, from, to } of changes) {
    if (to.id !== '') bookOf(to).gained.push({ row, other: from });
    if (from.id !== '') bookOf(from).lost.push({ row, other: to });
  }
  countKept({ view, changes }, bookOf);
  for (const { party, kept, gained, lost } of [...books.values()].sort((a, b) => (a.party.id < b.party.id ? -1 : 1))) {
    yield [
      party.email,
      party.rep?.id ?? '',
      party.name,
      kept,
      gained.length,
      lost.length,
      names(gained.map(({ other }) => other.name)),
      names(lost.map(({ other }) => other.name)),
      names(gained.map(({ row }) => accountName(view, row))),
      names(lost.map(({ row }) => accountName(view, row))),
      effective(view),
    ];
  }
}

/** `messages-accounts.csv`: one line for each account that changes hands, to tell the customer who comes. */
export function* accountMessageRows({ view, changes }: ChangeFacts): Generator<readonly Cell[]> {
  yield CHANGE_HEADERS['messages-accounts.csv'];
  for (const { row, from, to } of changes) {
    yield [...accountCells(view, row), from.name, from.email, to.name, to.email, effective(view)];
  }
}

interface Book {
  readonly party: Party;
  kept: number;
  readonly gained: { readonly row: number; readonly other: Party }[];
  readonly lost: { readonly row: number; readonly other: Party }[];
}

/** Accounts that have an owner, are in a territory, and stay. */
function countKept({ view, changes }: ChangeFacts, bookOf: (party: Party) => Book): void {
  const { accounts } = view.plan;
  const partyOf = namedParties(view.plan.reps);
  const moved = new Set(changes.map(({ row }) => row));
  for (let row = 0; row < accounts.count; row++) {
    const owner = accounts.ownerNames[accounts.owner[row] as number];
    if (owner === undefined || moved.has(row) || view.owners.accountTerritory[row] === 0) continue;
    const party = partyOf(owner);
    if (party.id !== NOBODY.id) bookOf(party).kept++;
  }
}

function accountName(view: ChangeFacts['view'], row: number): string {
  const [id, name] = accountCells(view, row);
  return name || id;
}

function names(all: readonly string[]): string {
  const some = [...new Set(all.filter((name) => name !== ''))];
  return `${some.slice(0, MOST_NAMED).join('; ')}${some.length > MOST_NAMED ? '; ...' : ''}`;
}
