import type { TextBuilder } from './text-builder.ts';
import { textBuilder } from './text-builder.ts';

/**
 * The distinct texts of a column, each with the order in which it first came: a hash table over one packed column
 * (open addressing, FNV-1a), because a Map of a million ids keeps a million strings and the file's text behind them.
 */
export interface TextIndex {
  readonly texts: TextBuilder;
  /** Number of the text, or -1 where it is not there. */
  find(text: string): number;
  /** Number of the text, added where it was not there. */
  put(text: string): number;
}

export function textIndex(): TextIndex {
  const texts = textBuilder();
  let slots = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(512);

  /** The slot that holds the text, or the free one where it belongs. */
  function slotOf(text: string, hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let at = slots[slot] as number; at !== -1; at = slots[slot] as number) {
      if (hashes[at] === hash && texts.is(at, text)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    const larger = new Int32Array(hashes.length * 2);
    larger.set(hashes);
    hashes = larger;
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let at = 0; at < texts.count; at++) {
      let slot = (hashes[at] as number) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
  }

  return {
    texts,
    find: (text) => slots[slotOf(text, hashOf(text))] as number,
    put(text) {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      const found = slots[slot] as number;
      if (found !== -1) return found;
      const at = texts.count;
      texts.add(text);
      slots[slot] = at;
      hashes[at] = hash;
      if (texts.count === hashes.length) grow();
      return at;
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let c = 0; c < text.length; c++) hash = Math.imul(hash ^ text.charCodeAt(c), 0x01000193);
  return hash ^ (hash >>> 15);
}
