import type { NeighbourTable } from '../../core/model/unit.ts';
import type { UnitListProblem } from '../../core/text/unit-list-text.ts';
import { isBlankRecord } from './csv-records.ts';
import { FileRefused } from './file-refused.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { ReadControl, RowWarning } from './read-request.ts';
import { surveyTable } from './survey-table.ts';
import { openTable, type Table } from './table.ts';

const SILENT: ReadControl = { isCancelled: () => false, progress: () => {} };

/**
 * Reads pairs of neighbouring units: their ids in the first two columns, the shared border in km in a third column
 * where there is one (0 or blank = unknown). A pair given twice, in either order, counts once with its longest border;
 * a unit paired with itself is left out with a warning. An id that is no unit, or a border that is no length, refuses
 * the file (`bad-neighbours`): a missing edge would cut territories that are whole.
 */
export function readNeighbours(
  path: string,
  rowOfId: (id: string) => number,
): { readonly neighbours: NeighbourTable; readonly warnings: readonly RowWarning[] } {
  const table = openTable(path);
  const [first = -1, second = -1, third = -1] = table.header.cells;
  if (second < 0) throw new FileRefused('bad-neighbours', { file: table.file, line: 1, problem: 'columns', text: '' });
  const grammar = borderGrammar(table, third);
  const borders = new Map<number, number>();
  const warnings: RowWarning[] = [];
  for (const batch of table.records()) {
    batch.rows.forEach((record, i) => {
      if (isBlankRecord(record)) return;
      const line = batch.lines[i] as number;
      const bad: Bad = (problem, text) =>
        new FileRefused('bad-neighbours', { file: table.file, line, problem, text: text.slice(0, 80) });
      const [a, b] = [first, second].map((cell) => {
        const id = (record[cell] ?? '').trim();
        const row = rowOfId(id);
        if (row < 0) throw bad('unit-unknown', id);
        return row;
      }) as [number, number];
      const km = border(record[third] ?? '', grammar, bad);
      if (a === b) {
        warnings.push({ list: '', line, code: 'pair-with-itself', values: { unit: (record[first] ?? '').trim() } });
        return;
      }
      const pair = Math.min(a, b) * ROWS + Math.max(a, b);
      borders.set(pair, Math.max(borders.get(pair) ?? 0, km));
    });
  }
  return { neighbours: neighbourTable(borders), warnings };
}

type Bad = (problem: UnitListProblem, text: string) => FileRefused;

/** Two row numbers in one number: row numbers stay below 2^23 (see MOST_ROWS). */
const ROWS = 2 ** 23;

function neighbourTable(borders: ReadonlyMap<number, number>): NeighbourTable {
  const pairs = Float64Array.from(borders.keys()).sort();
  return {
    a: Int32Array.from(pairs, (pair) => Math.floor(pair / ROWS)),
    b: Int32Array.from(pairs, (pair) => pair % ROWS),
    sharedKm: Float64Array.from(pairs, (pair) => borders.get(pair) as number),
    link: new Uint8Array(pairs.length),
  };
}

function borderGrammar(table: Table, cell: number): NumberGrammar | null {
  if (cell < 0) return null;
  const { measures } = surveyTable(table, Int32Array.of(cell), new Int32Array(0), SILENT);
  return measures[0]?.grammar ?? null;
}

function border(text: string, grammar: NumberGrammar | null, bad: Bad): number {
  if (!grammar || isMissing(text)) return 0;
  const km = parseNumber(text, grammar);
  if (!(km >= 0)) throw bad('border', text);
  return km;
}
