/** How far long work is; `rows` where it goes row by row. */
export interface Paced {
  readonly phase: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  readonly rows?: number | undefined;
}

/** How fast it goes; null where that cannot be told yet. */
export interface Pace {
  readonly rowsPerSecond: number | null;
  /** To the end of the phase. */
  readonly secondsLeft: number | null;
}

/** A phase that has just begun tells nothing of its speed. */
const LEAST_MILLISECONDS = 500;

/**
 * Reckons speed and time left from what a job tells of itself: from the beginning of each phase, so that the seconds
 * do not jump with every slice. The clock is the caller's, in milliseconds.
 */
export function paceOfJob(): (progress: Paced, now: number) => Pace {
  let phase = '';
  let start = { at: 0, done: 0, rows: 0 };
  return (progress, now) => {
    const { done, total, rows } = progress;
    if (progress.phase !== phase || done < start.done) {
      phase = progress.phase;
      start = { at: now, done, rows: rows ?? 0 };
    }
    const milliseconds = now - start.at;
    if (milliseconds < LEAST_MILLISECONDS) return { rowsPerSecond: null, secondsLeft: null };
    const perSecond = ((done - start.done) * 1000) / milliseconds;
    const rowsPerSecond = rows === undefined ? null : ((rows - start.rows) * 1000) / milliseconds;
    return { rowsPerSecond, secondsLeft: total > 0 && perSecond > 0 ? Math.max(0, (total - done) / perSecond) : null };
  };
}
