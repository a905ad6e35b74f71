import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { unitPlane } from '../../../core/tally/unit-plane.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import { triangulate } from '../../../electron/jobs/neighbours-work.ts';
import { manyPoints } from '../../support/many-points.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

/** A few more than are triangulated in a moment. */
const plan = manyPoints(60_500);

let test: TestBackend;
beforeAll(async () => {
  test = backendIn();
  await test.backend.store.opened('create', { path: join(test.root, 'points.evenfield'), plan, replace: false });
});
afterAll(() => test.end());

const needed = async () => (await test.backend.store.call('placesToTriangulate', {})).places !== null;
const start = async () => ((await test.call('jobs.start', { kind: 'find-neighbours' })) as { job: JobId }).job;

describe('finding the neighbours of many points', () => {
  it('is a job that can be cancelled, and begun again', async () => {
    const job = await start();
    await test.call('jobs.cancel', { job });
    expect(await test.ended(job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await needed()).toBe(true);
  });

  it('leaves the store free to answer, and what it found with the store', async () => {
    const order: string[] = [];
    const ended = test.ended(await start()).then((end) => {
      order.push('found');
      return end;
    });
    await test.call('plan.history', {});
    order.push('answered');
    expect(await ended).toEqual({ ok: true, value: { kind: 'neighbours' } });
    expect(order).toEqual(['answered', 'found']);
    expect(test.heard('job.progress')).toContainEqual(expect.objectContaining({ phase: 'preparing' }));
    expect(await needed()).toBe(false);
  });

  it('is the triangulation, for the page as well, until there are other points', async () => {
    const { xKm, yKm } = unitPlane(plan.units);
    const { start: rows, neighbour } = delaunayGraph(xKm, yKm);
    expect(await test.call('plan.triangulation', { batch: plan.unitSet?.batch })).toEqual({ start: rows, neighbour });
    await expect(test.call('plan.triangulation', { batch: 99 })).rejects.toThrow('plan-changed');
  });

  it('is what a shape tool then works on, and stays through its step', async () => {
    const { revision } = (await test.call('plan.read', {})) as { revision: number };
    const until = { kind: 'units', units: 20 } as const;
    const where = { scenario: WORKING, role: FIELD_SALES };
    const command = { kind: 'grow-territory', ...where, territory: 5, until, fromNeighbours: true };
    await test.call('plan.edit', { revision, command });
    expect(test.heard('plan.changed').at(-1)?.change.moves[0]?.units).toHaveLength(20);
    expect(await needed()).toBe(false);
  });

  it('is not kept for the points of a plan that was opened meanwhile, though both have the same number', async () => {
    const { store } = test.backend;
    const other = (count: number, name: string) =>
      store.opened('create', { path: join(test.root, name), plan: manyPoints(count), replace: false });
    await other(60_100, 'before.evenfield');
    const asked = await store.call('placesToTriangulate', {});
    await other(60_200, 'after.evenfield');
    const places = asked.places as NonNullable<typeof asked.places>;
    const made = triangulate(places, { report: () => {} });
    await store.call('keepTriangulation', { units: asked.units, made });
    expect(await needed()).toBe(true);
  });
});
