import type { CrmList, WordColumn } from './crm-list.ts';
import type { TerritoryWords } from './territory-words.ts';

/** What the words of a list mean, and which territories the CRM calls by another name. */
export interface TerritoriesRead {
  /** Key of the territory per word of the list's column of territories, 0 for none. */
  readonly ofWord: Int32Array;
  /** Key of a territory and its other name, in the order of the keys. */
  readonly renamed: readonly { readonly territory: number; readonly name: string }[];
}

/**
 * Reads the column of territories. A word that nothing here is called is another name of the territory where more than
 * half of its accounts lie, if no word of the list means that one; of several such words the one with the most accounts.
 * Where the list names territories beside their ids, the commonest name of each is compared with ours.
 * `at`: the territory of each row of the list in the plan, -1 for an account the plan does not have.
 */
export function territoriesRead(list: CrmList, words: TerritoryWords, at: Int32Array): TerritoriesRead {
  const column = list.territory;
  if (!column) return { ofWord: new Int32Array(0), renamed: [] };
  const ofWord = Int32Array.from(column.words, (word) => words.find(word));
  const renamed = new Map<number, string>();
  const said = new Set(ofWord);
  const votes = votesOf(column, at);
  const claims = new Map<number, { word: number; accounts: number }>();
  ofWord.forEach((known, word) => {
    const first = known === 0 ? mostVoted(votes.get(word)) : null;
    if (!first || first.key <= 0 || said.has(first.key) || 2 * first.count <= first.all) return;
    const before = claims.get(first.key);
    if (!before || first.count > before.accounts) claims.set(first.key, { word, accounts: first.count });
  });
  for (const [territory, { word }] of claims) {
    ofWord[word] = territory;
    renamed.set(territory, column.words[word] as string);
  }
  for (const [territory, name] of namesBeside(list, ofWord)) {
    if (words.means(territory, name)) renamed.delete(territory);
    else renamed.set(territory, name);
  }
  return {
    ofWord,
    renamed: [...renamed].sort(([a], [b]) => a - b).map(([territory, name]) => ({ territory, name })),
  };
}

/** The commonest name of each territory in the column of names. */
function namesBeside({ territory, called }: CrmList, ofWord: Int32Array): [number, string][] {
  if (!territory || !called) return [];
  const keys = territory.index.map((word) => (word < 0 ? 0 : (ofWord[word] as number)));
  const votes = new Map<number, Map<number, number>>();
  keys.forEach((key, row) => {
    const word = called.index[row] as number;
    if (key > 0 && word >= 0) count(votes, key, word);
  });
  return [...votes].map(([key, of]) => [key, called.words[mostVoted(of)?.key as number] as string]);
}

/** Per word how many of its accounts lie in each territory of the plan; accounts that are new do not vote. */
function votesOf({ index }: WordColumn, at: Int32Array): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  index.forEach((word, row) => {
    const territory = at[row] as number;
    if (word >= 0 && territory >= 0) count(votes, word, territory);
  });
  return votes;
}

function count(votes: Map<number, Map<number, number>>, of: number, key: number): void {
  let one = votes.get(of);
  if (!one) {
    one = new Map();
    votes.set(of, one);
  }
  one.set(key, (one.get(key) ?? 0) + 1);
}

/** The first with the most votes. */
function mostVoted(votes: ReadonlyMap<number, number> | undefined) {
  if (!votes) return null;
  let [key, most, all] = [0, 0, 0];
  for (const [one, number] of votes) {
    all += number;
    if (number > most) [key, most] = [one, number];
  }
  return { key, count: most, all };
}
