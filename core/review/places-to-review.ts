import type { AccountTable } from '../model/account.ts';
import { PLACE_LEVELS } from '../model/place-quality.ts';

/**
 * Why the place of an account should be looked at, gravest first: it has none; its code and city, or code and
 * coordinates, contradict each other; only a city of that name somewhere in the country, or the world, was found; a
 * postal code that is not sure.
 */
export const REVIEW_REASONS = ['no-place', 'contradiction', 'city-only', 'unsure'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** An account whose place should be looked at. */
export interface PlaceToReview {
  /** Row in the account table. */
  readonly row: number;
  readonly reason: ReviewReason;
  /** How far its two places lie apart, km; NaN for the other reasons, and where region and code contradict each other. */
  readonly conflictKm: number;
}

/** What is half as likely wrong as right is worth a look. */
const SURE_ENOUGH = 0.65;

/**
 * The accounts that nobody can be sure to find where the plan has them: not in any unit, or with a confidence below
 * `sureEnough` (0 to 1). Gravest reasons first, then by the order of the list. Accounts of which nobody said how they
 * were placed (lists read by an earlier program) count as sure.
 */
export function placesToReview(
  { count, unit, placed }: Pick<AccountTable, 'count' | 'unit' | 'placed'>,
  sureEnough = SURE_ENOUGH,
): PlaceToReview[] {
  const found: PlaceToReview[][] = REVIEW_REASONS.map(() => []);
  for (let row = 0; row < count; row++) {
    const conflictKm = placed.conflictKm[row] as number;
    const reason = reasonFor(
      unit[row] as number,
      placed.level[row] as number,
      placed.confidence[row] as number,
      conflictKm,
      sureEnough,
    );
    if (reason) found[REVIEW_REASONS.indexOf(reason)]?.push({ row, reason, conflictKm });
  }
  return found.flat();
}

/** How many accounts are to be looked at for each reason. */
export function reviewCounts(places: readonly PlaceToReview[]): Readonly<Record<ReviewReason, number>> {
  const counts = Object.fromEntries(REVIEW_REASONS.map((reason) => [reason, 0])) as Record<ReviewReason, number>;
  for (const { reason } of places) counts[reason]++;
  return counts;
}

/** Below this a code contradicts its row, see the confidence of data/places. */
const CONTRADICTED = 0.35;

function reasonFor(
  unit: number,
  level: number,
  confidence: number,
  conflictKm: number,
  sureEnough: number,
): ReviewReason | null {
  if (unit < 0) return 'no-place';
  if (!Number.isNaN(conflictKm)) return 'contradiction';
  if (!(confidence < sureEnough)) return null;
  const name = PLACE_LEVELS[level];
  if (name === 'city' || name === 'city-country') return 'city-only';
  return confidence < CONTRADICTED ? 'contradiction' : 'unsure';
}
