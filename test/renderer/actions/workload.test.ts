import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { callsOfClass, classMeasure } from '../../../core/workload/workload-of.ts';
import type { App } from '../../../renderer/actions/app.ts';
import { setSizing } from '../../../renderer/actions/sizing.ts';
import { hoursAsMeasure, setClassCalls, setRoadFactor, setWorkload } from '../../../renderer/actions/workload.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const base = gridPlan({ map: 'AB', measures: [{ name: 'workload' }], accounts: [{ unit: 0 }, { unit: 1 }] });
const PLAN: Plan = { ...base, accounts: { ...base.accounts, classes: textColumn(['Gold', 'A']) } };

/** A page whose edits are carried out on a plan of its own. */
function page() {
  let plan = PLAN;
  const notes: string[] = [];
  const app = {
    store: { getState: () => ({ plan, revision: 1, familiesAlong: null }) },
    client: {
      call: async (_: string, { command }: { command: EditCommand }) => {
        const result = changeOf(plan, command);
        if (!result.ok) throw new Error(result.code);
        notes.push(result.change.note.code);
        plan = applyChange(plan, result.change);
        return { ok: true, value: { revision: 1 } };
      },
    },
  } as unknown as App;
  return { app, notes, plan: () => plan };
}

describe('what workload is reckoned from', () => {
  it('is changed class by class, each as one named step', async () => {
    const { app, notes, plan } = page();
    await setClassCalls(app, 'Gold', { callsPerYear: 52 });
    // A class that had no calls of its own begins as any other.
    expect(callsOfClass(plan(), 'gold')).toMatchObject({ callsPerYear: 52, minutesPerCall: 45 });
    await setClassCalls(app, 'a', { minutesPerCall: 90 });
    expect(plan().settings.workload?.classes.map(({ name }) => name)).toEqual(['a', 'B', 'C', 'Gold']);
    await setClassCalls(app, '', { minutesPerCall: 20 });
    expect(plan().settings.workload?.others).toEqual({ minutesPerCall: 20, preparationMinutes: 15 });
    expect(notes).toEqual(['workload-settings', 'workload-settings', 'workload-settings']);
    await setWorkload(app, null);
    expect(plan().settings.workload).toBeUndefined();
  });

  it('shares visits with fairness and the road factor with the balance', async () => {
    const { app, plan } = page();
    await setClassCalls(app, '', { callsPerYear: 6 });
    expect(plan().settings.fairness?.travel.visitsPerAccount).toBe(6);
    expect(callsOfClass(plan(), 'no such class').callsPerYear).toBe(6);
    await setRoadFactor(app, 1.4);
    expect(plan().settings.balance.roadFactor).toBe(1.4);
  });

  it('becomes a measure under a name that is free, and is brought up to date in place', async () => {
    const { app, plan } = page();
    await hoursAsMeasure(app);
    const made = classMeasure(plan());
    expect(made).toMatchObject({ name: 'workload_2', quantity: 'hours', balanced: true });
    await setClassCalls(app, 'Gold', { callsPerYear: 52 });
    await hoursAsMeasure(app);
    expect(classMeasure(plan())?.key).toBe(made?.key);
    expect(classMeasure(plan())?.column).toContain('gold=52&');
    expect(plan().measures).toHaveLength(2);
  });

  it('what the size of the team rests on is another step', async () => {
    const { app, notes, plan } = page();
    await setSizing(app, { leadMonths: 4 });
    expect(plan().settings.sizing).toMatchObject({ leadMonths: 4, attainment: 0.85 });
    expect(notes).toEqual(['sizing-settings']);
  });
});
