import type { MeasureKey, ScenarioKey } from '../../core/model/ids.ts';
import type { KeptLook } from '../../electron/api/look-schema.ts';
import type { SetSlice } from './slice.ts';

/** What the colours of areas tell; of dots too, where the units have no areas. */
export type ColourBy = KeptLook['colourBy'];

/**
 * How the planner wants the map drawn; nothing of it is in the plan. `per`: a measure of a unit, or that over the area
 * of the unit. `classes`: of as many units each, or of the same width each. `ringsTo`: the largest ring, in the plan's
 * unit of distance; null for the one that fits what is seen.
 */
export interface LookChoice extends KeptLook {
  /** What `measure` and `index` colour by, and labels give; null for the first measure of the plan. */
  readonly measure: MeasureKey | null;
  /** What the size of a dot tells; null for the first measure of the plan. */
  readonly sizeBy: MeasureKey | 'same' | null;
  /** The scenario that `change` is counted against; null for the baseline. */
  readonly against: ScenarioKey | null;
}

export const USUAL_LOOK: LookChoice = {
  colourBy: 'territory',
  measure: null,
  per: 'unit',
  classes: 'quantiles',
  accountsAs: 'dots',
  sizeBy: null,
  against: null,
  labels: 'name',
  rings: 'none',
  ringsTo: null,
};

/** How the map looks. */
export interface MapLookSlice {
  readonly look: LookChoice;
  readonly setLook: (change: Partial<LookChoice>) => void;
}

export function mapLookSlice(set: SetSlice<MapLookSlice>): MapLookSlice {
  return {
    look: USUAL_LOOK,
    setLook: (change) => set(({ look }) => ({ look: { ...look, ...change } })),
  };
}

/** The scenario that changes are counted against: the chosen one while the plan has it, else the baseline. */
export function changesAgainst<S extends { readonly key: ScenarioKey; readonly baseline: boolean }>(
  scenarios: readonly S[],
  chosen: ScenarioKey | null,
): S | undefined {
  return scenarios.find(({ key }) => key === chosen) ?? scenarios.find(({ baseline }) => baseline);
}

/** Index of a chosen measure among the plan's, of the first one where it is not there (any more); -1 without any. */
export function measureIndex(measures: readonly { readonly key: MeasureKey }[], chosen: MeasureKey | null): number {
  const found = measures.findIndex(({ key }) => key === chosen);
  return found < 0 && measures.length > 0 ? 0 : found;
}
