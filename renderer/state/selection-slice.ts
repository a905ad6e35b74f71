import type { TerritoryKey } from '../../core/model/ids.ts';
import type { SetSlice } from './slice.ts';

/** What the planner has picked on the map or in the table: always units, and the territory they were picked by. */
export interface SelectionSlice {
  /** Rows of the unit table, rising, each once. */
  readonly pickedUnits: Int32Array;
  /** Set where a territory was picked as a whole; it may have no unit. */
  readonly pickedTerritory: TerritoryKey | null;
  readonly hoveredTerritory: TerritoryKey | null;
  /** Takes these units; with `add`, those that are picked already are let go and the others join. */
  readonly pickUnits: (rows: ArrayLike<number>, add: boolean) => void;
  readonly pickTerritory: (territory: TerritoryKey, rows: Int32Array) => void;
  readonly pickNothing: () => void;
  readonly hoverTerritory: (territory: TerritoryKey | null) => void;
}

const NONE = new Int32Array(0);

export function selectionSlice(set: SetSlice<SelectionSlice>): SelectionSlice {
  return {
    pickedUnits: NONE,
    pickedTerritory: null,
    hoveredTerritory: null,
    pickUnits: (rows, add) =>
      set(({ pickedUnits }) => ({
        pickedUnits: add ? toggled(pickedUnits, rows) : risingOnce(rows),
        pickedTerritory: null,
      })),
    pickTerritory: (pickedTerritory, rows) => set({ pickedTerritory, pickedUnits: risingOnce(rows) }),
    pickNothing: () => set({ pickedTerritory: null, pickedUnits: NONE }),
    hoverTerritory: (hoveredTerritory) => set({ hoveredTerritory }),
  };
}

/** One unit is switched; several (a box) join, because a box that drops what it touches surprises. */
function toggled(now: Int32Array, rows: ArrayLike<number>): Int32Array {
  const next = new Set(now);
  if (rows.length === 1 && next.delete(rows[0] as number)) return Int32Array.from(next).sort();
  for (let i = 0; i < rows.length; i++) next.add(rows[i] as number);
  return Int32Array.from(next).sort();
}

function risingOnce(rows: ArrayLike<number>): Int32Array {
  return Int32Array.from(new Set(Array.from(rows))).sort();
}
