import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { BorderPiece } from './convex-clip.ts';
import type { Outline, Position } from './outline.ts';

/** Gathers how long the borders between areas are. */
export interface BorderBook {
  /** Straight parts of the border of two areas of one region. */
  add(a: number, b: number, parts: readonly (readonly [Position, Position])[]): void;
  /** What of a region's outline an area has; areas of other regions on the same segments are its neighbours. */
  alongOutline(outline: Outline, pieces: readonly BorderPiece[], area: number, turned: boolean): void;
  finish(): { a: Int32Array; b: Int32Array; km: Float64Array };
}

/** A stretch of a segment that one area has, in the direction that all regions name it by. */
interface Stretch {
  readonly area: number;
  readonly outline: Outline;
  readonly from: number;
  readonly to: number;
}

/** A touch shorter than this, ten centimetres, is a corner where four meet. */
const LEAST_KM = 1e-4;

export function borderBook(areas: number): BorderBook {
  const lengths = new Map<number, number>();
  const segments = new Map<string, { readonly km: number; readonly stretches: Stretch[] }>();

  function grow(a: number, b: number, km: number): void {
    if (!(km > 0)) return;
    const pair = Math.min(a, b) * areas + Math.max(a, b);
    lengths.set(pair, (lengths.get(pair) ?? 0) + km);
  }

  return {
    add(a, b, parts) {
      for (const [[fromX, fromY], [toX, toY]] of parts) grow(a, b, greatCircleKm(fromY, fromX, toY, toX));
    },
    alongOutline(outline, pieces, area, turned) {
      for (const { segment, from, to } of pieces) {
        const lonOf = (x: number) => (turned && x < -180 ? x + 360 : x);
        const [ax, ay] = [lonOf(outline.ax[segment] as number), outline.ay[segment] as number];
        const [bx, by] = [lonOf(outline.bx[segment] as number), outline.by[segment] as number];
        const forwards = ax < bx || (ax === bx && ay < by);
        const key = forwards ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
        const known = segments.get(key) ?? { km: greatCircleKm(ay, ax, by, bx), stretches: [] };
        known.stretches.push({ area, outline, from: forwards ? from : 1 - to, to: forwards ? to : 1 - from });
        segments.set(key, known);
      }
    },
    finish() {
      for (const { km, stretches } of segments.values()) growAcross(km, stretches);
      const long = [...lengths].flatMap(([pair, km]) => (km < LEAST_KM ? [] : [pair]));
      const pairs = Float64Array.from(long).sort();
      return {
        a: Int32Array.from(pairs, (pair) => Math.floor(pair / areas)),
        b: Int32Array.from(pairs, (pair) => pair % areas),
        km: Float64Array.from(pairs, (pair) => lengths.get(pair) as number),
      };
    },
  };

  function growAcross(km: number, stretches: readonly Stretch[]): void {
    stretches.forEach((one, i) => {
      for (const other of stretches.slice(i + 1)) {
        if (other.outline === one.outline) continue;
        grow(one.area, other.area, km * (Math.min(one.to, other.to) - Math.max(one.from, other.from)));
      }
    });
  }
}
