/** A figure of a table in its size, and the air on both sides, px. */
const DIGIT_PX = 8;
const AIR_PX = 16;

/** Signs that only say in which direction a figure is read. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The width of a column whose longest figure is this text: it has room for it, in whatever language it is written. */
export function figureWidth(longest: string, leastPx: number): string {
  const room = longest.replace(DIRECTION, '').length * DIGIT_PX + AIR_PX;
  return `minmax(${Math.max(leastPx, room)}px, 0.9fr)`;
}
