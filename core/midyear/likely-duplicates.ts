import type { AccountTable } from '../model/account.ts';
import { textAt } from '../model/text-column.ts';
import { type Steps, stretches } from '../steps.ts';

/** Accounts that look like the same customer, as rows; the first one stays. */
export type DuplicateRows = readonly number[];

/** More groups than this, and more accounts of one, are looked at in another round. */
const MOST_GROUPS = 1_000;
export const MOST_ALIKE = 100;
/** Accounts whose names are compared as texts in one step. */
const AT_A_TIME = 10_000;

/** What companies are called behind their names; the same customer is in two lists with and without it. */
const FORMS = new Set(
  'inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg ohg se sa sas sarl srl spa bv nv ab as oy'.split(
    ' ',
  ),
);

/**
 * Accounts with the same name, but for capitals, accents, punctuation and legal forms, in the same place: the same
 * postal code, of accounts without one the same city. In the order of the list. O(accounts), in steps: names are
 * kept as numbers, and compared as texts only where the numbers are equal.
 */
export function* likelyDuplicates(
  accounts: AccountTable,
): Steps<{ readonly groups: readonly DuplicateRows[]; readonly all: number }> {
  const { count } = accounts;
  const hashes = new Float64Array(count);
  for (const [from, to] of stretches(count)) {
    for (let row = from; row < to; row++) hashes[row] = hashOf(plainName(textAt(accounts.names, row)));
    yield;
  }
  const sorted = hashes.slice().sort();
  yield;
  const twice = new Set<number>();
  for (let i = 1; i < count; i++) if (sorted[i] !== 0 && sorted[i] === sorted[i - 1]) twice.add(sorted[i] as number);
  yield;
  const alike = new Map<number, number[]>();
  for (const [from, to] of stretches(count)) {
    for (let row = from; row < to; row++) {
      const hash = hashes[row] as number;
      if (!twice.has(hash)) continue;
      const rows = alike.get(hash) ?? [];
      rows.push(row);
      alike.set(hash, rows);
    }
    yield;
  }
  const groups: DuplicateRows[] = [];
  let looked = 0;
  for (const rows of alike.values()) {
    const places = new Map<string, number[]>();
    for (const row of rows) {
      putBeside(accounts, row, places);
      if (++looked % AT_A_TIME === 0) yield;
    }
    for (const same of places.values()) if (same.length > 1) groups.push(same.slice(0, MOST_ALIKE));
  }
  groups.sort((a, b) => (a[0] as number) - (b[0] as number));
  return { groups: groups.slice(0, MOST_GROUPS), all: groups.length };
}

/** Puts an account beside those of the same name in the same place. */
function putBeside(accounts: AccountTable, row: number, places: Map<string, number[]>): void {
  const name = plainName(textAt(accounts.names, row));
  const place = textAt(accounts.postalCodes, row).trim() || plainName(textAt(accounts.cities, row));
  if (name === '' || place === '') return;
  const key = JSON.stringify([name, place.toLowerCase()]);
  const same = places.get(key);
  if (same) same.push(row);
  else places.set(key, [row]);
}

function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && FORMS.has(words.at(-1) as string)) words.pop();
  return words.join(' ');
}

/** 53 bits of a text; 0 for the blank one. */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + 0x27d4eb2f;
  }
  return text === '' ? 0 : (a >>> 0) * 2 ** 21 + ((b >>> 0) % 2 ** 21) + 1;
}
