import type { Findings } from './finding-list.ts';
import { numberBuilder } from './text-builder.ts';

/** Finds places that a suspicious number of rows have in common. */
export interface CoordinatePiles {
  add(lat: number, lon: number, line: number): void;
  /** Tells the findings of every row that lies on a pile. `rows`: how many the list has. */
  tell(rows: number, findings: Findings): void;
}

/** A pile is at least so many rows, and more than this share of all: a geocoder's centroid, not a shopping centre. */
const LEAST_PILE = 20;
const PILE_SHARE = 0.01;

/** Coordinates are compared to a hundred-thousandth of a degree, which is a metre. */
const STEPS = 1e5;
const LON_STEPS = 360 * STEPS + 1;

/** Rows whose place came from coordinates; the numbers are packed, so that a million rows cost twelve megabytes. */
export function coordinatePiles(): CoordinatePiles {
  const keys = numberBuilder(Float64Array);
  const lines = numberBuilder(Int32Array);
  return {
    add(lat, lon, line) {
      keys.add(Math.round((lat + 90) * STEPS) * LON_STEPS + Math.round((lon + 180) * STEPS));
      lines.add(line);
    },
    tell(rows, findings) {
      const all = keys.finish();
      const least = Math.max(LEAST_PILE, Math.floor(PILE_SHARE * rows) + 1);
      const piles = new Set<number>();
      const sorted = all.toSorted();
      for (let i = least - 1; i < sorted.length; i++) {
        if (sorted[i] === sorted[i - least + 1]) piles.add(sorted[i] as number);
      }
      if (piles.size === 0) return;
      for (let i = 0; i < all.length; i++) {
        const key = all[i] as number;
        if (!piles.has(key)) continue;
        const lat = Math.floor(key / LON_STEPS) / STEPS - 90;
        const lon = (key % LON_STEPS) / STEPS - 180;
        findings.add('coordinates-pile', lines.at(i), { lat: lat.toFixed(5), lon: lon.toFixed(5), places: piles.size });
      }
    },
  };
}
