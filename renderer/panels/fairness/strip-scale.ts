/** A linear scale of the index in px. */
export interface StripScale {
  x(index: number): number;
  /** Indexes that are labelled: the ends, the band's ends where they have room, and 100. */
  readonly ticks: readonly number[];
}

const EDGE = 6;
const LEAST_TICK_DISTANCE = 26;

/**
 * The scale of one measure's strip: 100 in the middle, wide enough for every territory and for twice the tolerance,
 * so that a plan within its band looks calm. Indexes that are not numbers are left out.
 */
export function stripScale(indexes: ArrayLike<number>, tolerance: number, width: number): StripScale {
  let reach = Math.max(1, 200 * tolerance);
  for (let i = 0; i < indexes.length; i++) {
    const away = Math.abs((indexes[i] as number) - 100);
    if (away > reach) reach = away;
  }
  const end = niceReach(reach);
  const x = (index: number) => width / 2 + ((index - 100) / end) * (width / 2 - EDGE);
  // No index is below zero, however far the axis reaches.
  const wanted = [100, Math.max(0, 100 - end), 100 + end, 100 * (1 - tolerance), 100 * (1 + tolerance)];
  const ticks: number[] = [];
  for (const tick of wanted) {
    if (ticks.every((other) => Math.abs(x(other) - x(tick)) >= LEAST_TICK_DISTANCE)) ticks.push(tick);
  }
  return { x, ticks: ticks.sort((a, b) => a - b) };
}

/** The next of 1, 2, 5 times a power of ten, and steps of ten above 10. */
function niceReach(reach: number): number {
  if (reach > 10) return Math.ceil(reach / 10) * 10;
  return [1, 2, 5, 10].find((step) => step >= reach) ?? 10;
}
