import type { TerritoryKey } from '../../core/model/ids.ts';
import { combineRows, type PickHow, risingOnce } from '../../core/select/combine.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import type { SetSlice } from './slice.ts';

/** What the planner has picked on the map or in a table, and the territory it was picked by. */
export interface SelectionSlice {
  /** Rows of the unit table, rising, each once. */
  readonly pickedUnits: Int32Array;
  /** Rows of the account table, rising, each once; empty while units are picked. */
  readonly pickedAccounts: Int32Array;
  /** Set where a territory was picked as a whole; it may have no unit. */
  readonly pickedTerritory: TerritoryKey | null;
  readonly hoveredTerritory: TerritoryKey | null;
  /** Takes these units; with `add`, those that are picked already are let go and the others join. */
  readonly pickUnits: (rows: ArrayLike<number>, add: boolean) => void;
  /** Takes rows of units or accounts, adds them to what is picked, or takes them from it; in any order. */
  readonly pickRows: (what: PickWhat, rows: ArrayLike<number>, how: PickHow) => void;
  readonly pickTerritory: (territory: TerritoryKey, rows: Int32Array) => void;
  readonly pickNothing: () => void;
  readonly hoverTerritory: (territory: TerritoryKey | null) => void;
}

const NONE = new Int32Array(0);

export function selectionSlice(set: SetSlice<SelectionSlice>): SelectionSlice {
  return {
    pickedUnits: NONE,
    pickedAccounts: NONE,
    pickedTerritory: null,
    hoveredTerritory: null,
    pickUnits: (rows, add) =>
      set(({ pickedUnits }) => picked('units', add ? toggled(pickedUnits, rows) : risingOnce(rows))),
    pickRows: (what, rows, how) =>
      set(({ pickedUnits, pickedAccounts }) => {
        const now = what === 'units' ? pickedUnits : pickedAccounts;
        return picked(what, combineRows(now, risingOnce(rows), how));
      }),
    pickTerritory: (pickedTerritory, rows) => set({ ...picked('units', risingOnce(rows)), pickedTerritory }),
    pickNothing: () => set(picked('units', NONE)),
    hoverTerritory: (hoveredTerritory) => set({ hoveredTerritory }),
  };
}

/** Units and accounts are never picked together: what is moved then would be two different things. */
function picked(
  what: PickWhat,
  rows: Int32Array,
): Pick<SelectionSlice, 'pickedUnits' | 'pickedAccounts' | 'pickedTerritory'> {
  return {
    pickedUnits: what === 'units' ? rows : NONE,
    pickedAccounts: what === 'accounts' ? rows : NONE,
    pickedTerritory: null,
  };
}

/** One unit is switched; several (a box) join, because a box that drops what it touches surprises. */
function toggled(now: Int32Array, rows: ArrayLike<number>): Int32Array {
  const some = risingOnce(rows);
  return some.length === 1 && now.includes(some[0] as number)
    ? combineRows(now, some, 'subtract')
    : combineRows(now, some, 'add');
}
