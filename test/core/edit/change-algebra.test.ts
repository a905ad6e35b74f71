import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { isEmpty } from '../../../core/edit/is-empty.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { squash } from '../../../core/edit/squash.ts';
import type { BatchKey, UnitKey } from '../../../core/model/ids.ts';
import { aChange, aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const planAndChange = aPlan.chain((plan) => fc.record({ plan: fc.constant(plan), change: aChange(plan) }));
const planAndTwo = planAndChange.chain(({ plan, change }) =>
  fc.record({ plan: fc.constant(plan), first: fc.constant(change), second: aChange(applyChange(plan, change)) }),
);

describe('laws of a change', () => {
  it('undo takes back everything an edit did', () => {
    fc.assert(
      fc.property(planAndChange, ({ plan, change }) => {
        expect(applyChange(applyChange(plan, change), invert(change))).toEqual(plan);
      }),
    );
  });

  it('undo of undo is the edit itself', () => {
    fc.assert(
      fc.property(planAndChange, ({ change }) => {
        expect(invert(invert(change))).toEqual(change);
      }),
    );
  });

  it('an edit and its undo together are nothing', () => {
    fc.assert(
      fc.property(planAndChange, ({ change }) => {
        expect(isEmpty(squash(change, invert(change)))).toBe(true);
      }),
    );
  });

  it('two edits as one do what they do one after the other', () => {
    fc.assert(
      fc.property(planAndTwo, ({ plan, first, second }) => {
        const step = applyChange(plan, first);
        expect(applyChange(plan, squash(first, second))).toEqual(applyChange(step, second));
      }),
    );
  });

  it('the undo of two edits as one takes back both', () => {
    fc.assert(
      fc.property(planAndTwo, ({ plan, first, second }) => {
        const both = squash(first, second);
        expect(applyChange(applyChange(plan, both), invert(both))).toEqual(plan);
      }),
    );
  });

  it('an empty change is one that leaves the plan as it is', () => {
    fc.assert(
      fc.property(planAndChange, ({ plan, change }) => {
        const after = applyChange(plan, change);
        if (isEmpty(change)) expect(after).toEqual(plan);
        else expect(after).not.toEqual(plan);
      }),
    );
  });
});

describe('applying a change', () => {
  const plan = gridPlan({ map: 'AAB ABB AAB' });
  const move = (units: number[], from: number[], to: number[]): PlanChange => ({
    note: { code: 'several', values: { steps: 1 } },
    moves: [
      {
        scenario: WORKING,
        role: FIELD_SALES,
        units: Int32Array.from(units),
        from: Int32Array.from(from),
        to: Int32Array.from(to),
      },
    ],
    records: [],
    batches: [],
  });

  it('moves the units named by their keys and leaves the plan it was given alone', () => {
    const after = applyChange(plan, move([20, 90], [1, 2], [2, 1]));
    expect(mapOf(after, 3)).toBe('ABB ABB AAA');
    expect(mapOf(plan, 3)).toBe('AAB ABB AAB');
  });

  it('shares every column that did not change', () => {
    const after = applyChange(plan, move([20], [1], [2]));
    expect(after.units).toBe(plan.units);
    expect(after.accounts).toBe(plan.accounts);
    expect(after.territories).toBe(plan.territories);
    expect(after.assignments[1]).toBe(plan.assignments[1]);
  });

  it('refuses a change made for another state of the plan', () => {
    expect(() => applyChange(plan, move([20], [2], [1]))).toThrow('unit 20 is not where');
    expect(() => applyChange(plan, move([25], [1], [2]))).toThrow('unit 25 is not in the plan');
  });

  it('refuses a change whose rows are in the plan file', () => {
    const swap = { table: 'units', from: null, to: 1 as BatchKey } as const;
    expect(() => applyChange(plan, { ...move([], [], []), batches: [swap] })).toThrow('read from the plan file');
  });

  it('keeps record lists in the order of their keys', () => {
    const lock = (unit: number) => ({ scenario: WORKING, role: FIELD_SALES, unit: unit as UnitKey });
    const records = [50, 10, 30].map((unit) => ({ kind: 'unitLocks' as const, before: null, after: lock(unit) }));
    const after = applyChange(plan, { ...move([], [], []), records });
    expect(after.unitLocks.map(({ unit }) => unit)).toEqual([10, 30, 50]);
  });

  it('gives a new scenario a column for each role, and takes it away again with the scenario', () => {
    const scenario = { key: 3 as typeof WORKING, name: 'What if', description: '', baseline: false, archived: false };
    const add: PlanChange = {
      ...move([], [], []),
      moves: [],
      records: [{ kind: 'scenarios', before: null, after: scenario }],
    };
    const after = applyChange(plan, add);
    expect(after.assignments.map(({ scenario: key }) => key)).toEqual([1, 2, 3]);
    expect([...(after.assignments[2]?.territories ?? [])]).toEqual(new Array(9).fill(0));
    expect(applyChange(after, invert(add))).toEqual(plan);
  });

  it('refuses to drop a scenario whose assignment no move takes along', () => {
    const before = plan.scenarios[0] as (typeof plan.scenarios)[number];
    const drop: PlanChange = { ...move([], [], []), moves: [], records: [{ kind: 'scenarios', before, after: null }] };
    expect(() => applyChange(plan, drop)).toThrow('still assigned');
  });
});
