import { valueAtRank } from '../../core/geo/value-at-rank.ts';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { accountTerritories } from '../../core/tally/account-territories.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { mercatorX, mercatorY } from './mercator.ts';

/** Dots as the graphics card takes them: columns, never an object per account. The largest dots come first. */
export interface Dots {
  readonly count: number;
  /** x and y in Mercator, 0 to 1, in turn. */
  readonly places: Float32Array;
  /** Radius in px at zoom 4. */
  readonly radii: Float32Array;
  /** Row of the account (or of the unit, where the plan has no accounts) each dot stands for. */
  readonly rows: Int32Array;
  /** Row of its unit, -1 where it has none. */
  readonly units: Int32Array;
  readonly ofAccounts: boolean;
  /** What the size of each tells; null where all have one size. */
  readonly values: Float64Array | null;
  /** The value whose dot is drawn at `MOST_RADIUS`, before crowding; 0 where all dots have one size. */
  readonly fullValue: number;
  /** What a crowd takes off each radius, 0 to 1. */
  readonly crowding: number;
}

const LEAST_RADIUS = 1.4;
const MOST_RADIUS = 5.5;

/**
 * A dot per placed account, its area by a measure (index into the plan's, -1 for none); per unit where the plan has
 * units only. `over` makes them smaller where they lie over coloured areas, which have to be seen.
 */
export function planDots(plan: Plan, over: 'areas' | 'land' = 'land', measure = 0): Dots {
  const ofAccounts = plan.accounts.count > 0;
  const { count, lat, lon } = ofAccounts ? plan.accounts : plan.units;
  const values = sizeValues(plan, ofAccounts, measure);
  const fullValue = typicalMost(values);
  const placed = Int32Array.from({ length: count }, (_, i) => i).filter(
    (i) => Number.isFinite(lat[i]) && Number.isFinite(lon[i]),
  );
  const crowding = (over === 'areas' ? 0.8 : 1) * crowdingOf(placed.length);
  const share = (row: number) => (values && fullValue > 0 ? shareOf(values[row] as number, fullValue) : 0.3);
  const rows = largestFirst(placed, share);
  const places = new Float32Array(rows.length * 2);
  rows.forEach((row, i) => {
    places[2 * i] = mercatorX(lon[row] as number);
    places[2 * i + 1] = mercatorY(lat[row] as number);
  });
  return {
    count: rows.length,
    places,
    radii: Float32Array.from(rows, (row) => dotRadius(share(row), crowding)),
    rows,
    units: ofAccounts ? rows.map((row) => plan.accounts.unit[row] as number) : rows,
    ofAccounts,
    values: values && Float64Array.from(rows, (row) => values[row] as number),
    fullValue,
    crowding,
  };
}

/** From 2,000 dots on they shrink, down to a third of their radius: not as fast as they multiply, or none were seen. */
function crowdingOf(count: number): number {
  return Math.max(0.35, Math.min(1, (2000 / Math.max(1, count)) ** 0.3));
}

/** Radius in px at zoom 4 for a share of the largest value, 0 to 1; the area of a dot grows with the value. */
export function dotRadius(share: number, crowding: number): number {
  return (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(share)) * crowding;
}

/** How much larger than at zoom 4 dots are drawn: they grow with the zoom, but slower than the map. */
export function dotGrowth(zoom: number): number {
  return Math.min(2.6, Math.max(0.55, 1.22 ** (zoom - 4.2)));
}

/** Territory key of each dot, 0 for none: a named account has the colour of the territory it is named for. */
export function dotTerritories(dots: Dots, plan: Plan, scenario: ScenarioKey, role: RoleKey): Float32Array {
  const territories = dots.ofAccounts ? accountTerritories(plan, scenario, role) : assignmentOf(plan, scenario, role);
  return Float32Array.from(dots.rows, (row) => territories[row] as number);
}

function sizeValues(plan: Plan, ofAccounts: boolean, measure: number): Float64Array | null {
  // A dot per account says how many there are by itself.
  if (!plan.measures[measure] || (ofAccounts && plan.measures[measure].column === '#')) return null;
  return ofAccounts ? accountValues(plan, measure) : (plan.units.values[measure] ?? null);
}

const NONE = new Float64Array(0);

/** The 99.5th percentile of what is more than nothing: one giant would make all others the same small dot. */
function typicalMost(values: Float64Array | null): number {
  const some = values?.filter((value) => value > 0 && value < Number.POSITIVE_INFINITY) ?? NONE;
  return some.length > 0 ? valueAtRank(some, Math.floor(0.995 * (some.length - 1))) : 0;
}

/** A value that is not a number, or below nothing, is drawn as nothing: the smallest dot. */
function shareOf(value: number, full: number): number {
  return value > 0 ? Math.min(1, value / full) : 0;
}

/** So that a small dot is drawn over a large one. A counting sort over 256 sizes; equal ones keep their order. */
function largestFirst(rows: Int32Array, share: (row: number) => number): Int32Array {
  const size = Uint8Array.from(rows, (row) => 255 - Math.round(255 * share(row)));
  const next = new Int32Array(257);
  for (const s of size) next[s + 1] = (next[s + 1] as number) + 1;
  for (let s = 0; s < 256; s++) next[s + 1] = (next[s + 1] as number) + (next[s] as number);
  const sorted = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    const s = size[i] as number;
    sorted[next[s] as number] = row;
    next[s] = (next[s] as number) + 1;
  });
  return sorted;
}
