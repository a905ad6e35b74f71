/** How a quota total is split over territories (formulas of the field: top-down even, weighted by potential). */
export type QuotaMethod = 'potential' | 'even';
export const QUOTA_METHODS: readonly QuotaMethod[] = ['potential', 'even'];

/** The method of a quota that was given by hand: it keeps its value while the rest is split. */
export const BY_HAND = 'by-hand';

/** The method of a quota that the quota plan gives: typed in another currency, or the sum of its given periods. */
export const GIVEN = 'given';
