import { colourTerritories } from './colour-territories.ts';
import type { TerritoryAdjacency } from './territory-adjacency.ts';
import { TERRITORY_PALETTE } from './territory-palette.ts';

/**
 * The colours of territories with as few of them changed as can be found quickly, so that those that touch differ.
 * `colours` has a palette index per territory. Of a pair with one colour the one with more such neighbours changes (a
 * greedy vertex cover), else the later one; `fixed` ones stay in any case, and two of them may go on clashing. Where
 * the neighbours of one have all colours between them, those with the rarest one change too; where that is not
 * enough, all of them, ring by ring.
 */
export function fewestRecoloured(
  adjacency: TerritoryAdjacency,
  colours: Int32Array,
  fixed: (territory: number) => boolean = () => false,
): Int32Array {
  const count = colours.length;
  const free = clashing(adjacency, colours, fixed);
  if (free.size === 0) return colours;
  for (;;) {
    const keep = colours.map((colour, t) => (free.has(t) ? -1 : colour));
    const next = colourTerritories(adjacency, count, keep);
    const touched = [...next.keys()].filter((t) => next[t] !== colours[t] && !free.has(t));
    if (touched.length === 0) return next;
    const more = [...free].flatMap((t) => rarestAround(adjacency, keep, t));
    const ring = [...free].flatMap((t) => Array.from(neighboursOf(adjacency, t)));
    const fresh = [more, ring].map((some) => some.filter((t) => !free.has(t) && !fixed(t)));
    const letGo = fresh.find((some) => some.length > 0);
    if (!letGo) return next.map((colour, t) => (fixed(t) ? (colours[t] as number) : colour));
    for (const t of letGo) free.add(t);
  }
}

/** The neighbours with the colour that fewest of them have, where all colours are there; else none. */
function rarestAround(adjacency: TerritoryAdjacency, colours: Int32Array, territory: number): number[] {
  const around = Array.from(neighboursOf(adjacency, territory));
  const having = TERRITORY_PALETTE.map((_, colour) => around.filter((t) => colours[t] === colour));
  return having.reduce((rarest, some) => (some.length < rarest.length ? some : rarest));
}

/** Territories without which no two that touch have one colour, but for pairs that are both fixed. */
function clashing(adjacency: TerritoryAdjacency, colours: Int32Array, fixed: (t: number) => boolean): Set<number> {
  const free = new Set<number>();
  const clashes = Int32Array.from(colours, (colour, t) =>
    neighboursOf(adjacency, t).reduce((sum, other) => sum + (colours[other] === colour ? 1 : 0), 0),
  );
  for (;;) {
    let worst = -1;
    for (let t = 0; t < colours.length; t++) {
      if (fixed(t) || (clashes[t] as number) === 0) continue;
      if (worst < 0 || (clashes[t] as number) >= (clashes[worst] as number)) worst = t;
    }
    if (worst < 0) return free;
    free.add(worst);
    clashes[worst] = 0;
    for (const other of neighboursOf(adjacency, worst)) {
      if (colours[other] === colours[worst] && !free.has(other)) clashes[other] = (clashes[other] as number) - 1;
    }
  }
}

function neighboursOf({ start, neighbour }: TerritoryAdjacency, territory: number): Int32Array {
  return neighbour.subarray(start[territory], start[territory + 1]);
}
