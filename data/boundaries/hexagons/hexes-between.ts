import type { Hex } from './hex-grid.ts';

/**
 * Hexagons and all whose middle lies in the convex hull of their middles. Where that would be more than `most`, some
 * list of more than `most`: what is too much need not be counted to the end.
 */
export function between(hexes: readonly Hex[], most: number): Hex[] {
  const hull = hullOf(hexes);
  const lowest = Math.min(...hull.map(({ r }) => r));
  const highest = Math.max(...hull.map(({ r }) => r));
  const found: Hex[] = [];
  for (let r = lowest; r <= highest; r++) {
    const [west, east] = spanAt(hull, r);
    if (east - west > most) return Array.from({ length: most + 1 }, (_, i) => ({ q: west + i, r }));
    for (let q = west; q <= east; q++) found.push({ q, r });
    if (found.length > most) return found;
  }
  return found;
}

/** Corners of the convex hull; axial coordinates are a shear of the plane, in which hulls stay hulls. */
function hullOf(hexes: readonly Hex[]): Hex[] {
  const sorted = [...hexes].sort((a, b) => a.q - b.q || a.r - b.r);
  const half = (ordered: readonly Hex[]): Hex[] => {
    const chain: Hex[] = [];
    for (const hex of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2) as Hex, chain.at(-1) as Hex, hex) <= 0) chain.pop();
      chain.push(hex);
    }
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed()).slice(1, -1)];
}

function turn(o: Hex, a: Hex, b: Hex): number {
  return (a.q - o.q) * (b.r - o.r) - (a.r - o.r) * (b.q - o.q);
}

/** First and last whole q of the hull in row r. */
function spanAt(hull: readonly Hex[], r: number): [west: number, east: number] {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  hull.forEach((from, i) => {
    const to = hull[(i + 1) % hull.length] as Hex;
    if (r < Math.min(from.r, to.r) || r > Math.max(from.r, to.r)) return;
    const crossings = from.r === to.r ? [from.q, to.q] : [from.q + ((r - from.r) * (to.q - from.q)) / (to.r - from.r)];
    for (const q of crossings) {
      west = Math.min(west, q);
      east = Math.max(east, q);
    }
  });
  return [Math.ceil(west - ROUNDING), Math.floor(east + ROUNDING)];
}

/** A corner of the hull is in it. */
const ROUNDING = 1e-9;
