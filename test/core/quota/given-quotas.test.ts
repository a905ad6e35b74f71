import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { resplitQuotas } from '../../../core/edit/resplit-quotas.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { noteText } from '../../../core/text/note-text.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const HERE = { scenario: WORKING, role: FIELD_SALES };
const split = (totalMinor: number): EditCommand => ({ kind: 'split-quota', ...HERE, totalMinor, method: 'potential' });
const give = (territory: number, quotaMinor: number | null): EditCommand => ({
  kind: 'set-quota',
  scenario: WORKING,
  territory: territory as TerritoryKey,
  quotaMinor,
});

function planAfter(on: Plan, ...commands: readonly EditCommand[]): Plan {
  return commands.reduce((plan, command) => {
    const result = changeOf(plan, command);
    if (!result.ok) throw new Error(result.code);
    const next = applyChange(plan, result.change);
    expect(applyChange(next, invert(result.change))).toEqual(plan);
    return next;
  }, on);
}

const quotasOf = ({ quotas }: Plan) => quotas.map(({ quotaMinor, method }) => [quotaMinor, method]);
const total = ({ quotas }: Plan) => quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0);

describe('a quota given by hand', () => {
  const plan = gridPlan({ map: 'ABC', values: { potential: [1, 1, 2] } });

  it('keeps its value while the rest is split, and says so', () => {
    const given = planAfter(plan, split(400), give(1, 250));
    expect(quotasOf(given)).toEqual([
      [250, 'by-hand'],
      [100, 'potential'],
      [200, 'potential'],
    ]);
    expect(quotasOf(planAfter(given, split(1000)))).toEqual([
      [250, 'by-hand'],
      [250, 'potential'],
      [500, 'potential'],
    ]);
    expect(planAfter(given, split(1000)).quotas.map(({ share }) => share)).toEqual([0.25, 0.25, 0.5]);
  });

  it('stays with its territory when another is dissolved, and what that had goes to the rest', () => {
    const given = planAfter(plan, split(1000), give(1, 250));
    const { territories } = plan;
    const key = territories[1]?.key as TerritoryKey;
    const left = planAfter(given, { kind: 'dissolve-territory', ...HERE, territory: key, to: 'neighbours' });
    expect(quotasOf(left)).toEqual([
      [250, 'by-hand'],
      [750, 'potential'],
    ]);
  });

  it('is refused where it is more than the total, or leaves nobody the rest', () => {
    const given = planAfter(plan, split(400), give(1, 250));
    expect(changeOf(given, split(249))).toMatchObject({
      code: 'quotas-by-hand',
      values: { givenMinor: 250, totalMinor: 249 },
    });
    const all = planAfter(given, give(2, 1), give(3, 1));
    expect(changeOf(all, split(253)).ok).toBe(false);
    expect(changeOf(all, split(252)).ok).toBe(true);
    expect(changeOf(plan, give(9, 1))).toMatchObject({ code: 'invalid-request' });
  });

  it('changes the shares of the others, not their amounts', () => {
    const shares = (...commands: EditCommand[]) => planAfter(plan, ...commands).quotas.map(({ share }) => share);
    expect(shares(give(1, 100), give(2, 300))).toEqual([0.25, 0.75]);
    expect(shares(split(400), give(1, 500))).toEqual([0.625, 0.125, 0.25]);
    expect(shares(give(1, 100), give(2, 300), give(2, null))).toEqual([1]);
  });

  it('leaves those without a quota when nothing else is split anew', () => {
    const given = planAfter(plan, give(1, 250));
    expect(resplitQuotas(given, WORKING, FIELD_SALES)).toEqual([]);
  });

  it('is named in the history with its amount', () => {
    const result = changeOf(plan, give(1, 123450));
    const note = result.ok ? noteText(createI18n('en'), result.change.note) : '';
    expect(note).toBe('Give A a quota of $1,234.50 by hand');
  });

  it('stays through every split that is not refused, whose parts sum to the total', () => {
    const aGiven = aPlan
      .filter((on) => on.territories.length > 0)
      .chain((on) =>
        fc.tuple(
          fc.constant(on),
          fc.array(fc.tuple(fc.constantFrom(...on.territories.map(({ key }) => key)), fc.nat(1000)), { maxLength: 3 }),
          fc.nat(5000),
        ),
      );
    fc.assert(
      fc.property(aGiven, ([on, given, totalMinor]) => {
        const base = planAfter(on, ...given.map(([key, minor]) => give(key, minor)));
        const result = changeOf(base, split(totalMinor));
        if (!result.ok) return;
        const next = applyChange(base, result.change);
        expect(total(next)).toBe(totalMinor);
        expect(next.quotas.every(({ quotaMinor }) => quotaMinor >= 0)).toBe(true);
        const kept = new Map(given);
        for (const [key, minor] of kept)
          expect(next.quotas.find(({ territory }) => territory === key)).toMatchObject({
            quotaMinor: minor,
            method: 'by-hand',
          });
      }),
    );
  });
});
