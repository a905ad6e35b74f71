import type { RecordChange, UnitMoves } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { territoryWith } from '../model/assignment.ts';
import type { Ground } from './ground.ts';

/** What a shape tool would do to a plan; the tools change nothing themselves. */
export interface Redrawn {
  readonly ok: true;
  readonly moves: UnitMoves | null;
  readonly records: readonly RecordChange[];
  readonly left: LeftAlone;
}

/** Units that a tool would have moved as well, by what kept them. */
export interface LeftAlone {
  /** A lock on the unit, or on a whole territory. */
  readonly locked: number;
  /** Their territory would fall into pieces without them. */
  readonly holding: number;
  /** Accounts named for a territory, which keep it in the scenario though its units went. */
  readonly named?: number;
}

export const NOTHING_LEFT: LeftAlone = { locked: 0, holding: 0 };

/** Why a shape tool has nothing to do, in the words core/text/redraw-text.ts has a sentence for. */
export const REDRAW_PROBLEMS = [
  'nothing-near',
  'at-limit',
  'all-locked',
  'all-holding',
  'no-neighbour',
  'not-touching',
  'no-gain',
  'no-holes',
  'one-piece',
  'nothing-around',
  'line-misses',
  'no-degrees',
  'not-empty',
  'nothing-to-merge',
] as const;
export type RedrawProblem = (typeof REDRAW_PROBLEMS)[number];

/** A refusal of a shape tool: nothing can be done as asked, because of `problem`, with the territory it is about. */
export function cannotRedraw(ground: Ground, problem: RedrawProblem, territory = 0): Refusal {
  return refused('redraw-impossible', { problem, territory: nameOf(ground, territory) });
}

/** The refusal of a tool that is to work on a territory that the scenario does not use or that is locked; else null. */
export function unfit(ground: Ground, territories: readonly number[]): Refusal | null {
  for (const territory of territories) {
    if (!ground.used.includes(territory)) return refused('invalid-request', { what: 'territory' });
    if (ground.closed.has(territory)) return refused('territory-locked', { territory: nameOf(ground, territory) });
  }
  return null;
}

/** What a planner calls a territory; the empty text for none. */
export function nameOf({ plan }: Ground, territory: number): string {
  return territoryWith(plan, territory)?.name ?? '';
}
