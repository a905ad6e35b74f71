import { createLeaveCheck } from '../balance/contiguity/leave-check.ts';
import { movesBetween } from '../edit/moves-between.ts';
import type { UnitMoves } from '../edit/plan-change.ts';
import { type Fullness, fullnessOf } from './fullness.ts';
import { type Ground, territoriesOn } from './ground.ts';

/**
 * A map that a tool redraws place by place, and what came of it. Places are those of the ground: on that of kin
 * (kin-ground.ts) what goes together is on one.
 */
export interface Sketch {
  readonly ground: Ground;
  /** Territory key per place, as redrawn so far. */
  readonly territory: Int32Array;
  /** What the territories hold, in step with it. */
  readonly fullness: Fullness;
  move(place: number, territory: number): void;
  /** Whether a place may leave: no lock holds it, and its territory stays as connected as it is and not empty. */
  mayLeave(place: number): boolean;
  /** Whether a lock keeps it where it is, or its territory gives nothing away. */
  isHeld(place: number): boolean;
  /** Territories that it touches besides its own, rising; 0 for units in none. */
  beside(place: number): number[];
  /** Territory key per row of the unit table, as redrawn so far. */
  next(): Int32Array;
  /** How many of the units that are elsewhere now came along with another one on their place. */
  along(): number;
  /** Units that are elsewhere now, in order of their keys; null where none is. */
  moves(): UnitMoves | null;
}

export function createSketch(ground: Ground): Sketch {
  const { graph, rows, held } = ground;
  const territory = territoriesOn(ground);
  const fullness = fullnessOf(ground);
  const staysWhole = createLeaveCheck(graph, territory);
  const next = () => {
    const redrawn = ground.current.slice();
    for (let place = 0; place < rows.length; place++) {
      const key = territory[place] as number;
      if (key !== redrawn[rows[place] as number]) for (const row of ground.membersOf(place)) redrawn[row] = key;
    }
    return redrawn;
  };
  return {
    ground,
    territory,
    fullness,
    move(place, to) {
      for (const row of ground.membersOf(place)) fullness.shift(row, territory[place] as number, to);
      territory[place] = to;
    },
    mayLeave(place) {
      const from = territory[place] as number;
      if (held[rows[place] as number] === 1) return false;
      return from === 0 || (fullness.units(from) > ground.membersOf(place).length && staysWhole(place));
    },
    isHeld: (place) => held[rows[place] as number] === 1,
    beside(place) {
      const found = new Set<number>();
      for (let i = graph.start[place] as number; i < (graph.start[place + 1] as number); i++)
        found.add(territory[graph.neighbour[i] as number] as number);
      found.delete(territory[place] as number);
      return [...found].sort((a, b) => a - b);
    },
    next,
    along: () =>
      ground.kin
        ? rows.reduce((count, row, place) => {
            return territory[place] === ground.current[row] ? count : count + ground.membersOf(place).length - 1;
          }, 0)
        : 0,
    moves: () => movesTo(ground, next()),
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
