import { connectedParts } from '../graph/parts.ts';
import type { Ground } from './ground.ts';

/** A connected group of units of one territory, or of none. */
export interface Piece {
  /** Key of the territory, 0 for none. */
  readonly territory: number;
  /** Places of the ground, rising. */
  readonly places: readonly number[] | Int32Array;
}

/** All pieces of all territories and of what is in none, in the order of their first unit. */
export function piecesOf({ graph }: Ground, territory: Int32Array): Piece[] {
  const parts = connectedParts(graph, territory);
  const places: number[][] = Array.from({ length: parts.count }, () => []);
  parts.part.forEach((part, place) => {
    places[part]?.push(place);
  });
  return places.map((of) => ({ territory: territory[of[0] as number] as number, places: of }));
}

/** The pieces of one territory (0: of what is in none), each as places of the ground that rise; O(places of it). */
export function piecesWithin({ graph }: Ground, territory: Int32Array, key: number): Int32Array[] {
  const { start, neighbour } = graph;
  const reached = new Uint8Array(territory.length);
  const queue = new Int32Array(territory.length);
  const pieces: Int32Array[] = [];
  for (let seed = territory.indexOf(key); seed !== -1; seed = territory.indexOf(key, seed + 1)) {
    if (reached[seed] === 1) continue;
    reached[seed] = 1;
    queue[0] = seed;
    let filled = 1;
    for (let head = 0; head < filled; head++) {
      const place = queue[head] as number;
      for (let i = start[place] as number; i < (start[place + 1] as number); i++) {
        const other = neighbour[i] as number;
        if (territory[other] !== key || reached[other] === 1) continue;
        reached[other] = 1;
        queue[filled++] = other;
      }
    }
    pieces.push(queue.slice(0, filled).sort());
  }
  return pieces;
}

/** Pieces by the number of their units, the largest first; of equals the one with the lower first unit. */
export function bySize<P extends Pick<Piece, 'places'>>(pieces: readonly P[]): P[] {
  return [...pieces].sort((a, b) => b.places.length - a.places.length || (a.places[0] ?? 0) - (b.places[0] ?? 0));
}

/** How much of a border is shared. */
interface Contact {
  /** 0 where no length is known. */
  readonly km: number;
  readonly pairs: number;
}

/** The territories around some places of one territory (0: what is in none), with how much border each shares. */
export function around({ graph }: Ground, territory: Int32Array, places: Iterable<number>): Map<number, Contact> {
  const found = new Map<number, Contact>();
  for (const place of places) {
    for (let i = graph.start[place] as number; i < (graph.start[place + 1] as number); i++) {
      const key = territory[graph.neighbour[i] as number] as number;
      if (key === territory[place]) continue;
      const { km, pairs } = found.get(key) ?? { km: 0, pairs: 0 };
      found.set(key, { km: km + (graph.borderKm[i] as number), pairs: pairs + 1 });
    }
  }
  return found;
}

/** Of those the one that shares most, the lowest key of equals; 0 where none of them may be taken. */
export function longestContact(contacts: ReadonlyMap<number, Contact>, isOpen: (key: number) => boolean): number {
  const open = [...contacts].filter(([key]) => key !== 0 && isOpen(key));
  open.sort(([a, x], [b, y]) => y.km - x.km || y.pairs - x.pairs || a - b);
  return open[0]?.[0] ?? 0;
}
