import type { MeasureKey } from '../../core/model/ids.ts';
import type { SetSlice } from './slice.ts';

export const COLOUR_BY = ['territory', 'measure', 'index', 'owner', 'rep', 'change'] as const;
/** What the colours of areas tell; of dots too, where the units have no areas. */
export type ColourBy = (typeof COLOUR_BY)[number];

export const ACCOUNTS_AS = ['dots', 'clusters', 'heat'] as const;
export const LABELS = ['name', 'index', 'total', 'none'] as const;
export const RINGS = ['none', 'homes', 'picked'] as const;

/** How the planner wants the map drawn; nothing of it is in the plan. */
export interface LookChoice {
  readonly colourBy: ColourBy;
  /** What `measure` and `index` colour by, and labels give; null for the first measure of the plan. */
  readonly measure: MeasureKey | null;
  /** A measure of a unit, or that over the area of the unit. */
  readonly per: 'unit' | 'area';
  /** Classes of as many units each, or of the same width each. */
  readonly classes: 'quantiles' | 'steps';
  readonly accountsAs: (typeof ACCOUNTS_AS)[number];
  /** What the size of a dot tells; null for the first measure of the plan. */
  readonly sizeBy: MeasureKey | 'same' | null;
  readonly labels: (typeof LABELS)[number];
  /** What distance rings are drawn around. */
  readonly rings: (typeof RINGS)[number];
  /** The largest ring, in the plan's unit of distance. */
  readonly ringsTo: number;
}

export const USUAL_LOOK: LookChoice = {
  colourBy: 'territory',
  measure: null,
  per: 'unit',
  classes: 'quantiles',
  accountsAs: 'dots',
  sizeBy: null,
  labels: 'name',
  rings: 'none',
  ringsTo: 100,
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

/** Index of a chosen measure among the plan's, of the first one where it is not there (any more); -1 without any. */
export function measureIndex(measures: readonly { readonly key: MeasureKey }[], chosen: MeasureKey | null): number {
  const found = measures.findIndex(({ key }) => key === chosen);
  return found < 0 && measures.length > 0 ? 0 : found;
}
