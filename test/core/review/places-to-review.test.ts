import { describe, expect, it } from 'vitest';
import { PLACE_LEVELS, type PlaceLevel } from '../../../core/model/place-quality.ts';
import { placesToReview, REVIEW_REASONS, reviewCounts } from '../../../core/review/places-to-review.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { reviewText } from '../../../core/text/review-text.ts';

const english = createI18n('en');

type Placed = readonly [level: PlaceLevel | null, confidence: number, conflictKm?: number];

const accounts = (...list: readonly Placed[]) => ({
  count: list.length,
  unit: Int32Array.from(list, ([level], row) => (level === null ? -1 : row)),
  placed: {
    level: Int32Array.from(list, ([level]) => (level === null ? -1 : PLACE_LEVELS.indexOf(level))),
    confidence: Float64Array.from(list, ([, confidence]) => confidence),
    conflictKm: Float64Array.from(list, ([, , km]) => km ?? Number.NaN),
  },
});

describe('the places to look at', () => {
  it('are those without a place, in contradiction, by city alone and unsure, gravest first', () => {
    const found = placesToReview(
      accounts(
        ['postal-code', 0.95],
        ['postal-area', 0.6],
        ['city-country', 0.5],
        ['postal-code', 0.3, 312],
        [null, 0],
        ['city', 0.2],
        ['by-hand', 1],
        ['postal-code', 0.3],
        ['coordinates', 1],
      ),
    );
    expect(found.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'no-place'],
      [3, 'contradiction'],
      [7, 'contradiction'],
      [2, 'city-only'],
      [5, 'city-only'],
      [1, 'unsure'],
    ]);
    expect(found[1]?.conflictKm).toBe(312);
    expect(reviewCounts(found)).toEqual({ 'no-place': 1, contradiction: 2, 'city-only': 2, unsure: 1 });
  });

  it('are none where nobody said how the places were found', () => {
    const list = accounts(['coordinates', Number.NaN], ['coordinates', Number.NaN]);
    list.placed.level.fill(-1);
    expect(placesToReview(list)).toEqual([]);
  });

  it('are as many as the planner wants to be sure of', () => {
    const list = accounts(['postal-code', 0.9], ['city-region', 0.7]);
    expect(placesToReview(list)).toEqual([]);
    expect(placesToReview(list, 0.8)).toHaveLength(1);
    expect(placesToReview(list, 1)).toHaveLength(2);
  });

  it.each(REVIEW_REASONS)('%s is a sentence with a remedy', (reason) => {
    for (const conflictKm of [Number.NaN, 312.4]) {
      const text = reviewText(english, { reason, conflictKm });
      expect(text).toMatch(/^[A-Z][^{}]*\. [A-Z][^{}]*\.$/);
      expect(text).not.toContain('review.');
    }
  });
});
