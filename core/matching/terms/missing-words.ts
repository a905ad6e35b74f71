/** Words are the same whatever their case and the blanks around them. */
export function foldedWord(word: string): string {
  return word.trim().toLowerCase();
}

/** The wanted words that somebody has; both sides folded. */
export function wordsHad(wanted: readonly string[], has: ReadonlySet<string>): string[] {
  return wanted.filter((word) => has.has(word));
}

/** Skills or languages: the share of the wanted ones that somebody lacks; nothing where none is wanted. */
export function missingWordsCost(wanted: readonly string[], has: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : 1 - wordsHad(wanted, has).length / wanted.length;
}
