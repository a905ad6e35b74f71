import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import type { BatchKey } from '../../../core/model/ids.ts';
import { howToFollow } from '../../../renderer/state/plan-slice.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AB' });
const renamed: PlanChange = {
  note: { code: 'renamed-territory', values: { before: plan.territories[0]?.name ?? '', after: 'North' } },
  moves: [],
  records: plan.territories
    .slice(0, 1)
    .map((before) => ({ kind: 'territories', before, after: { ...before, name: 'North' } })),
  batches: [],
};
const imported: PlanChange = { ...renamed, batches: [{ table: 'accounts', from: null, to: 1 as BatchKey }] };

describe('a change that is announced', () => {
  it('is applied where it follows on what is on the screen', () => {
    expect(howToFollow({ plan, revision: 4 }, 5, renamed)).toBe('apply');
  });
  it('is skipped where the plan was read after it was made', () => {
    expect(howToFollow({ plan, revision: 5 }, 5, renamed)).toBe('skip');
  });
  it('has the plan read anew where one before it was missed, or where it brings rows', () => {
    expect(howToFollow({ plan, revision: 3 }, 5, renamed)).toBe('read');
    expect(howToFollow({ plan, revision: 4 }, 5, imported)).toBe('read');
    expect(howToFollow({ plan: null, revision: 0 }, 1, renamed)).toBe('read');
  });
  it('leaves what it does not touch as it was', () => {
    const store = createAppStore();
    store.getState().planRead({ plan, revision: 4, file: 'a.evenfield', readOnly: false });
    store.getState().planChanged(5, renamed);
    const after = store.getState();
    expect(after.revision).toBe(5);
    expect(after.plan?.territories[0]?.name).toBe('North');
    expect(after.plan?.units).toBe(plan.units);
  });
});
