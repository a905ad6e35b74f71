const GOLDEN = 0x9e3779b9;

/**
 * The seed of each of several starts of one run: that of start 0 is the run's own, the others are drawn from it
 * (the finaliser of MurmurHash3 over a Weyl sequence, Steele, Lea and Flood 2014). 0 to 2^32 - 1.
 */
export function seedOfStart(seed: number, start: number): number {
  if (start === 0) return seed;
  let hash = (seed + Math.imul(start, GOLDEN)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
