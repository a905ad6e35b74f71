import type { MendedCell } from '../../core/model/table-form.ts';
import type { RecordBatch } from './csv-records.ts';
import type { Header } from './header.ts';
import type { Table } from './table.ts';

/**
 * A list with some of its cells as the planner put them right on the screen: whoever reads it sees those in the place
 * of what is in the file. A row that was put right is taken by its cells, also where its quotes could not be trusted.
 */
export function withMendedRows(table: Table, mended: readonly MendedCell[]): Table {
  if (mended.length === 0) return table;
  const byRow = new Map<string, MendedCell[]>();
  for (const cell of mended) {
    const key = rowKey(cell.list, cell.line);
    byRow.set(key, [...(byRow.get(key) ?? []), cell]);
  }
  return {
    ...table,
    *records() {
      for (const batch of table.records()) yield mendedBatch(batch, table.header, byRow);
    },
  };
}

function mendedBatch(batch: RecordBatch, header: Header, byRow: ReadonlyMap<string, readonly MendedCell[]>) {
  const found = batch.lines.flatMap((line, i) => {
    const cells = byRow.get(rowKey(batch.list ?? '', line));
    return cells ? [{ i, cells }] : [];
  });
  if (found.length === 0) return batch;
  const rows = [...batch.rows];
  const badQuotes = new Set(batch.badQuotes);
  for (const { i, cells } of found) {
    rows[i] = mendedRow(rows[i] as string[], header, cells);
    badQuotes.delete(i);
  }
  return { ...batch, rows, badQuotes };
}

function mendedRow(row: readonly string[], { cells, width }: Header, mended: readonly MendedCell[]): string[] {
  const copy = [...row];
  for (const { column, text } of mended) {
    const cell = cells[column] ?? width + column - cells.length;
    while (copy.length < cell) copy.push('');
    copy[cell] = text;
  }
  return copy;
}

function rowKey(list: string, line: number): string {
  return `${line} ${list}`;
}
