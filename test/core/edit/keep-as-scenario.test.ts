import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { keepAsScenario } from '../../../core/edit/keep-as-scenario.ts';
import { assignmentOf } from '../../../core/model/assignment.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AABB', baseline: 'ABBB' });
const moves = {
  scenario: WORKING,
  role: FIELD_SALES,
  units: Int32Array.of(20),
  from: Int32Array.of(1),
  to: Int32Array.of(2),
};
const kept = (name = '25% moved', given = moves) =>
  keepAsScenario(plan, { scenario: WORKING, role: FIELD_SALES, moves: given }, name);

describe('a plan that is kept as a scenario', () => {
  it('is a scenario of its own in one step, and everything else is as it was', () => {
    const result = kept();
    if (!result.ok) throw new Error(result.code);
    const after = applyChange(plan, result.change);
    const made = after.scenarios.find(({ name }) => name === '25% moved');
    expect(made).toMatchObject({ baseline: false, archived: false });
    expect([...assignmentOf(after, made?.key ?? WORKING, FIELD_SALES)]).toEqual([1, 2, 2, 2]);
    expect(assignmentOf(after, WORKING, FIELD_SALES)).toEqual(assignmentOf(plan, WORKING, FIELD_SALES));
    expect(result.change.note).toEqual({
      code: 'kept-as-scenario',
      values: { name: '25% moved', of: 'Plan 1', moved: 1 },
    });
    expect(applyChange(after, invert(result.change))).toEqual(plan);
  });

  it('is refused where units have moved since, or the name is taken', () => {
    expect(kept('x', { ...moves, from: Int32Array.of(2) })).toMatchObject({ ok: false, code: 'plan-changed' });
    expect(kept('x', { ...moves, to: Int32Array.of(77) })).toMatchObject({ ok: false, code: 'plan-changed' });
    expect(kept('Plan 1')).toMatchObject({ ok: false, code: 'name-taken' });
  });

  it('without a move is a copy', () => {
    const result = keepAsScenario(plan, { scenario: WORKING, role: FIELD_SALES, moves: null }, 'Still');
    expect(result.ok && applyChange(plan, result.change).scenarios).toHaveLength(3);
  });
});
