/** A list of words as one text: apart by commas or semicolons, also Arabic ones; blanks around them fall, doubles too. */
export function wordsOfText(text: string): string[] {
  return [...new Set(text.split(/[,،;؛]/).map((word) => word.trim()))].filter((word) => word !== '');
}
