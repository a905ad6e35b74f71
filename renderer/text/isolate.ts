/** A name or figure within a sentence, whichever way it runs: the sentence around it keeps its own direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
