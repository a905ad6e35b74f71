import type { RowRefusalCode, RowValues } from '../../core/text/refusal-text.ts';
import type { RowWarningCode } from '../../core/text/warning-text.ts';
import type { Header } from './header.ts';
import type { RefusedRow, RowWarning } from './read-request.ts';
import type { VerdictSink } from './row-verdict.ts';

/** Gathers what is said of the rows of one file. */
export interface RowLog {
  /** Which of several lists the next rows are of. */
  of(list: string): void;
  /** That list; the empty text where there is only one. */
  readonly list: string;
  /** About the row at hand; forgotten where the row is refused in the end. */
  warn(code: RowWarningCode, values: RowValues): void;
  /** About the file as a whole. */
  warnFile(line: number, code: RowWarningCode, values: RowValues): void;
  keep(line: number, id?: string): void;
  refuse(line: number, code: RowRefusalCode, values: RowValues, cells: readonly string[], id?: string): void;
  readonly found: {
    readonly refused: readonly RefusedRow[];
    readonly warnings: readonly RowWarning[];
    readonly warningCounts: Readonly<Partial<Record<RowWarningCode, number>>>;
    readonly refusalCounts: Readonly<Partial<Record<RowRefusalCode, number>>>;
    readonly warnedRows: number;
  };
}

const MOST_LISTED = 200;

/** `sink` hears every verdict: the lists of what was found are bounded. */
export function rowLog(header: Header, sink: VerdictSink = () => {}): RowLog {
  const refused: RefusedRow[] = [];
  const warnings: RowWarning[] = [];
  const warningCounts: Partial<Record<RowWarningCode, number>> = {};
  const refusalCounts: Partial<Record<RowRefusalCode, number>> = {};
  let pending: Pick<RowWarning, 'code' | 'values'>[] = [];
  let warnedRows = 0;
  let list = '';

  function warnFile(line: number, code: RowWarningCode, values: RowValues, id = ''): void {
    sink({ kind: 'warning', code, list, line, id, values, cells: null });
    const count = (warningCounts[code] ?? 0) + 1;
    warningCounts[code] = count;
    if (count <= MOST_LISTED) warnings.push({ list, line, code, values });
  }

  return {
    of(name) {
      list = name;
    },
    get list() {
      return list;
    },
    warn: (code, values) => {
      pending.push({ code, values });
    },
    warnFile,
    keep(line, id) {
      if (pending.length === 0) return;
      warnedRows++;
      for (const { code, values } of pending) warnFile(line, code, values, id);
      pending = [];
    },
    refuse(line, code, values, cells, id = '') {
      pending = [];
      refusalCounts[code] = (refusalCounts[code] ?? 0) + 1;
      const own = ownCells(cells, header);
      refused.push({ list, line, code, values, cells: own });
      sink({ kind: 'refused', code, list, line, id, values, cells: own });
    },
    get found() {
      return { refused, warnings, warningCounts, refusalCounts, warnedRows };
    },
  };
}

/** The user's cells, those beyond the header included, without the columns of an earlier refused.csv. */
function ownCells(cells: readonly string[], header: Header): string[] {
  const own = Array.from(header.cells, (cell) => cells[cell] ?? '');
  const beyond = cells.slice(header.width);
  return [...own, ...beyond].map(apart);
}

/** A text of its own: a piece of a longer one would keep the whole chunk of the file in memory. */
function apart(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
