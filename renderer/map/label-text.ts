/** The font that all names on the map ask for. */
export const MAP_FONT = 'Noto Sans Medium';

/** A name as the map can draw it: vowel marks are not placed by its text engine, and read as well without. */
export function labelText(text: string): string {
  return text.replace(/[\u064b-\u0652]/g, '');
}
