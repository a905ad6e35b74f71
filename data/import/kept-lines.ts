import type { RowLog } from './row-log.ts';
import { numberBuilder } from './text-builder.ts';

/** Where the rows that were kept stand. */
export interface KeptLines {
  /** Of the row that was kept last. */
  add(line: number): void;
  /** Line in the user's file, of several lists `name:line`, as refused.csv writes it. */
  at(row: number): number | string;
}

/** Remembers on which line a row was, and in which of several lists, without a text for each row. */
export function keptLines(log: Pick<RowLog, 'list'>): KeptLines {
  const lines = numberBuilder(Int32Array);
  const lists: { readonly name: string; readonly from: number }[] = [];
  let count = 0;
  return {
    add(line) {
      if (lists.at(-1)?.name !== log.list) lists.push({ name: log.list, from: count });
      lines.add(line);
      count++;
    },
    at(row) {
      const name = lists.findLast(({ from }) => from <= row)?.name ?? '';
      return lineIn(name, lines.at(row));
    },
  };
}

/** A line as refused.csv names it: of several lists with the name of its own. */
export function lineIn(list: string, line: number): number | string {
  return list === '' ? line : `${list}:${line}`;
}
