import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { RowVerdict, VerdictSink } from './row-verdict.ts';

/** How many rows a verdict was said of. */
interface VerdictCount {
  readonly kind: RowVerdict['kind'];
  readonly code: RowVerdict['code'];
  readonly rows: number;
}

/** Some of the verdicts of an import. */
export interface VerdictPage {
  /** The columns of the user's file, in the order of `cells`. */
  readonly header: readonly string[];
  /** All verdicts by kind and code, also those beyond the most that are kept; the commonest first. */
  readonly counts: readonly VerdictCount[];
  /** How many verdicts were counted only. */
  readonly beyond: number;
  /** How many of the kept ones fit the question, and those of the page. */
  readonly total: number;
  readonly verdicts: readonly RowVerdict[];
}

/** Which verdicts to show. */
export interface VerdictQuestion {
  readonly kind: RowVerdict['kind'] | null;
  readonly code: string | null;
  readonly from: number;
  readonly count: number;
}

/** Verdicts beyond these are counted, not kept. */
export const MOST_VERDICTS = 100_000;
/** Longer cells are cut here; refused.csv has them whole. */
const LONGEST_CELL = 1_000;
const PIECE = 1 << 16;

/**
 * Writes the verdicts of an import as lines of JSON: each verdict, kind and code first, and at the end the counts.
 * Throws the file system's error.
 */
export function verdictWriter(path: string): { add: VerdictSink; finish(header: readonly string[]): void } {
  const file = openSync(path, 'w', 0o600);
  const counts = new Map<string, { kind: RowVerdict['kind']; code: RowVerdict['code']; rows: number }>();
  let kept = 0;
  let beyond = 0;
  let text = '';
  return {
    add(verdict) {
      const { kind, code, ...rest } = verdict;
      const known = counts.get(`${kind} ${code}`);
      if (known) known.rows++;
      else counts.set(`${kind} ${code}`, { kind, code, rows: 1 });
      if (kept === MOST_VERDICTS) {
        beyond++;
        return;
      }
      kept++;
      const cells = rest.cells?.map((cell) => cell.slice(0, LONGEST_CELL)) ?? null;
      text += `${JSON.stringify({ kind, code, ...rest, id: rest.id.slice(0, LONGEST_CELL), cells })}\n`;
      if (text.length < PIECE) return;
      writeSync(file, text);
      text = '';
    },
    finish(header) {
      const byRows = [...counts.values()].sort((a, b) => b.rows - a.rows);
      writeSync(file, `${text}${JSON.stringify({ header, counts: byRows, beyond })}\n`);
      closeSync(file);
    },
  };
}

/** Reads a page of what `verdictWriter` wrote. Throws the file system's error. */
export function readVerdicts(path: string, { kind, code, from, count }: VerdictQuestion): VerdictPage {
  const lines = readFileSync(path, 'utf8').split('\n');
  const { header, counts, beyond } = JSON.parse(lines.at(-2) as string) as Pick<
    VerdictPage,
    'header' | 'counts' | 'beyond'
  >;
  // Kind and code stand first, so that the lines of others need not be parsed.
  const wantedKind = kind === null ? '{' : `{"kind":${JSON.stringify(kind)}`;
  const wantedCode = code === null ? '' : `,"code":${JSON.stringify(code)},`;
  const fitting = lines.slice(0, -2).filter((line) => {
    if (!line.startsWith(wantedKind)) return false;
    return wantedCode === '' || line.indexOf(wantedCode) === line.indexOf(',"code":');
  });
  const verdicts = fitting.slice(from, from + count).map((line) => JSON.parse(line) as RowVerdict);
  return { header, counts, beyond, total: fitting.length, verdicts };
}
