import type { Boxes } from './boxes.ts';
import type { CellTree } from './cell-tree.ts';
import { cheapestFilling, shareTaken } from './filling.ts';
import type { TerritoryKind } from './territory-kinds.ts';

/** Boxes that may hold a territory's centre, and what a territory costs there at least at the present prices. */
export interface BoxSearch {
  /**
   * Looks at every box that may matter; false where no filling keeps the limits. Per kind, boxes count in `coverage` by
   * exp(-(cost - least) / heat): the softmin whose slope the ascent follows (Nesterov 2005).
   */
  look(heat: number): boolean;
  /** Not above the cost of any territory of a kind, wherever its centre is. */
  readonly least: (kind: number) => number;
  /** How many times the territories of all kinds together take a cell, by the softmin; 1 where the price is right. */
  readonly coverage: (cell: number) => number;
  /** To be called when prices have changed, none by more than `rise` upwards. */
  repriced(rise: number): void;
  /** Cuts boxes that are too wide for the heat among the cheapest; false where there are none. */
  refine(heat: number): boolean;
}

/** Boxes beyond which none is cut. */
const MOST_BOXES = 60_000;
/** A box counts where it costs less than this many heats more than the cheapest, and is cut within fewer. */
const COUNTS = 14;
const CUT_WITHIN = 3;
/** Far above the cheapest so far a sum of exponentials would lose it. */
const RESCALE = 30;

/** A search over boxes, to be refined. `spread`, km2: a typical squared distance to a centre. */
export function boxSearch(
  cells: CellTree,
  weight: Float64Array,
  kinds: readonly TerritoryKind[],
  boxes: Boxes,
  spread: number,
): BoxSearch {
  const n = weight.length;
  const whole = weight.reduce((sum, own) => sum + own, 0);
  const mean = whole / kinds.reduce((sum, { count }) => sum + count, 0);
  const rated = { ...cells, weight };
  // Per box: cells that cost less than `reach` per weight will do for its fillings.
  const reach: number[] = new Array(boxes.count()).fill(spread);
  const searches = kinds.map((kind) => ({
    kind,
    /** Per box, its cost when it was last looked at, plus `sunk` then: less `sunk` now it is still a bound. */
    known: new Array<number>(boxes.count()).fill(Number.NEGATIVE_INFINITY),
    sunk: 0,
    least: 0,
    cheapest: 0,
    taken: new Float64Array(n),
    /** The sum of the exponentials, and the cost from which they are measured. */
    mass: 0,
    from: 0,
  }));
  return {
    look,
    least: (kind) => searches[kind]?.least ?? 0,
    coverage: (i) =>
      searches.reduce((sum, { kind, taken, mass }) => sum + (kind.count * (taken[i] as number)) / mass, 0),
    repriced,
    refine,
  };

  function look(heat: number): boolean {
    // The cheapest of the last look first: exponentials are measured from them.
    const first = new Set(searches.map(({ cheapest }) => cheapest));
    for (const search of searches) {
      search.taken.fill(0);
      search.mass = 0;
      search.least = Number.POSITIVE_INFINITY;
      search.from = Number.NaN;
    }
    for (const box of first) if (!fill(box, heat)) return false;
    for (let box = 0; box < boxes.count(); box++) {
      if (first.has(box)) continue;
      if (searches.some(({ known, sunk, from }) => (known[box] as number) - sunk < from + COUNTS * heat)) {
        if (!fill(box, heat)) return false;
      } else {
        for (const search of searches)
          search.least = Math.min(search.least, (search.known[box] as number) - search.sunk);
      }
    }
    return true;
  }

  function fill(box: number, heat: number): boolean {
    let below = reach[box] as number;
    let found = gather(box, below);
    let edge = 0;
    for (const search of searches) {
      let filling = cheapestFilling(rated, found, search.kind);
      // No cell that was not found may have a rate below the edge.
      while (!filling || filling.edge > below) {
        if (found === n) {
          if (filling) break;
          return false;
        }
        below = Math.max(1.5 * below, filling?.edge ?? 0) + spread;
        found = gather(box, below);
        filling = cheapestFilling(rated, found, search.kind);
      }
      edge = Math.max(edge, filling.edge);
      search.known[box] = filling.cost + search.sunk;
      if (filling.cost < search.least) {
        search.least = filling.cost;
        search.cheapest = box;
      }
      if (Number.isNaN(search.from)) search.from = filling.cost;
      if (filling.cost < search.from - RESCALE * heat) {
        const shrink = Math.exp((filling.cost - search.from) / heat);
        search.mass *= shrink;
        for (let i = 0; i < n; i++) search.taken[i] = (search.taken[i] as number) * shrink;
        search.from = filling.cost;
      }
      if (filling.cost > search.from + COUNTS * heat) continue;
      count(search, found, Math.exp((search.from - filling.cost) / heat), filling.edge, filling.share);
    }
    // A little more than was needed: prices change a little until the next look.
    reach[box] = edge + 0.1 * spread;
    return true;
  }

  /** Finds the cells with rates at a box below `below`, d2 to its middle - radius2 - price. */
  function gather(box: number, below: number): number {
    const radius2 = boxes.radius2(box);
    const { rate } = cells;
    const found = cells.gather(boxes.x(box), boxes.y(box), below + radius2);
    for (let i = 0; i < found; i++) rate[i] = (rate[i] as number) - radius2;
    return found;
  }

  function count(search: (typeof searches)[number], found: number, mass: number, edge: number, share: number): void {
    const { taken } = search;
    const { cell, rate } = cells;
    search.mass += mass;
    for (let i = 0; i < found; i++) {
      const c = cell[i] as number;
      const part = shareTaken((rate[i] as number) - edge, cells.spread[c] as number, cells.reach[c] as number, share);
      if (part > 0) taken[c] = (taken[c] as number) + mass * part;
    }
  }

  function repriced(rise: number): void {
    // A filling weighs at most its maximum, so that it has become cheaper by no more than this.
    for (const search of searches) search.sunk += rise * Math.min(search.kind.maximum, whole);
  }

  function refine(heat: number): boolean {
    const before = boxes.count();
    for (let box = 0; box < before && boxes.count() < MOST_BOXES; box++) {
      if (boxes.radius2(box) * mean <= heat) continue;
      if (!searches.some(({ known, sunk, least }) => (known[box] as number) - sunk < least + CUT_WITHIN * heat))
        continue;
      boxes.cut(box);
      reach.push(reach[box] as number);
      // What bounds a box bounds its halves.
      for (const { known } of searches) known.push(known[box] as number);
    }
    return boxes.count() > before;
  }
}
