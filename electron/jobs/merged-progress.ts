import type { Progress } from './messages.ts';

/** Where the starts of a balance tell how far they are. */
export interface MergedProgress {
  readonly tell: (start: number, progress: Progress) => void;
  /** A start that has ended counts with its best, and its iterations a second no longer. */
  readonly ended: (start: number) => void;
}

/**
 * One progress out of those of several starts: done is their mean, the best is the best of all, and iterations, also
 * those a second, are summed. Once a start is at its search the whole is.
 */
export function mergedProgress(starts: number, report: (progress: Progress) => void): MergedProgress {
  const last: (Progress | null)[] = Array.from({ length: starts }, () => null);
  return {
    tell: (start, progress) => {
      last[start] = progress;
      const told = last.filter((each) => each !== null);
      const done = told.reduce((sum, each) => sum + each.done / Math.max(1, each.total), 0) / starts;
      const searching = told.find(({ phase }) => phase === 'search');
      report({ phase: (searching ?? progress).phase, done: Math.round(done * 1000), total: 1000, best: bestOf(told) });
    },
    ended: (start) => {
      const progress = last[start];
      if (progress?.best) last[start] = { ...progress, best: { ...progress.best, perSecond: null } };
    },
  };
}

function bestOf(told: readonly Progress[]): Progress['best'] {
  const found = told.flatMap(({ best }) => best ?? []);
  const [first] = found.toSorted(
    (a, b) => Number(b.limitsMet) - Number(a.limitsMet) || a.worstDeviation - b.worstDeviation,
  );
  if (!first) return null;
  const rates = found.flatMap(({ perSecond }) => perSecond ?? []);
  return {
    ...first,
    iterations: found.reduce((sum, { iterations }) => sum + iterations, 0),
    perSecond: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0),
  };
}
