/** What is being done to a boundary file: its text is read, its shapes are checked, their neighbours are found. */
type AreaPhase = 'reading' | 'checking' | 'bordering';

/** Follows a reader of boundaries, and stops it by throwing. */
export interface AreaWatch {
  /** Cheap to call, so that it is called for each thing of a phase; `total` is 0 where it is not known. */
  step(phase: AreaPhase, done: number, total: number): void;
}

export const UNWATCHED: AreaWatch = { step: () => {} };
