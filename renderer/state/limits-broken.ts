import type { MovedTerritory } from '../../core/tally/move-preview.ts';

/** Whether a move puts a territory outside a limit that it kept, or further outside one that it did not. */
export function breaksLimit({ before, after }: Pick<MovedTerritory, 'before' | 'after'>): boolean {
  return after.limits.some(({ side, by }, m) => {
    const then = before.limits[m];
    return side !== 0 && (then === undefined || then.side !== side || by > then.by);
  });
}
