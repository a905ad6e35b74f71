import type { Cell } from '../export/csv-text.ts';

/** A file for a CRM: a list, or pieces that are ready. */
export interface PackFile {
  readonly file: string;
  readonly rows?: () => Iterable<readonly Cell[]>;
  readonly pieces?: () => Iterable<string | Uint8Array>;
}

interface Readme {
  readonly title: string;
  /** The heading of what to do before, and its sentences; without any there is no heading. */
  readonly before: string;
  readonly problems: readonly string[];
  readonly steps: readonly string[];
  readonly lists: readonly PackFile[];
  readonly order: string;
  readonly files: string;
}

/** The README of a pack: what to do before, in which order to load, and how many rows each file has. */
export function readmeText({ title, before, problems, steps, lists, order, files }: Readme): string {
  const counted = lists.map(({ file, rows }) => `  ${file}: ${countOf(rows?.() ?? [])}`);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...(problems.length > 0 ? [before, ...problems.map((problem) => `  - ${problem}`), ''] : []),
    order,
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
    '',
    files,
    ...counted,
    '',
  ].join('\n');
}

/** Rows without the header. */
function countOf(rows: Iterable<readonly Cell[]>): number {
  let count = -1;
  for (const _ of rows) count++;
  return Math.max(0, count);
}
