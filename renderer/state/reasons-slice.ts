import type { JobResult } from '../../electron/api/jobs.ts';
import { type MoveReasons, REASON_KINDS } from '../../electron/api/reasons-schemas.ts';
import type { SetSlice } from './slice.ts';

export type ReasonsResult = Extract<JobResult, { kind: 'reasons' }>;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Which of the moves are listed; territory keys, null for all. */
export interface ReasonsFilter {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ReasonKind | null;
  /** Part of a unit's name or code. */
  readonly search: string;
}

/** Why units moved, as far as that was worked out. */
export interface ReasonsSlice {
  /** `of` is the plan that it was worked out for; null before the first. */
  readonly reasons: { readonly result: ReasonsResult; readonly of: object } | null;
  readonly setReasons: (reasons: ReasonsSlice['reasons']) => void;
  readonly reasonsFilter: ReasonsFilter;
  readonly setReasonsFilter: (change: Partial<ReasonsFilter>) => void;
}

const EVERYTHING: ReasonsFilter = { from: null, to: null, kind: null, search: '' };

export function reasonsSlice(set: SetSlice<ReasonsSlice>): ReasonsSlice {
  return {
    reasons: null,
    setReasons: (reasons) => set({ reasons }),
    reasonsFilter: EVERYTHING,
    setReasonsFilter: (change) => set(({ reasonsFilter }) => ({ reasonsFilter: { ...reasonsFilter, ...change } })),
  };
}

/** Rows of the moves that a filter lets through, in their order. `nameOf` gives what is searched in, in small letters. */
export function filteredMoves(
  moves: MoveReasons,
  { from, to, kind, search }: ReasonsFilter,
  nameOf: (unit: number) => string,
): Int32Array {
  const wanted = kind === null ? -1 : REASON_KINDS.indexOf(kind);
  const part = search.trim().toLowerCase();
  return Int32Array.from(moves.units.keys()).filter(
    (i) =>
      (from === null || moves.from[i] === from) &&
      (to === null || moves.to[i] === to) &&
      (wanted < 0 || moves.kind[i] === wanted) &&
      (part === '' || nameOf(moves.units[i] as number).includes(part)),
  );
}

/** Row of the move of each unit, -1 for one that did not move; made once for each list of moves. */
export function moveOfUnit(moves: MoveReasons, units: number): Int32Array {
  const known = rows.get(moves);
  if (known?.length === units) return known;
  const found = new Int32Array(units).fill(-1);
  moves.units.forEach((unit, i) => {
    if (unit < units) found[unit] = i;
  });
  rows.set(moves, found);
  return found;
}

const rows = new WeakMap<MoveReasons, Int32Array>();
