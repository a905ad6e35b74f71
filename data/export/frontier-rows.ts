import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';

/** The figures of one plan of a frontier. */
export interface FrontierFigures {
  /** Shares of what is counted; the budget is null where nothing limited the plan. */
  readonly budget: number | null;
  readonly moved: number;
  readonly units: number;
  readonly accounts: number;
  /** Ratio, and where it is. */
  readonly imbalance: number;
  readonly at: { readonly measure: string; readonly territory: string; readonly deviation: number } | null;
  /** Weight x km2. */
  readonly sse: number;
  readonly unmet: number;
  readonly looseParts: number;
}

/** `frontier.csv`: a row for each plan, by what it moves. */
export function* frontierRows(points: readonly FrontierFigures[]): Generator<readonly Cell[]> {
  yield HEADERS['frontier.csv'];
  for (const [at, point] of points.entries()) {
    yield [
      at + 1,
      point.budget ?? '',
      point.moved,
      point.units,
      point.accounts,
      point.imbalance,
      point.at?.measure ?? '',
      point.at?.territory ?? '',
      point.unmet === 0 ? 'true' : 'false',
      point.unmet,
      point.sse,
      point.looseParts,
    ];
  }
}
