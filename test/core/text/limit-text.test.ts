import { describe, expect, it } from 'vitest';
import { boundTexts } from '../../../core/text/bound-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { type UnmetLimitWords, unmetText } from '../../../core/text/limit-text.ts';
import { pieceText } from '../../../core/text/piece-text.ts';

const OVER: UnmetLimitWords = {
  measure: 'leads',
  territory: 'T003',
  total: 120,
  minimum: 90,
  maximum: 110,
  blocker: 'not-found',
  units: [],
  unitCount: 0,
  territories: [],
  budget: null,
};
const UNDER = { ...OVER, total: 80 };
const english = createI18n('en');
const arabic = createI18n('ar');

describe('the sentence of a limit that is not met', () => {
  it('asks for more territories or a higher maximum where there is too much, for fewer where there is not enough', () => {
    const over = unmetText(english, { ...OVER, blocker: 'too-much' });
    expect(over).toBe(
      'T003 has 120 leads, more than its limit of 110. There is too much of it for all territories: use more territories, or raise the maximum.',
    );
    expect(unmetText(english, { ...UNDER, blocker: 'not-enough' })).toContain('use fewer territories');
    expect(unmetText(arabic, { ...OVER, blocker: 'too-much' })).toContain('ارفع الحد الأقصى');
  });

  it('counts all units that block, not only those it names', () => {
    const units = Array.from({ length: 20 }, (_, u) => `U${u}`);
    const text = unmetText(english, { ...UNDER, blocker: 'locked', units, unitCount: 1234 });
    expect(text).toContain('1,234 locked units stand in the way (U0, U1, U2, U3, U4, …). Unlock');
    const two = unmetText(english, { ...UNDER, blocker: 'locked', units: ['U0', 'U1'], unitCount: 2 });
    expect(two).toContain('2 locked units stand in the way (U0, U1). Unlock');
  });

  it('tells territories that are locked as a whole from units that are locked one by one', () => {
    const whole = { ...UNDER, blocker: 'fenced-in', territories: ['T001', 'T002'] } as const;
    expect(unmetText(english, whole)).toContain('2 locked territories stand in the way (T001, T002).');
    expect(unmetText(english, { ...whole, units: ['U7'], unitCount: 1 })).toContain(
      '2 locked territories (T001, T002) and a locked unit (U7) stand in the way.',
    );
    expect(unmetText(english, { ...UNDER, blocker: 'closed' })).toContain('It is locked');
  });

  it('says of a budget what has to be moved and what may be', () => {
    const text = unmetText(english, { ...OVER, blocker: 'budget', budget: { needed: 1234.5, left: 600 } });
    expect(text).toContain('moves at least 1,235, and 600 may be moved');
  });
});

describe('what holds units', () => {
  const held = {
    ...OVER,
    blocker: 'locked',
    units: ['U1', 'U4'],
    unitCount: 2,
    territories: [],
    budget: null,
  } as const;

  it('is named: a lock, a protection, or some of both', () => {
    expect(unmetText(english, held)).toContain('2 locked units stand in the way (U1, U4). Unlock, or');
    expect(unmetText(english, { ...held, heldBy: 'protections' })).toContain(
      '2 protected units stand in the way (U1, U4). Lift the protection, or',
    );
    expect(unmetText(english, { ...held, heldBy: 'both', territories: ['T003'] })).toContain(
      'A locked territory stands in the way (T003). 2 locked or protected units stand in the way (U1, U4). Unlock or lift the protection, or',
    );
  });
});

describe('the sentence of a loose piece', () => {
  it('names the territory, the units and the locks', () => {
    const locks = { units: ['U1', 'U4'], unitCount: 2, territories: [] };
    const piece = { territory: 'T002', units: ['U1', 'U2'], unitCount: 2, blocker: 'locked', locks } as const;
    expect(pieceText(english, piece)).toBe(
      'T002 is not in one piece: 2 units are cut off from the rest of it (U1, U2). 2 locked units stand in the way (U1, U4). Unlock, or allow separate pieces.',
    );
  });
});

describe('the sentences of the bounds', () => {
  const any = { kind: 'for-any-centres', sse: 8e12, how: 'centre-boxes' } as const;
  const these = { kind: 'for-these-centres', sse: 9.5e12, how: 'transportation-dual' } as const;

  it('say what is bounded, and how far the plan is above it', () => {
    expect(boundTexts(english, { anyCentres: any, theseCentres: these }, 1e13)).toEqual([
      'Bound for any centres: no plan within the limits has an SSE below 8E12, whatever its centres; this plan has 1E13 (+25%).',
      'Bound for these centres: no plan within the limits and with these centres has an SSE below 9.5E12; this plan has 1E13 (+5.3%).',
    ]);
  });

  it('claim nothing where nothing is proven', () => {
    const none = { kind: 'none' } as const;
    for (const i18n of [english, arabic]) {
      const [first, second] = boundTexts(i18n, { anyCentres: none, theseCentres: none }, 1e13);
      expect(`${first}${second}`).not.toMatch(/\d/);
    }
  });
});
