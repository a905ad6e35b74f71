import { repFinder } from '../model/rep-of-owner.ts';
import type { Rep } from '../model/territory.ts';
import { isGuid, isSalesforceId } from './crm-ids.ts';

/** Who works a territory, as far as it is known. */
interface Owner {
  /** Null where the name is nobody of the plan. */
  readonly rep: Rep | null;
  readonly name: string;
}

/** What of a territory can stand in a column. */
export interface NamedTerritory {
  readonly key: number;
  /** Ours, its name, and its ids in CRMs; blank where they are not known. */
  readonly id: string;
  readonly name: string;
  readonly crmIds: readonly string[];
}

/**
 * How a CRM's column of owners calls people: as it calls them already, else by what looks like its other cells (a user
 * id, an e-mail address, a name). `words` are the different cells of the column. Blank where nothing is known that looks
 * so: a name in a column of ids would be refused by the CRM, or taken for somebody else.
 */
export function ownerSpelling(
  header: string,
  words: readonly string[],
  reps: readonly Rep[],
): (owner: Owner) => string {
  const find = repFinder(reps);
  const called = new Map<number, string>();
  for (const word of words) {
    const rep = find(word);
    if (rep && !called.has(rep.key)) called.set(rep.key, word);
  }
  const known = new Set(words);
  const look = lookOf(header, words);
  return ({ rep, name }) => {
    if (!rep) return known.has(name) || (look === 'text' && !isIdOrAddress(name)) ? name : '';
    const word = called.get(rep.key);
    return word ?? [rep.name, rep.crmUserId, rep.email, rep.id].find((text) => text !== '' && fits(text, look)) ?? '';
  };
}

/**
 * The same of a column of territories. `find` tells which territory a cell means, 0 for none; a territory whose name is
 * another in the CRM keeps the plan's, because the pack renames it there.
 */
export function territorySpelling(
  header: string,
  words: readonly string[],
  find: (word: string) => number,
): (territory: NamedTerritory) => string {
  const called = new Map<number, string>();
  for (const word of words) {
    const key = find(word);
    if (key > 0 && !called.has(key)) called.set(key, word);
  }
  const look = lookOf(header, words);
  return ({ key, id, name, crmIds }) => {
    const word = called.get(key);
    if (word !== undefined) return word;
    if (look === 'text' && isOwnId(words, called)) return id;
    return [name, ...crmIds].find((text) => text !== '' && fits(text, look)) ?? '';
  };
}

type Look = 'salesforce' | 'guid' | 'number' | 'address' | 'text';

/** What most cells of a column look like; of one without cells its header says whether it has ids. */
function lookOf(header: string, words: readonly string[]): Look | 'id' {
  if (words.length === 0) return /id$/i.test(header.trim()) ? 'id' : 'text';
  const votes = new Map<Look, number>();
  for (const word of words) votes.set(looksLike(word), (votes.get(looksLike(word)) ?? 0) + 1);
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 'text';
}

function looksLike(text: string): Look {
  if (isGuid(text)) return 'guid';
  // Ids of users and territories; fifteen letters alone can be a name.
  if (isSalesforceId(text) && text.startsWith('0')) return 'salesforce';
  if (/^\d+$/.test(text)) return 'number';
  return /^[^\s@]+@[^\s@]+$/.test(text) ? 'address' : 'text';
}

function fits(text: string, look: Look | 'id'): boolean {
  const own = looksLike(text);
  return look === 'id' ? own === 'guid' || own === 'salesforce' || own === 'number' : own === look;
}

function isIdOrAddress(text: string): boolean {
  return looksLike(text) !== 'text';
}

/** Whether the cells that are known are ids of ours: `T001`. */
function isOwnId(words: readonly string[], called: ReadonlyMap<number, string>): boolean {
  const known = [...called.values()];
  return words.length > 0 && known.length > 0 && known.every((word) => /^[A-Z]\d{3,}$/.test(word));
}
