/** Places in whole steps, each with a number. */
export interface CornerSet {
  readonly count: number;
  /** The number of a place; a new one gets the next. */
  put(x: number, y: number): number;
  /** The number of a place, or of one a step beside it; -1 where there is none. */
  near(x: number, y: number): number;
  at(corner: number): readonly [x: number, y: number];
}

/** An empty set for at most so many places: a hash table with open addressing. */
export function cornerSet(most: number): CornerSet {
  const mask = 2 ** Math.max(4, Math.ceil(Math.log2(2 * most + 1))) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const xs = new Int32Array(most);
  const ys = new Int32Array(most);
  let count = 0;

  /** The slot of a place, or the free one where it belongs. */
  function slotOf(x: number, y: number): number {
    let slot = hashOfPlace(x, y) & mask;
    for (let corner = slots[slot] as number; corner !== -1; corner = slots[slot] as number) {
      if (xs[corner] === x && ys[corner] === y) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  return {
    get count() {
      return count;
    },
    put(x, y) {
      const slot = slotOf(x, y);
      if (slots[slot] === -1) {
        slots[slot] = count;
        xs[count] = x;
        ys[count++] = y;
      }
      return slots[slot] as number;
    },
    near(x, y) {
      for (const [dx, dy] of BESIDE) {
        const corner = slots[slotOf(x + dx, y + dy)] as number;
        if (corner !== -1) return corner;
      }
      return -1;
    },
    at: (corner) => [xs[corner] as number, ys[corner] as number],
  };
}

/** The place itself comes first. */
const BESIDE = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** Mixed as MurmurHash3 finishes. */
function hashOfPlace(x: number, y: number): number {
  let mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
