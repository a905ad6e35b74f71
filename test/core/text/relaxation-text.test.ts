import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../core/text/i18n.ts';
import { type RelaxationWords, relaxationTexts } from '../../../core/text/relaxation-text.ts';

const english = createI18n('en');
const say = (relaxation: RelaxationWords) => relaxationTexts(english, 'potential', [relaxation])[0];

describe('what would let a limit be met', () => {
  it('is rounded so that it stays true: what is enough upwards, what is not enough downwards', () => {
    const text = say({ kind: 'tolerance', asked: 0.05, enough: 0.07211, least: 0.06189 });
    expect(text).toBe(
      'With a tolerance of 7.3% instead of 5% this plan meets every limit of potential. Proven: with less than 6.1% no plan does.',
    );
    expect(say({ kind: 'tolerance', asked: 0.05, enough: 0.07, least: null })).toContain('of 7% instead of 5%');
    expect(say({ kind: 'budget', needed: 0.0901, asked: 0.08 })).toBe(
      'Proven: at least 9.1% instead of 8% has to be allowed to move.',
    );
  });

  it('names locks, what is missing, and which way a limit goes', () => {
    expect(say({ kind: 'unlock', units: ['Kern County'], territories: [] })).toBe(
      'Tried: without the lock or protection of Kern County nothing known stands in the way.',
    );
    expect(say({ kind: 'amount', missing: 12_000, over: false })).toBe(
      'Proven: 12,000 more potential within reach is needed.',
    );
    expect(say({ kind: 'limit', side: 'minimum', asked: 500, enough: 410, least: 450 })).toContain(
      'with more than 450 no plan does',
    );
    expect(say({ kind: 'limit', side: 'maximum', asked: 500, enough: 610, least: 550 })).toContain(
      'with less than 550 no plan does',
    );
  });
});
