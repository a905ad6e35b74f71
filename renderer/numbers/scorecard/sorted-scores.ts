import type { Score } from '../../../core/scorecard/scorecard.ts';
import type { ScoreColumn } from './score-columns.ts';

/** What scores are sorted by, and which way. */
export interface ScoreSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Sorted by a column; those of whom nothing is known come last either way, and equals stay as they were. */
export function sortedScores(
  scores: readonly Score[],
  columns: readonly ScoreColumn[],
  { column, descending }: ScoreSort,
): Score[] {
  const value = columns.find(({ id }) => id === column)?.value;
  if (!value) return [...scores];
  const way = descending ? -1 : 1;
  return [...scores].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}

/** How a column is sorted when it is first asked for: the best first. */
export function bestFirst({ id, lowFirst }: ScoreColumn): ScoreSort {
  return { column: id, descending: !lowFirst };
}
