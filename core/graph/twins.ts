/** Units that lie on the very place of another one. */
export interface Twins {
  /** One unit per distinct place, its lowest, rising. */
  readonly kept: Int32Array;
  /** The other units, rising, and for each the kept unit on its place. */
  readonly unit: Int32Array;
  readonly twin: Int32Array;
}

/** Finds units on one place, by a table of places that have been seen (open addressing); linear time. */
export function twinsOf(xKm: Float64Array, yKm: Float64Array): Twins {
  const count = xKm.length;
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const seen = new Int32Array(slots).fill(-1);
  const keeper = new Int32Array(count);
  const place = new Float64Array(2);
  const bits = new Uint32Array(place.buffer);
  let distinct = 0;
  for (let unit = 0; unit < count; unit++) {
    // 0 and -0 are one place.
    place[0] = (xKm[unit] as number) + 0;
    place[1] = (yKm[unit] as number) + 0;
    let at = hashOf(bits) & (slots - 1);
    for (;;) {
      const other = seen[at] as number;
      if (other === -1) {
        seen[at] = unit;
        keeper[unit] = unit;
        distinct++;
        break;
      }
      if (xKm[other] === xKm[unit] && yKm[other] === yKm[unit]) {
        keeper[unit] = other;
        break;
      }
      at = (at + 1) & (slots - 1);
    }
  }
  const kept = new Int32Array(distinct);
  const unit = new Int32Array(count - distinct);
  let [keptCount, twinCount] = [0, 0];
  for (let u = 0; u < count; u++) {
    if (keeper[u] === u) kept[keptCount++] = u;
    else unit[twinCount++] = u;
  }
  return { kept, unit, twin: unit.map((u) => keeper[u] as number) };
}

/** Mixes the four words of a place; multipliers as in MurmurHash3 (Appleby). */
function hashOf(words: Uint32Array): number {
  let hash = 0;
  for (let i = 0; i < 4; i++) {
    hash ^= Math.imul(words[i] as number, 0xcc9e2d51);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
