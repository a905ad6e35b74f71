import { describe, expect, it } from 'vitest';
import type { PairReason, TermGap } from '../../../../core/matching/explain-pair.ts';
import { createI18n } from '../../../../core/text/i18n.ts';
import { type WhyWords, whyText } from '../../../../core/text/matching/why-text.ts';

const fact = (value: number, words: readonly string[] = []) => ({ value, words });
const gap = (term: TermGap['term'], own: TermGap['own'], other: TermGap['other']): TermGap => ({
  term,
  gap: 0.1,
  own,
  other,
});
const reason: PairReason = {
  rep: 0,
  seat: 0,
  dearer: 0.123,
  fewer: 0,
  instead: 1,
  elsewhere: 1,
  better: [gap('distance', fact(10), fact(50)), gap('languages', fact(Number.NaN, ['es']), fact(Number.NaN))],
  worse: [gap('relations', fact(0.1), fact(0.4))],
};
const words: WhyWords = {
  reason,
  rep: 'Ben',
  other: 'Ann',
  otherTerritory: 'South',
  elsewhere: 'South',
  held: null,
  distanceUnit: 'km',
};

/** Without the marks that keep names in their own direction. */
function said(more: Partial<WhyWords>): string {
  return whyText(createI18n('en'), { ...words, ...more }).replace(/[\u2068\u2069]/g, '');
}

describe('why a rep has a territory', () => {
  it('is said with the numbers that speak for it', () => {
    expect(said({})).toBe('Ben rather than Ann: lives 40 km nearer and speaks es; the whole would be 0.12 worse.');
    expect(said({ distanceUnit: 'miles' })).toContain('lives 25 mi nearer');
  });

  it('is said also where the other would suit it more', () => {
    expect(said({ reason: { ...reason, better: [] } })).toBe(
      'Ann would suit it more: owns 40% of it today (not 10%); but does more in South, and the whole would be 0.12 worse.',
    );
    expect(said({ reason: { ...reason, better: [], worse: [] } })).toContain('would do as well here');
  });

  it('is a lock where the planner locked it, with what that costs', () => {
    expect(said({ held: 'lock', reason: { ...reason, dearer: -0.05 } })).toBe(
      'Kept by your lock: with Ann the whole would be 0.05 better.',
    );
    expect(said({ held: 'protection' })).toBe(
      'Kept, because Ben is protected: with Ann the whole would be 0.12 worse.',
    );
  });

  it('is that nobody else is left', () => {
    expect(said({ reason: { ...reason, fewer: 1 } })).toContain('without Ben a territory stays vacant');
    expect(said({ other: null, elsewhere: null })).toBe('Without Ben it would stay vacant.');
    expect(said({ other: null })).toContain('With Ben in South it would be vacant instead');
  });
});
