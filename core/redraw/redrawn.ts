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
  /** How many of the moved units came along with others of their family; none where it is left out. */
  readonly along?: number;
}

/** Units that a tool would have moved as well, by what kept them. */
export interface LeftAlone {
  /** A lock on the unit, or on a whole territory. */
  readonly locked: number;
  /** Others of their family: these are locked, or would go elsewhere. Left out where families part. */
  readonly kin?: number;
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
  'kin-stays',
] as const;
export type RedrawProblem = (typeof REDRAW_PROBLEMS)[number];

/** Of some rows that a tool would have moved, those that a lock keeps, and those that stay with one of their family. */
export function heldAmong({ held, locked }: Ground, rows: Iterable<number>): { locked: number; kin?: number } {
  let [own, kin] = [0, 0];
  for (const row of rows) {
    if (locked[row] === 1) own++;
    else if (held[row] === 1) kin++;
  }
  return kin > 0 ? { locked: own, kin } : { locked: own };
}

/** The same of some places. */
export function heldOn(ground: Ground, places: Iterable<number>): ReturnType<typeof heldAmong> {
  return heldAmong(
    ground,
    Array.from(places).flatMap((place) => [...ground.membersOf(place)]),
  );
}

/** How many units are on some places. */
export function unitsOn({ membersOf }: Ground, places: Iterable<number>): number {
  let units = 0;
  for (const place of places) units += membersOf(place).length;
  return units;
}

/** Why nothing moves where what would is held; null where nothing is. */
export function heldProblem({ locked, kin = 0 }: { locked: number; kin?: number }): RedrawProblem | null {
  return locked > 0 ? 'all-locked' : kin > 0 ? 'kin-stays' : null;
}

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
