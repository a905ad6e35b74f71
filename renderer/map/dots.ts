import type { Plan } from '../../core/model/plan.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { mercatorX, mercatorY } from './mercator.ts';

/** Dots as the graphics card takes them: columns, never an object per account. */
export interface Dots {
  readonly count: number;
  /** x and y in Mercator, 0 to 1, in turn. */
  readonly places: Float32Array;
  /** Radius in px at zoom 5. */
  readonly radii: Float32Array;
  /** Row of the account (or of the unit, where the plan has no accounts) each dot stands for. */
  readonly rows: Int32Array;
  /** Row of its unit, -1 where it has none. */
  readonly units: Int32Array;
  readonly ofAccounts: boolean;
}

const LEAST_RADIUS = 1.5;
const MOST_RADIUS = 5.5;

/** A dot per placed account, its area by the first measure; per unit where the plan has units only. */
export function planDots(plan: Plan): Dots {
  const ofAccounts = plan.accounts.count > 0;
  const { count, lat, lon } = ofAccounts ? plan.accounts : plan.units;
  const rows = Int32Array.from({ length: count }, (_, i) => i).filter(
    (i) => Number.isFinite(lat[i]) && Number.isFinite(lon[i]),
  );
  const values = sizeValues(plan, ofAccounts);
  const scale = typicalMost(values);
  const places = new Float32Array(rows.length * 2);
  const radii = new Float32Array(rows.length);
  const crowd = Math.max(0.35, Math.min(1, Math.sqrt(2000 / Math.max(1, rows.length))));
  rows.forEach((row, i) => {
    places[2 * i] = mercatorX(lon[row] as number);
    places[2 * i + 1] = mercatorY(lat[row] as number);
    const share = values && scale > 0 ? Math.sqrt(Math.min(1, (values[row] as number) / scale)) : 0.3;
    radii[i] = (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * share) * crowd;
  });
  return {
    count: rows.length,
    places,
    radii,
    rows,
    units: ofAccounts ? rows.map((row) => plan.accounts.unit[row] as number) : rows,
    ofAccounts,
  };
}

function sizeValues(plan: Plan, ofAccounts: boolean): Float64Array | null {
  if (plan.measures.length === 0) return null;
  return ofAccounts ? accountValues(plan, 0) : (plan.units.values[0] ?? null);
}

/** The 99.5th percentile: one giant would make all others the same small dot. */
function typicalMost(values: Float64Array | null): number {
  if (!values || values.length === 0) return 0;
  const sorted = values.slice().sort();
  return sorted[Math.floor(0.995 * (sorted.length - 1))] as number;
}

/** Red, green, blue, alpha per dot, 0 to 255. `colourOf` gives the palette index of a unit row, -1 for none. */
export function dotColours(dots: Dots, unitColour: Int32Array, palette: readonly string[], none: string): Uint8Array {
  const table = [none, ...palette].map(rgb);
  const bytes = new Uint8Array(dots.count * 4);
  for (let i = 0; i < dots.count; i++) {
    const unit = dots.units[i] as number;
    const index = unit < 0 ? -1 : (unitColour[unit] as number);
    const [red, green, blue] = table[index + 1] ?? (table[0] as [number, number, number]);
    bytes.set([red, green, blue, 255], i * 4);
  }
  return bytes;
}

/** One colour for all dots, where the areas below them have the territories' colours. */
export function plainColours(dots: Dots, colour: string): Uint8Array {
  const bytes = new Uint8Array(dots.count * 4);
  const [red, green, blue] = rgb(colour);
  for (let i = 0; i < dots.count; i++) bytes.set([red, green, blue, 120], i * 4);
  return bytes;
}

function rgb(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
