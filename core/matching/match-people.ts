import { invariant } from '../invariant.ts';
import { linearAssignment } from './linear-assignment.ts';

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

/**
 * Who works where, all reps and territories at once, so that as many territories as can have a rep and the summed cost
 * of the pairs is least among those (linear assignment; see linear-assignment.ts). Locked pairs stay. Where reps are
 * more than territories some stay without, where they are fewer, or nobody left is allowed, a territory is vacant.
 * O(reps^2 x territories).
 */
export function matchPeople({ reps, territories, cost, excluded, locked }: PeopleProblem): Pairing {
  invariant(cost.length === reps * territories, 'one cost per rep and territory');
  const territory = locked.slice();
  const rep = new Int32Array(territories).fill(-1);
  locked.forEach((t, i) => {
    if (t >= 0) rep[t] = i;
  });
  const openReps = Int32Array.from(locked.keys()).filter((i) => locked[i] === -1);
  const openTerritories = Int32Array.from(rep.keys()).filter((t) => rep[t] === -1);
  const columns = openTerritories.length;
  // One more column for each rep stands for no territory; it is dearer than any change of all the others' pairs.
  const none = costOfNone(cost, Math.min(openReps.length, columns));
  const width = columns + openReps.length;
  const wide = new Float64Array(openReps.length * width).fill(none);
  openReps.forEach((i, row) => {
    openTerritories.forEach((t, column) => {
      const at = i * territories + t;
      wide[row * width + column] = excluded[at] ? 2 * none : (cost[at] as number);
    });
  });
  linearAssignment(wide, openReps.length, width).forEach((column, row) => {
    const i = openReps[row] as number;
    const t = column >= 0 && column < columns ? (openTerritories[column] as number) : -1;
    if (t === -1 || excluded[i * territories + t]) return;
    territory[i] = t;
    rep[t] = i;
  });
  return { territory, rep, cost: costOf(territory, cost, territories) };
}

/** What a pairing costs. */
function costOf(territory: Int32Array, cost: Float64Array, territories: number): number {
  return territory.reduce((sum, t, i) => sum + (t >= 0 ? (cost[i * territories + t] as number) : 0), 0);
}

function costOfNone(cost: Float64Array, pairs: number): number {
  let most = 0;
  for (const value of cost) most = Math.max(most, value);
  return (most + 1) * (pairs + 1);
}
