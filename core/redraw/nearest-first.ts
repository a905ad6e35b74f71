/** Places by a rank, the lowest first; of equal ranks the lower place. A binary heap. */
export interface NearestFirst {
  add(place: number, rank: number): void;
  /** The lowest rank there is, Infinity where it is empty. */
  least(): number;
  /** Takes the first out, -1 where it is empty. */
  next(): number;
}

export function nearestFirst(): NearestFirst {
  const places: number[] = [];
  const ranks: number[] = [];

  function before(i: number, j: number): boolean {
    const [a, b] = [ranks[i] as number, ranks[j] as number];
    return a < b || (a === b && (places[i] as number) < (places[j] as number));
  }

  function swap(i: number, j: number): void {
    [places[i], places[j]] = [places[j] as number, places[i] as number];
    [ranks[i], ranks[j]] = [ranks[j] as number, ranks[i] as number];
  }

  function sink(from: number): void {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < places.length && before(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    add(place, rank) {
      let at = places.push(place) - 1;
      ranks.push(rank);
      for (let parent = (at - 1) >> 1; at > 0 && before(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    least: () => ranks[0] ?? Number.POSITIVE_INFINITY,
    next() {
      const first = places[0] ?? -1;
      if (first === -1) return -1;
      swap(0, places.length - 1);
      places.pop();
      ranks.pop();
      sink(0);
      return first;
    },
  };
}
