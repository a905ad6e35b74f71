import type { GroupedRows, RowGroup } from './group-rows.ts';

/** What stands in one line of a table: a row, or the head of a group. */
type Line =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'group'; readonly group: RowGroup; readonly isOpen: boolean };

/** The lines of a table, asked one by one: only those in sight are. */
export interface Lines {
  readonly count: number;
  at(line: number): Line | null;
  /** The line a row stands in; -1 where it is in none, or in a folded group. O(rows). */
  lineOf(row: number): number;
  /** The rows of a stretch of lines (both ends), those of folded groups whose head is in it included. */
  rowsBetween(first: number, last: number): Int32Array;
}

/** Lines of rows without groups. */
export function plainLines(rows: Int32Array): Lines {
  return {
    count: rows.length,
    at: (line) => (line >= 0 && line < rows.length ? { kind: 'row', row: rows[line] as number } : null),
    lineOf: (row) => rows.indexOf(row),
    rowsBetween: (first, last) => rows.slice(first, last + 1),
  };
}

/** Lines of groups, each a head and its rows; `folded` has the names of those that show their head alone. */
export function groupLines({ rows, groups }: GroupedRows, folded: ReadonlySet<number>): Lines {
  const heads = new Int32Array(groups.length + 1);
  groups.forEach((group, g) => {
    heads[g + 1] = (heads[g] as number) + 1 + (folded.has(group.name) ? 0 : group.to - group.from);
  });
  const count = heads[groups.length] ?? 0;
  const groupAt = (line: number): number => {
    let [low, high] = [0, groups.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((heads[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    at(line) {
      if (line < 0 || line >= count) return null;
      const g = groupAt(line);
      const group = groups[g] as RowGroup;
      const within = line - (heads[g] as number);
      return within === 0
        ? { kind: 'group', group, isOpen: !folded.has(group.name) }
        : { kind: 'row', row: rows[group.from + within - 1] as number };
    },
    lineOf(row) {
      const at = rows.indexOf(row);
      const g = groups.findIndex(({ from, to }) => at >= from && at < to);
      const group = groups[g];
      return !group || folded.has(group.name) ? -1 : (heads[g] as number) + 1 + at - group.from;
    },
    rowsBetween(first, last) {
      const found: number[] = [];
      for (let g = groupAt(Math.max(0, first)); g < groups.length && (heads[g] as number) <= last; g++) {
        const { from, to, name } = groups[g] as RowGroup;
        const head = heads[g] as number;
        const whole = head >= first && (folded.has(name) || head === last);
        const start = whole ? from : from + Math.max(0, first - head - 1);
        const end = whole ? to : Math.min(to, from + last - head);
        if (folded.has(name) && head < first) continue;
        for (let i = start; i < end; i++) found.push(rows[i] as number);
      }
      return Int32Array.from(found);
    },
  };
}
