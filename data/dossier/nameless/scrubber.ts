/** Finds what persons are called in other texts. */
export interface Scrubber {
  /** The text with numbers in place of names. */
  readonly text: (text: string) => string;
  /** Whether the text has a name, or a part of one, in it. */
  readonly tells: (text: string) => boolean;
}

/** Parts of names that are shorter are initials and particles. */
const SHORTEST_PART = 3;

/**
 * A scrubber for names, each with what stands for it. A name of several words is found by each of its words as well, in
 * capitals or not, but only as a whole word: Ann is not in Annapolis. Looking up words keeps it linear in the text.
 */
export function createScrubber(names: ReadonlyMap<string, string>): Scrubber {
  const parts = new Map<string, string>();
  for (const [name, number] of names) {
    for (const part of wordsOf(name)) if (!parts.has(part)) parts.set(part, number);
  }
  const whole = [...names.keys()].filter((name) => name.trim().length >= SHORTEST_PART);
  whole.sort((a, b) => b.length - a.length);
  const tells = (text: string) => wordsOf(text).some((word) => parts.has(word));
  return {
    tells,
    text: (text) => {
      if (!tells(text)) return text;
      let clean = text;
      for (const name of whole) clean = clean.replaceAll(name, names.get(name) ?? '');
      return clean.replace(WORD, (word) => parts.get(word.toLowerCase()) ?? word);
    },
  };
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in small letters, without the very short ones and numbers. */
function wordsOf(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length >= SHORTEST_PART && /\p{L}/u.test(word));
}
