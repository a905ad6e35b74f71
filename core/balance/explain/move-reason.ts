import type { Problem } from '../problem.ts';
import type { MoveExplanation, Term } from './explain-moves.ts';

/**
 * What speaks for one move at the end state, the first of these that holds:
 * - `lock`, `protection`: the unit is locked where it is now, or something protected lies in it that belongs there.
 * - `limit`: without it the territory it left would be further above its maximum of a measure, or the one it joined
 *   further below its minimum; of several the one that would be broken most.
 * - `one-piece`: without it the territories would be in more pieces.
 * - `compactness`, `travel`, `border`: without it this term of the objective would cost more; of several the largest.
 *   `fixed-centre` in place of `compactness` where the territory it joined has a fixed centre and is therefore compact
 *   around that.
 * - `with-others`: nothing of this by itself; the move makes sense with the others.
 */
export type MoveReason =
  | {
      readonly kind:
        | 'lock'
        | 'protection'
        | 'one-piece'
        | 'compactness'
        | 'fixed-centre'
        | 'travel'
        | 'border'
        | 'with-others';
    }
  | { readonly kind: 'limit'; readonly measure: number; readonly side: 'left' | 'joined' };

/** Excesses, in ideals, below which a change is rounding. */
const ROUNDING = 1e-9;

/** The terms that can speak for a move; moving itself only costs. */
const GAINS = [
  ['sse', 'compactness'],
  ['travel', 'travel'],
  ['border', 'border'],
] as const satisfies readonly (readonly [Term, MoveReason['kind']])[];

/** What a problem does not say by itself. */
export interface MoveMarks {
  /** 1 per territory whose centre is fixed. */
  readonly fixedCentres: Uint8Array;
  /** 1 per unit that is fixed by a protection and by no lock. */
  readonly protectedUnits: Uint8Array;
}

/** The reason of the move in row i. */
export function reasonOf(
  { fixed, measures }: Problem,
  told: MoveExplanation,
  i: number,
  { fixedCentres, protectedUnits }: MoveMarks = UNMARKED,
): MoveReason {
  const unit = told.units[i] as number;
  if (fixed[unit] === told.to[i]) return { kind: protectedUnits[unit] === 1 ? 'protection' : 'lock' };
  const m = measures.length;
  let limit: MoveReason | null = null;
  let most = 0;
  for (let j = 0; j < m; j++) {
    for (const side of ['left', 'joined'] as const) {
      const change = told.excess[side][i * m + j] as number;
      if (change >= most - ROUNDING) continue;
      most = change;
      limit = { kind: 'limit', measure: j, side };
    }
  }
  if (limit) return limit;
  if ((told.pieces[i] as number) < 0) return { kind: 'one-piece' };
  let best: MoveReason = { kind: 'with-others' };
  let gain = 0;
  for (const [term, kind] of GAINS) {
    const change = told.cost[term][i] as number;
    if (change >= gain) continue;
    gain = change;
    best = { kind };
  }
  const isAround = best.kind === 'compactness' && fixedCentres[told.to[i] as number] === 1;
  return isAround ? { kind: 'fixed-centre' } : best;
}

const UNMARKED: MoveMarks = { fixedCentres: new Uint8Array(0), protectedUnits: new Uint8Array(0) };
