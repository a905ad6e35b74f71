import { invariant } from '../invariant.ts';
import { finish, type Steps } from '../steps.ts';
import { pricedAssignment } from './linear-assignment.ts';
import type { SolvedAssignment } from './reassign.ts';

/** Reps and territories, and what each pair would cost; row i of the matrix is rep i, `[i * territories + t]`. */
export interface PeopleProblem {
  readonly reps: number;
  readonly territories: number;
  /** Finite, not negative. */
  readonly cost: Float64Array;
  /** 1 for a pair that must not be. */
  readonly excluded: Uint8Array;
  /** Per rep the territory that is his whatever it costs, -1 for none; each territory at most once. */
  readonly locked: Int32Array;
}

export interface Pairing {
  /** Per rep his territory, -1 for a rep without one. */
  readonly territory: Int32Array;
  /** Per territory its rep, -1 for a vacancy. */
  readonly rep: Int32Array;
  /** Summed cost of the pairs. */
  readonly cost: number;
}

/** A pairing with what it was found by, for what would be without a pair (best-alternative.ts). */
export interface Matching extends Pairing {
  readonly solved: SolvedAssignment;
}

/**
 * Who works where, all reps and territories at once, so that as many territories as can have a rep and the summed cost
 * of the pairs is least among those (linear assignment; see linear-assignment.ts). Locked pairs stay. Where reps are
 * more than territories some stay without, where they are fewer, or nobody left is allowed, a territory is vacant.
 * O(n^2 x m) for n of the fewer and m of the more; memory for twice the matrix.
 */
export function matchPeople(problem: PeopleProblem): Matching {
  return finish(peopleMatching(problem));
}

/** The same in steps. */
export function* peopleMatching(problem: PeopleProblem): Steps<Matching> {
  const { reps, territories, cost } = problem;
  invariant(cost.length === reps * territories, 'one cost per rep and territory');
  const wide = yield* wideMatrix(problem);
  const solved = { ...wide, ...(yield* pricedAssignment(wide.cost, wide.rows, wide.cols, wide.held)) };
  return { ...pairingOf(problem, solved.columnOf), solved };
}

/**
 * The pairs that an assignment of the wide matrix stands for: the fewer of reps and territories are its rows, the more
 * its first columns, and those behind them stand for no pair.
 */
export function pairingOf({ reps, territories, cost }: PeopleProblem, columnOf: Int32Array): Pairing {
  const territory = new Int32Array(reps).fill(-1);
  const rep = new Int32Array(territories).fill(-1);
  const byRep = reps <= territories;
  columnOf.forEach((column, row) => {
    if (column >= (byRep ? territories : reps)) return;
    const [i, t] = byRep ? [row, column] : [column, row];
    territory[i] = t;
    rep[t] = i;
  });
  const sum = territory.reduce((all, t, i) => all + (t >= 0 ? (cost[i * territories + t] as number) : 0), 0);
  return { territory, rep, cost: sum };
}

type Wide = Pick<SolvedAssignment, 'cost' | 'rows' | 'cols' | 'held'>;

/** One more column for each row stands for no pair; it is dearer than any change of all the others' pairs. */
function* wideMatrix({ reps, territories, cost, excluded, locked }: PeopleProblem): Steps<Wide> {
  const byRep = reps <= territories;
  const [rows, most] = byRep ? [reps, territories] : [territories, reps];
  const cols = rows + most;
  const none = costOfNone(cost, rows);
  const wide = new Float64Array(rows * cols).fill(none);
  const held = new Int32Array(rows).fill(-1);
  for (let i = 0; i < reps; i++) {
    for (let t = 0; t < territories; t++) {
      const at = i * territories + t;
      const to = byRep ? i * cols + t : t * cols + i;
      wide[to] = excluded[at] ? 2 * none : (cost[at] as number);
    }
    const lock = locked[i] as number;
    if (lock >= 0) held[byRep ? i : lock] = byRep ? lock : i;
    yield;
  }
  return { cost: wide, rows, cols, held };
}

function costOfNone(cost: Float64Array, pairs: number): number {
  let most = 0;
  for (const value of cost) most = Math.max(most, value);
  return (most + 1) * (pairs + 1);
}
