import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { MeasureKey } from '../../../core/model/ids.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { accountClasses } from '../../../core/workload/account-classes.ts';
import { classHours, hoursByClassOf, hoursColumn } from '../../../core/workload/class-measure.ts';
import { USUAL_CALLS } from '../../../core/workload/class-workload.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const OTHERS = { callsPerYear: 4, minutesPerCall: 45, preparationMinutes: 15 };

function classed(classes: readonly string[]) {
  const plan = gridPlan({ map: 'AB', accounts: classes.map((_, at) => ({ unit: at % 2 })) });
  return { ...plan, accounts: { ...plan.accounts, classes: textColumn(classes) } };
}

const HOURS: Measure = {
  key: 0 as MeasureKey,
  name: 'workload',
  column: hoursColumn(USUAL_CALLS, OTHERS),
  quantity: 'hours',
  tolerance: 0.05,
  minimum: null,
  maximum: null,
  priority: 1,
  balanced: true,
  slot: 0,
};

describe('classes of accounts', () => {
  it('are one class however they are spelled, called as they first stand', () => {
    const found = accountClasses({ classes: textColumn(['B ', 'a', ' A', '', 'b', ' ']) });
    expect(found?.names).toEqual(['B', 'a']);
    expect([...(found?.codes ?? [])]).toEqual([0, 1, 1, -1, 0, -1]);
  });

  it('of a column that names something else are only the first ones', () => {
    const found = accountClasses({ classes: textColumn(Array.from({ length: 500 }, (_, i) => `c${i}`)) });
    expect(found?.names).toHaveLength(200);
    expect(found?.codes[499]).toBe(-1);
  });
});

describe('a measure of hours by class', () => {
  it('says in its column what each class takes', () => {
    expect(hoursColumn(USUAL_CALLS, OTHERS)).toBe('class:a=45&b=12&c=3&*=4');
    expect(hoursByClassOf('class:a=45&b=12&*=4')).toEqual({
      classes: new Map([
        ['a', 45],
        ['b', 12],
      ]),
      others: 4,
    });
  });

  it('is read back as it was said, whatever classes are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { maxLength: 6 }), (names) => {
        const classes = names.map((name, at) => ({ ...OTHERS, name, callsPerYear: at + 1 }));
        const read = hoursByClassOf(hoursColumn(classes, OTHERS));
        expect(read?.others).toBe(4);
        for (const { name } of classes.filter((one) => one.name.trim() !== '')) {
          const last = classes.findLast((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
          expect(read?.classes.get(name.trim().toLowerCase())).toBe(last?.callsPerYear);
        }
      }),
    );
  });

  it.each([
    'class',
    '#',
    'class:',
    'class:a',
    'class:a=',
    'class:a=-1',
    'class:a=1=2',
    'class:%E0=1',
    'class:a=x',
    'class:a=Infinity',
    'leads:#',
  ])('is no other column: %s', (column) => {
    expect(hoursByClassOf(column)).toBeNull();
  });

  it('is added, balanced and changed by one command each, and summed like any other', () => {
    const plan = withNamedAccount(classed(['A', 'b', 'a', '']), 2, 2);
    const result = changeOf(plan, { kind: 'set-measures', measures: [...plan.measures, HOURS] });
    if (!result.ok) throw new Error(result.code);
    const after = applyChange(plan, result.change);
    const measure = after.measures.findIndex(({ name }) => name === 'workload');
    // A: the first account; the third one is named to B, where the second and the one without a class are.
    expect([...(territoryTotals(after, WORKING, FIELD_SALES).totals[measure] ?? [])]).toEqual([45, 12 + 45 + 4]);
    const other = after.measures.map((one) => (one.name === 'workload' ? { ...one, column: 'class:a=1&*=0' } : one));
    const changed = changeOf(after, { kind: 'set-measures', measures: other });
    if (!changed.ok) throw new Error(changed.code);
    const last = applyChange(after, changed.change);
    expect([...(territoryTotals(last, WORKING, FIELD_SALES).totals[measure] ?? [])]).toEqual([1, 1]);
  });

  it('is refused where the list says no classes', () => {
    const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }] });
    const result = changeOf(plan, { kind: 'set-measures', measures: [...plan.measures, HOURS] });
    expect(result).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it('gives all the same hours once a list without classes took the place of one with them', () => {
    const hours = classHours({ classes: new Map([['a', 45]]), others: 4 }, {});
    expect(hours(0)).toBe(4);
  });
});
