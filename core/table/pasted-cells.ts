import type { CellEdit } from './planned-edits.ts';

/** The table that something is pasted into. */
export interface PasteTarget {
  /** Id and title of each column, in their order on the screen. */
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  /** Id of the column that names a row: a unit's code, an account's or a rep's id. */
  readonly key: string;
  /** Rows with a text in that column: none, one, or several. */
  rowsOf(text: string): readonly number[];
  /** Place of the column that has the focus, and the rows from its line on downwards. */
  readonly column: number;
  readonly rows: Int32Array;
}

export interface PastedCells {
  readonly edits: readonly CellEdit[];
  /** Rows of the clipboard that name no row of the table, or more than one. */
  readonly unknown: readonly string[];
  /** Titles of the clipboard that no column has. */
  readonly otherTitles: readonly string[];
  /** Clipboard rows beyond the end of the table. */
  readonly beyond: number;
}

/**
 * The cells that a block from a spreadsheet means. A block whose first row has the titles of columns, the one that
 * names rows among them, goes to the rows it names; any other goes down and along from the cell with the focus.
 */
export function pastedCells(block: readonly (readonly string[])[], target: PasteTarget): PastedCells {
  const [first = [], ...rest] = block;
  const ids = first.map((title) => columnWith(target, title));
  return ids.includes(target.key) ? byTitles(ids, first, rest, target) : fromFocus(block, target);
}

function byTitles(
  ids: readonly (string | null)[],
  titles: readonly string[],
  block: readonly (readonly string[])[],
  { key, rowsOf }: PasteTarget,
): PastedCells {
  const named = ids.indexOf(key);
  const edits: CellEdit[] = [];
  const unknown: string[] = [];
  for (const line of block) {
    const name = (line[named] ?? '').trim();
    const [row, other] = rowsOf(name);
    if (row === undefined || other !== undefined) {
      unknown.push(name);
      continue;
    }
    ids.forEach((column, i) => {
      if (column !== null && column !== key) edits.push({ row, column, text: line[i] ?? '' });
    });
  }
  const otherTitles = titles.filter((title, i) => ids[i] === null && title.trim() !== '');
  return { edits, unknown, otherTitles, beyond: 0 };
}

function fromFocus(block: readonly (readonly string[])[], { columns, column, rows }: PasteTarget): PastedCells {
  const edits: CellEdit[] = [];
  block.forEach((line, i) => {
    const row = rows[i];
    if (row === undefined) return;
    line.forEach((text, c) => {
      const at = columns[column + c];
      if (at) edits.push({ row, column: at.id, text });
    });
  });
  return { edits, unknown: [], otherTitles: [], beyond: Math.max(0, block.length - rows.length) };
}

function columnWith({ columns }: PasteTarget, title: string): string | null {
  const said = title.trim().toLowerCase();
  return columns.find((column) => column.title.toLowerCase() === said || column.id.toLowerCase() === said)?.id ?? null;
}
