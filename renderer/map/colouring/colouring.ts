import type { Measure } from '../../../core/model/measure.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import type { MapScene } from '../scene.ts';

/** The colours of a scene as numbers of swatches.ts, -1 for what has none. */
export interface Colouring {
  /** By the row of the unit. */
  readonly units: Int32Array;
  /** By the row of the account; made when asked for, because only maps without areas colour their dots. */
  readonly accounts: () => Int32Array;
  readonly key: ColourKey;
}

/** What the colours mean, for the legend. */
export type ColourKey =
  | { readonly by: 'territory' }
  | {
      readonly by: 'measure';
      readonly measure: Measure;
      /** The unit of area that values are over; null where they are those of whole units. */
      readonly over: 'km' | 'miles' | null;
      readonly classes: readonly ColourClass[];
    }
  | { readonly by: 'index'; readonly measure: Measure; readonly classes: readonly ColourClass[] }
  /** The largest come first. */
  | { readonly by: 'owner' | 'rep'; readonly parties: readonly ColourParty[] }
  | {
      readonly by: 'change';
      /** Name of the scenario it is counted against; null for the baseline. */
      readonly against: string | null;
      /** The territory that gains and loses; null where all are looked at. */
      readonly territory: string | null;
      readonly counts: readonly ColourCount[];
    };

export interface ColourClass {
  readonly swatch: number;
  /** Null where the class is open on that side. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface ColourParty {
  readonly swatch: number;
  readonly name: string;
  readonly units: number;
}

export interface ColourCount {
  readonly swatch: number;
  readonly what: 'kept' | 'moved' | 'gained' | 'lost';
  readonly units: number;
}

/** One way to colour a map. */
export interface Colourist {
  /** What the colours are made from; they are made anew only where one of these is not the same. */
  readonly ground: (scene: MapScene) => readonly unknown[];
  /** Null where the plan has nothing to colour by. */
  readonly colouring: (scene: MapScene, totals: () => TerritoryTotals) => Colouring | null;
}

/** How many of the rows have each swatch. */
export function countSwatches(units: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const swatch of units) counts.set(swatch, (counts.get(swatch) ?? 0) + 1);
  return counts;
}

/** Each account in the colour of its unit. */
export function likeUnits({ plan }: MapScene, units: Int32Array): Int32Array {
  return plan.accounts.unit.map((unit) => units[unit] ?? -1);
}
