/**
 * Long work in steps of some hundredths of a second. Whoever runs it can do something else between two of them, or
 * leave the work where it is.
 */
export type Steps<T> = Generator<unknown, T, void>;

/** Runs all steps of a work that nobody waits beside, and gives what it makes. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Rows that one step of a pass over a long table goes through: 10 to 30 ms. */
const ROWS = 100_000;

/** `count` rows in stretches of one step each: `from` and the row behind the last. */
export function* stretches(count: number): Generator<readonly [from: number, to: number], void, void> {
  for (let from = 0; from < count; from += ROWS) yield [from, Math.min(count, from + ROWS)];
}

/** How somebody who waits beside a work gives way: by a clock of theirs, in milliseconds, and a pause of theirs. */
export interface Turns {
  readonly now: () => number;
  /** They do something else after so many milliseconds of it. */
  readonly sliceMs: number;
  /** Ends when the work may go on; throws where it is not wanted any more. */
  readonly giveWay: () => Promise<void>;
}

/** Runs all steps of a work in slices of time, and gives way between them. */
export async function inSlices<T>(steps: Steps<T>, { now, sliceMs, giveWay }: Turns): Promise<T> {
  let began = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (now() - began < sliceMs) continue;
    await giveWay();
    began = now();
  }
}
