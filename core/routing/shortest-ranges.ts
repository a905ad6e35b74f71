import type { CodeSpace } from './code-space.ts';

/** A closed range of postal codes that goes to one territory. */
export interface CodeRange {
  readonly country: string;
  readonly from: string;
  readonly to: string;
  /** Key of the territory. */
  readonly territory: number;
  /** Codes of the space in it. */
  readonly codes: number;
}

/**
 * The fewest ranges that say where each code goes: `territory` has a key for each place of the space, 0 for none. A
 * range goes on over codes that no place has, and ends where a code is somebody else's or nobody's; no cut is saved by
 * any other choice, because two neighbouring codes of different territories need one. In the order of the space.
 */
export function shortestRanges({ places }: CodeSpace, territory: Int32Array): CodeRange[] {
  const ranges: CodeRange[] = [];
  let open = false;
  places.forEach(({ country, code }, row) => {
    const to = territory[row] as number;
    const last = ranges.at(-1);
    if (code === '' || to === 0) {
      open = false;
    } else if (open && last?.country === country && last.territory === to) {
      ranges[ranges.length - 1] = { ...last, to: code, codes: last.codes + 1 };
    } else {
      ranges.push({ country, from: code, to: code, territory: to, codes: 1 });
      open = true;
    }
  });
  return ranges;
}
