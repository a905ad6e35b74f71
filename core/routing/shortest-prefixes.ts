import type { CodeSpace } from './code-space.ts';

/** Codes of a country that begin alike and all go to one territory. */
export interface CodePrefix {
  readonly country: string;
  readonly prefix: string;
  /** True where only the code itself is meant, because codes that begin with it go elsewhere. */
  readonly whole: boolean;
  readonly territory: number;
  /** Codes of the space that begin so. */
  readonly codes: number;
}

/**
 * The fewest prefixes that tell each territory's codes from all others, for systems that know no ranges ("ZIP starts
 * with 606"): a prefix is taken as soon as all codes under it are of one territory, which is the least cover of a tree
 * by whole branches. Codes that nobody has may lie under a prefix; codes of places without a territory do not.
 */
export function shortestPrefixes({ places }: CodeSpace, territory: Int32Array): CodePrefix[] {
  const found: CodePrefix[] = [];
  const rows = [...places.keys()].filter((row) => places[row]?.code !== '');
  const cover = (from: number, to: number, length: number): void => {
    let start = from;
    while (start < to) {
      const { country, code } = places[rows[start] as number] as { country: string; code: string };
      const prefix = code.slice(0, length);
      let end = start + 1;
      while (end < to && places[rows[end] as number]?.country === country && startOf(end, length) === prefix) end++;
      const owner = territory[rows[start] as number] as number;
      const alike = every(start, end, (row) => territory[row] === owner);
      if (alike && owner !== 0)
        found.push({ country, prefix, whole: prefix.length < length, territory: owner, codes: end - start });
      else if (!alike && end - start > 1) cover(start, end, length + 1);
      start = end;
    }
  };
  const startOf = (at: number, length: number) => places[rows[at] as number]?.code.slice(0, length);
  const every = (from: number, to: number, is: (row: number) => boolean) => {
    for (let at = from; at < to; at++) if (!is(rows[at] as number)) return false;
    return true;
  };
  cover(0, rows.length, 1);
  return found;
}
