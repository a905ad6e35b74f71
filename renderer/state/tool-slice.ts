import type { TerritoryKey } from '../../core/model/ids.ts';
import type { PickHow } from '../../core/select/combine.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import type { SaidOfNamed } from '../../core/table/cell-edits.ts';
import type { SetSlice } from './slice.ts';

/**
 * What a press on the map does; `cut` draws the line that divides the selected territory, `target` is the click that says
 * where the selection goes.
 */
export const TOOLS = ['pointer', 'box', 'lasso', 'paint', 'polygon', 'radius', 'cut', 'target'] as const;
export type ToolName = (typeof TOOLS)[number];

/** A place on the map in degrees. */
export interface MapPlace {
  readonly lat: number;
  readonly lon: number;
}

/** A place within the map's frame, px. */
export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

/** A move that is not made yet: what the pointer drags, draws round or points at. */
export interface MoveIntent {
  /** Rows of the unit table, and of the account table; one of them is empty. */
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  /** Null while there is only something to be selected. */
  readonly to: TerritoryKey | null;
  readonly at: FramePoint;
}

/** The tools of the map: how they are set, and what is being done with them. Nothing of it is in the plan. */
export interface ToolSlice {
  readonly tool: ToolName;
  readonly picks: PickWhat;
  /** What drawing does with the selection, unless a key held down says otherwise. */
  readonly how: PickHow;
  /** Whether a figure takes every area it touches, or only those whose centre lies in it. A brush always touches. */
  readonly touching: boolean;
  /** Width of the brush, px. */
  readonly brushPx: number;
  /** What is drawn goes to this territory at once; null only selects it. */
  readonly into: TerritoryKey | null;
  /** What was clicked so far of a box, a polygon, or the middle of a circle. */
  readonly corners: readonly MapPlace[];
  /** What the ledger is told of accounts that are moved by hand: why, who asked for it, until when. */
  readonly saidOfMoves: SaidOfNamed;
  readonly intent: MoveIntent | null;
  /** Where the menu of the map is open. */
  readonly menuAt: FramePoint | null;
  readonly setTool: (
    change: Partial<Pick<ToolSlice, 'tool' | 'picks' | 'how' | 'touching' | 'brushPx' | 'into'>>,
  ) => void;
  readonly sayOfMoves: (said: SaidOfNamed) => void;
  readonly setCorners: (corners: readonly MapPlace[]) => void;
  readonly setIntent: (intent: MoveIntent | null) => void;
  readonly setMenuAt: (menuAt: FramePoint | null) => void;
}

/** Widths a brush may have, px. */
export const BRUSH = { least: 4, usual: 28, most: 120 };

/** Nothing is said of accounts that are moved by hand. */
export const NOTHING_SAID: SaidOfNamed = { reason: '', owner: '', expires: null };

export function toolSlice(set: SetSlice<ToolSlice>): ToolSlice {
  return {
    tool: 'pointer',
    picks: 'units',
    how: 'replace',
    touching: false,
    brushPx: BRUSH.usual,
    into: null,
    corners: [],
    saidOfMoves: NOTHING_SAID,
    intent: null,
    menuAt: null,
    // Corners belong to the tool they were clicked with.
    setTool: (change) => set(change.tool ? { ...change, corners: [], intent: null } : change),
    sayOfMoves: (saidOfMoves) => set({ saidOfMoves }),
    setCorners: (corners) => set({ corners }),
    setIntent: (intent) => set({ intent }),
    setMenuAt: (menuAt) => set({ menuAt }),
  };
}
