import type { Cell } from '../export/csv-text.ts';

/** A file for a CRM: a list, or pieces that are ready. */
export interface PackFile {
  readonly file: string;
  readonly rows?: () => Iterable<readonly Cell[]>;
  readonly pieces?: () => Iterable<string | Uint8Array>;
  /** What keeps the pack from loading wholly at once, and what to do; its README says the same. */
  readonly notes?: () => readonly string[];
}

interface Readme {
  readonly title: string;
  /** From which day it all holds; null where that is the first of the plan period. */
  readonly holds: string | null;
  /** The heading of what to do before, and its sentences; without any there is no heading. */
  readonly before: string;
  readonly problems: readonly string[];
  readonly steps: readonly string[];
  /** In the order of loading; written before the README is. */
  readonly counts: RowCounts;
  readonly order: string;
  readonly files: string;
}

/** Lists whose rows are counted as they pass, so that no list is made twice. */
export function countedLists(lists: readonly PackFile[]): { readonly lists: PackFile[]; readonly counts: RowCounts } {
  const counts = new Map<string, number>();
  return {
    counts,
    lists: lists.map(({ file, rows, ...rest }) => ({
      ...rest,
      file,
      *rows() {
        let count = -1;
        for (const row of rows?.() ?? []) {
          count++;
          yield row;
        }
        counts.set(file, Math.max(0, count));
      },
    })),
  };
}

/** Rows of each list without its header; a list is in it once it was written. */
type RowCounts = ReadonlyMap<string, number>;

/** The README of a pack: from when it holds, what to do before, in which order to load, and how many rows each file has. */
export function readmeText({ title, holds, before, problems, steps, counts, order, files }: Readme): string {
  const counted = [...counts].map(([file, count]) => `  ${file}: ${count}`);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...(holds ? [holds, ''] : []),
    ...(problems.length > 0 ? [before, ...problems.map((problem) => `  - ${problem}`), ''] : []),
    order,
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
    '',
    files,
    ...counted,
    '',
  ].join('\n');
}
