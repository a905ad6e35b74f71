import Papa from 'papaparse';
import type { Lines } from '../../core/table/lines.ts';
import { type PastedCells, pastedCells } from '../../core/table/pasted-cells.ts';
import type { PlannedEdits } from '../../core/table/planned-edits.ts';
import type { App } from '../actions/app.ts';
import { plannedEdits } from '../actions/edit-cells.ts';
import type { CellPlace } from './key-acts.ts';
import { type PlanList, rawText, shownText } from './list-column.ts';

/** What a block from the clipboard would do. */
export interface Pasted {
  readonly cells: PastedCells;
  readonly planned: PlannedEdits;
}

/** Reads a block as spreadsheets put it on the clipboard; cells that hold what they hold already are no edits. */
export function readPasted(app: App, text: string, list: PlanList, lines: Lines, at: CellPlace): Pasted {
  const block = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
  const key = list.columns.find(({ id }) => id === list.key);
  let byText: Map<string, number[]> | null = null;
  const rowsOf = (said: string) => {
    byText ??= key ? rowsByText(list.count, (row) => shownText(key, row)) : new Map<string, number[]>();
    return byText.get(said) ?? [];
  };
  const rows = lines.rowsBetween(at.line, Math.min(lines.count, at.line + block.length) - 1);
  const read = pastedCells(block, { columns: list.columns, key: list.key, rowsOf, column: at.column, rows });
  const edits = read.edits.filter(({ row, column, text: said }) => {
    const there = list.columns.find(({ id }) => id === column);
    return !there || (said !== rawText(there, row) && said !== shownText(there, row));
  });
  const cells = { ...read, edits };
  return { cells, planned: plannedEdits(app, list.name, edits) };
}

function rowsByText(count: number, textOf: (row: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    const text = textOf(row);
    const rows = found.get(text);
    if (rows) rows.push(row);
    else found.set(text, [row]);
  }
  return found;
}
