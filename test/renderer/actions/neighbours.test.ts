import { describe, expect, it } from 'vitest';
import { triangulation, triangulationNeeded } from '../../../core/edit/plan-graph.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { type App, createApp } from '../../../renderer/actions/app.ts';
import { nextPart, shape } from '../../../renderer/actions/shape-territory.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { manyPoints } from '../../support/many-points.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const JOB = 'job-1' as JobId;
const FOUND: Reply<{ kind: 'neighbours' }> = { ok: true, value: { kind: 'neighbours' } };
const CANCELLED = { ok: false, error: { code: 'cancelled', values: {} } } as const;

/** An app whose program finds neighbours at once, or is stopped; with the names of what was called. */
function appOn(plan: Plan, end: typeof FOUND | typeof CANCELLED): { app: App; called: string[] } {
  const called: string[] = [];
  const call = (name: string) => {
    called.push(name);
    if (name === 'jobs.start') setTimeout(() => app.store.getState().jobEnded(JOB, end), 1);
    const value = name === 'jobs.start' ? { job: JOB } : name === 'plan.triangulation' ? triangulation(plan.units) : {};
    return Promise.resolve({ ok: true, value });
  };
  const app = createApp({ call } as unknown as ApiClient);
  app.store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  app.store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  return { app, called };
}

const grow = {
  kind: 'grow-territory',
  territory: 5 as TerritoryKey,
  until: { kind: 'units', units: 1 },
  fromNeighbours: true,
} as const;

describe('tools on many points', () => {
  it('find the neighbours first, once, and go on then', async () => {
    const { app, called } = appOn(manyPoints(60_500), FOUND);
    expect(await shape(app, grow)).toBe(true);
    expect(await shape(app, grow)).toBe(true);
    expect(called).toEqual(['jobs.start', 'plan.edit', 'plan.edit']);
  });

  it('change nothing where that is cancelled, and ask anew', async () => {
    const { app, called } = appOn(manyPoints(60_500), CANCELLED);
    expect(await shape(app, grow)).toBe(false);
    expect(await shape(app, grow)).toBe(false);
    expect(called).toEqual(['jobs.start', 'jobs.start']);
  });

  it('have them brought to the screen for what is only looked at', async () => {
    const plan = manyPoints(60_500);
    const { app, called } = appOn(plan, FOUND);
    app.store.getState().pickUnits([0], false);
    expect(triangulationNeeded(plan)).not.toBeNull();
    await nextPart(app);
    expect(called).toEqual(['jobs.start', 'plan.triangulation']);
    expect(triangulationNeeded(plan)).toBeNull();
  });

  it('ask at once where there are few, and where no neighbour counts', async () => {
    const few = appOn(gridPlan({ map: 'AAB.' }), FOUND);
    await shape(few.app, grow);
    expect(few.called).toEqual(['plan.edit']);
    const many = appOn(manyPoints(60_500), FOUND);
    await shape(many.app, {
      kind: 'merge-territories',
      territories: [1, 2] as TerritoryKey[],
      into: 1 as TerritoryKey,
    });
    expect(many.called).toEqual(['plan.edit']);
  });
});
