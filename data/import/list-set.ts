import type { RecordBatch } from './csv-records.ts';
import { FileRefused } from './file-refused.ts';
import type { Header } from './header.ts';
import type { Table } from './table.ts';

/** One of the lists in a folder or zip; opened when it is read, so that only one is in memory. */
export interface ListFile {
  readonly name: string;
  open(): Table;
}

const MOST_LISTS = 1_000;

/**
 * Several lists read as one, in the order of their names. All must have the columns of the first, in any order.
 * Throws FileRefused `bad-workbook` (problems no-lists, other-columns), which names the two files that differ.
 */
export function listSetTable(file: string, lists: readonly ListFile[]): Table {
  const [first, ...others] = lists;
  if (!first) throw new FileRefused('bad-workbook', { file, problem: 'no-lists' });
  if (lists.length > MOST_LISTS) {
    throw new FileRefused('bad-workbook', { file, problem: 'too-many-files', files: lists.length });
  }
  const leading = first.open();
  if (others.length === 0) return { ...leading, lists: [first.name] };
  const order = new Map<ListFile, Int32Array>();
  let bytes = leading.bytes;
  for (const list of others) {
    const table = list.open();
    order.set(list, cellOrder(file, first.name, leading.header, list.name, table.header));
    bytes += table.bytes;
  }
  return {
    ...leading,
    file,
    bytes,
    lists: lists.map(({ name }) => name),
    *records() {
      let before = 0;
      for (const list of lists) {
        const table = list === first ? leading : list.open();
        const cells = order.get(list);
        for (const batch of table.records()) {
          const shown = { ...batch, list: list.name, bytesDone: before + batch.bytesDone };
          yield cells ? reordered(shown, cells, table.header.width, leading.header.width) : shown;
        }
        before += table.bytes;
      }
    },
  };
}

/** For each cell of the first list's records, the cell of this list's; -1 for columns that are ignored. */
function cellOrder(file: string, first: string, leading: Header, second: string, { names, cells }: Header): Int32Array {
  const missing = leading.names.filter((name) => !names.includes(name));
  const added = names.filter((name) => !leading.names.includes(name));
  if (missing.length > 0 || added.length > 0) {
    const columns = [...missing, ...added].slice(0, 12).join(', ');
    throw new FileRefused('bad-workbook', { file, problem: 'other-columns', first, second, columns });
  }
  const order = new Int32Array(leading.width).fill(-1);
  leading.names.forEach((name, i) => {
    order[leading.cells[i] as number] = cells[names.indexOf(name)] as number;
  });
  return order;
}

function reordered(batch: RecordBatch, order: Int32Array, width: number, leadingWidth: number): RecordBatch {
  const rows = batch.rows.map((row) => {
    const cells = Array.from(order, (cell) => row[cell] ?? '');
    // A row with too few or too many cells stays one, so that it is named.
    if (row.length < width) cells.length = Math.max(0, leadingWidth - (width - row.length));
    return row.length > width ? [...cells, ...row.slice(width)] : cells;
  });
  return { ...batch, rows };
}
