import type { Progress } from './messages.ts';

/**
 * One progress out of those of several starts: done is their mean, the best is the best of all, and iterations are
 * summed. Once a start is at its search the whole is.
 */
export function mergedProgress(
  starts: number,
  report: (progress: Progress) => void,
): (start: number, progress: Progress) => void {
  const last: (Progress | null)[] = Array.from({ length: starts }, () => null);
  return (start, progress) => {
    last[start] = progress;
    const told = last.filter((each) => each !== null);
    const done = told.reduce((sum, each) => sum + each.done / Math.max(1, each.total), 0) / starts;
    const searching = told.find(({ phase }) => phase === 'search');
    report({ phase: (searching ?? progress).phase, done: Math.round(done * 1000), total: 1000, best: bestOf(told) });
  };
}

function bestOf(told: readonly Progress[]): Progress['best'] {
  const found = told.flatMap(({ best }) => best ?? []);
  const [first] = found.toSorted(
    (a, b) => Number(b.limitsMet) - Number(a.limitsMet) || a.worstDeviation - b.worstDeviation,
  );
  return first ? { ...first, iterations: found.reduce((sum, { iterations }) => sum + iterations, 0) } : null;
}
