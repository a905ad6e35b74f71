import type { Dots } from './dots.ts';

/** Finds the dots of what is selected without asking every dot: a brush selects anew with every movement. */
export interface DotFinder {
  /** Dots of some units, in the order of the dots. */
  ofUnits(units: Int32Array): Uint32Array;
  /** Dots of some accounts (or units, where the dots stand for units), in the order of the dots. */
  ofRows(rows: Int32Array): Uint32Array;
}

/** O(dots) where something is first asked for, then by what is asked for. */
export function dotFinder(dots: Dots): DotFinder {
  let units: Lists | null = null;
  let rows: Lists | null = null;
  return {
    ofUnits(wanted) {
      units ??= listsOf(dots.units);
      return found(units, wanted);
    },
    ofRows(wanted) {
      rows ??= listsOf(dots.rows);
      return found(rows, wanted);
    },
  };
}

/** Dots per row in compressed rows: those of row r are `dots[start[r]] .. dots[start[r + 1] - 1]`. */
interface Lists {
  readonly start: Int32Array;
  readonly dots: Uint32Array;
}

function listsOf(rowOf: Int32Array): Lists {
  let most = -1;
  for (const row of rowOf) if (row > most) most = row;
  const start = new Int32Array(most + 2);
  for (const row of rowOf) if (row >= 0) start[row + 1] = (start[row + 1] as number) + 1;
  for (let row = 0; row <= most; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice();
  const dots = new Uint32Array(start[most + 1] as number);
  rowOf.forEach((row, dot) => {
    if (row < 0) return;
    dots[next[row] as number] = dot;
    next[row] = (next[row] as number) + 1;
  });
  return { start, dots };
}

function found({ start, dots }: Lists, rows: Int32Array): Uint32Array {
  const all: number[] = [];
  for (const row of rows) {
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) all.push(dots[i] as number);
  }
  return Uint32Array.from(all).sort();
}
