import { createLeaveCheck } from '../balance/contiguity/leave-check.ts';
import { movesBetween } from '../edit/moves-between.ts';
import type { UnitMoves } from '../edit/plan-change.ts';
import { type Fullness, fullnessOf } from './fullness.ts';
import type { Ground } from './ground.ts';

/** A map that a tool redraws unit by unit, and what came of it. Places are those of the ground. */
export interface Sketch {
  readonly ground: Ground;
  /** Territory key per place, as redrawn so far. */
  readonly territory: Int32Array;
  /** What the territories hold, in step with it. */
  readonly fullness: Fullness;
  move(place: number, territory: number): void;
  /** Whether a unit may leave: no lock holds it, and its territory stays as connected as it is and not empty. */
  mayLeave(place: number): boolean;
  /** Whether a lock keeps the unit where it is, or its territory gives nothing away. */
  isHeld(place: number): boolean;
  /** Territories that the unit touches besides its own, rising; 0 for units in none. */
  beside(place: number): number[];
  /** Units that are elsewhere now, in order of their keys; null where none is. */
  moves(): UnitMoves | null;
}

export function createSketch(ground: Ground): Sketch {
  const { graph, rows, held } = ground;
  const territory = Int32Array.from(rows, (row) => ground.current[row] as number);
  const fullness = fullnessOf(ground);
  const staysWhole = createLeaveCheck(graph, territory);
  return {
    ground,
    territory,
    fullness,
    move(place, to) {
      fullness.shift(rows[place] as number, territory[place] as number, to);
      territory[place] = to;
    },
    mayLeave(place) {
      const from = territory[place] as number;
      if (held[rows[place] as number] === 1) return false;
      return from === 0 || (fullness.units(from) > 1 && staysWhole(place));
    },
    isHeld: (place) => held[rows[place] as number] === 1,
    beside(place) {
      const found = new Set<number>();
      for (let i = graph.start[place] as number; i < (graph.start[place + 1] as number); i++)
        found.add(territory[graph.neighbour[i] as number] as number);
      found.delete(territory[place] as number);
      return [...found].sort((a, b) => a - b);
    },
    moves() {
      const next = ground.current.slice();
      rows.forEach((row, place) => {
        next[row] = territory[place] as number;
      });
      return movesTo(ground, next);
    },
  };
}

/** What moves where each row of the unit table is to be in the territory (key, 0 for none) of `next`; null for nothing. */
export function movesTo(ground: Ground, next: Int32Array): UnitMoves | null {
  return movesBetween(ground.plan, ground, ground.current, next);
}

/** The neighbours of a place. */
export function neighboursOf({ graph }: Ground, place: number): Int32Array {
  return graph.neighbour.subarray(graph.start[place], graph.start[place + 1]);
}
