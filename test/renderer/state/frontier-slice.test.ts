import { describe, expect, it } from 'vitest';
import { assignmentOf } from '../../../core/model/assignment.ts';
import { isOf, previewedPlan, previewOf } from '../../../renderer/state/frontier-slice.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB' });
const place = { held: 1, point: 0, scenario: WORKING, role: FIELD_SALES };
const moves = { units: Int32Array.of(20), from: Int32Array.of(1), to: Int32Array.of(2) };

describe('a plan that is only looked at', () => {
  it('is on the map in place of the scenario it came from, and nowhere else', () => {
    const preview = previewOf(plan, place, moves);
    expect([...(preview?.moved ?? [])]).toEqual([1]);
    const shown = previewedPlan(plan, preview);
    expect([...assignmentOf(shown, WORKING, FIELD_SALES)]).toEqual([1, 2, 2]);
    expect([...assignmentOf(shown, BASELINE, FIELD_SALES)]).toEqual([1, 1, 2]);
    expect([...assignmentOf(plan, WORKING, FIELD_SALES)]).toEqual([1, 1, 2]);
    // The same plan for the same preview: the map has nothing to draw anew.
    expect(previewedPlan(plan, preview)).toBe(shown);
  });

  it('counts apart what moves and what only gets a territory', () => {
    const open = gridPlan({ map: 'A.B' });
    const both = { units: Int32Array.of(10, 20), from: Int32Array.of(1, 0), to: Int32Array.of(2, 2) };
    expect(previewOf(open, place, both)).toMatchObject({ moved: Int32Array.of(0), placed: 1 });
  });

  it('cannot be had where a unit is not where it is taken from, and is over when the assignment is another', () => {
    expect(previewOf(plan, place, { ...moves, from: Int32Array.of(2) })).toBe(null);
    expect(previewOf(plan, place, { ...moves, units: Int32Array.of(25) })).toBe(null);
    const preview = previewOf(plan, place, moves);
    if (!preview) throw new Error('the moves fit');
    const other = gridPlan({ map: 'ABB', baseline: 'AAB' });
    expect(isOf(plan, preview)).toBe(true);
    expect(isOf(other, preview)).toBe(false);
    expect(previewedPlan(other, preview)).toBe(other);
  });
});
