import type { TerritoryAdjacency } from './territory-adjacency.ts';
import { TERRITORY_PALETTE } from './territory-palette.ts';

const COLOURS = TERRITORY_PALETTE.length;

/**
 * A palette index per territory so that touching territories differ. `keep` has the colour each territory has now,
 * -1 for none: it stays where it does not clash with a neighbour before it.
 *
 * Greedy in the order of saturation (DSATUR, Brelaz 1979), the least used free colour each time. Where that runs out
 * of colours, territories are coloured afresh in smallest-last order (Matula and Beck 1983), which needs at most six
 * colours on any map that can be drawn in the plane; a denser web of scattered territories gets the clash with the
 * fewest contacts.
 */
export function colourTerritories(
  adjacency: TerritoryAdjacency,
  count: number,
  keep: Int32Array = new Int32Array(count).fill(-1),
): Int32Array {
  const kept = new Colouring(adjacency, count);
  for (let t = 0; t < count; t++) {
    const colour = keep[t] as number;
    if (colour >= 0 && colour < COLOURS && kept.isFree(t, colour)) kept.give(t, colour);
  }
  return bySaturation(kept) ?? bySaturation(new Colouring(adjacency, count)) ?? smallestLast(adjacency, count);
}

/** Null where some territory is left without a free colour. */
function bySaturation(colouring: Colouring): Int32Array | null {
  for (;;) {
    const t = colouring.mostSaturated();
    if (t < 0) return colouring.colours;
    const colour = colouring.leastUsedFree(t);
    if (colour < 0) return null;
    colouring.give(t, colour);
  }
}

/** Takes away the territory with the fewest neighbours left, again and again, and colours in the reverse order. */
function smallestLast(adjacency: TerritoryAdjacency, count: number): Int32Array {
  const left = Int32Array.from({ length: count }, (_, t) => degreeOf(adjacency, t));
  const gone = new Uint8Array(count);
  const order: number[] = [];
  while (order.length < count) {
    let least = -1;
    for (let t = 0; t < count; t++) {
      if (!gone[t] && (least < 0 || (left[t] as number) < (left[least] as number))) least = t;
    }
    gone[least] = 1;
    order.push(least);
    for (const other of neighboursOf(adjacency, least)) left[other] = (left[other] as number) - 1;
  }
  const colouring = new Colouring(adjacency, count);
  for (const t of order.reverse()) {
    const free = colouring.leastUsedFree(t);
    colouring.give(t, free < 0 ? colouring.leastContact(t) : free);
  }
  return colouring.colours;
}

/** Colours given so far, and per territory the colours its neighbours have, as bits. */
class Colouring {
  readonly colours: Int32Array;
  private readonly adjacency: TerritoryAdjacency;
  private readonly taken: Int32Array;
  private readonly used = new Int32Array(COLOURS);

  constructor(adjacency: TerritoryAdjacency, count: number) {
    this.adjacency = adjacency;
    this.colours = new Int32Array(count).fill(-1);
    this.taken = new Int32Array(count);
  }

  give(territory: number, colour: number): void {
    this.colours[territory] = colour;
    this.used[colour] = (this.used[colour] as number) + 1;
    for (const other of neighboursOf(this.adjacency, territory)) {
      this.taken[other] = (this.taken[other] as number) | (1 << colour);
    }
  }

  isFree(territory: number, colour: number): boolean {
    return ((this.taken[territory] as number) & (1 << colour)) === 0;
  }

  /** The uncoloured territory whose neighbours have the most colours, then with the most neighbours, then the first. */
  mostSaturated(): number {
    let best = -1;
    let bestSaturation = -1;
    for (let t = 0; t < this.colours.length; t++) {
      if (this.colours[t] !== -1) continue;
      const saturation = bitCount(this.taken[t] as number);
      const more = saturation > bestSaturation;
      if (!more && (saturation < bestSaturation || degreeOf(this.adjacency, t) <= degreeOf(this.adjacency, best)))
        continue;
      best = t;
      bestSaturation = saturation;
    }
    return best;
  }

  /** The free colour that fewest territories have, -1 where none is free. */
  leastUsedFree(territory: number): number {
    let best = -1;
    for (let colour = 0; colour < COLOURS; colour++) {
      if (!this.isFree(territory, colour)) continue;
      if (best < 0 || (this.used[colour] as number) < (this.used[best] as number)) best = colour;
    }
    return best;
  }

  /** The colour whose neighbours of the same colour touch the territory least. */
  leastContact(territory: number): number {
    const contact = new Float64Array(COLOURS);
    const { start, neighbour, contact: contacts } = this.adjacency;
    for (let i = start[territory] as number; i < (start[territory + 1] as number); i++) {
      const colour = this.colours[neighbour[i] as number] as number;
      if (colour >= 0) contact[colour] = (contact[colour] as number) + (contacts[i] as number);
    }
    return contact.indexOf(Math.min(...contact));
  }
}

function neighboursOf({ start, neighbour }: TerritoryAdjacency, territory: number): Int32Array {
  return neighbour.subarray(start[territory], start[territory + 1]);
}

function degreeOf({ start }: TerritoryAdjacency, territory: number): number {
  return (start[territory + 1] as number) - (start[territory] as number);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
