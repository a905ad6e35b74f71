import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allTexts, textAt } from '../../../core/model/text-column.ts';
import { placesToReview } from '../../../core/review/places-to-review.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { ImportJob } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn(startThread);
});
afterEach(() => test.end());

const LIST = 'id,lat,lon,city,sales\nA,39.74,-104.99,,5\nB,,,Nowhereville,6\nC,42.36,-71.06,,7\n';

async function planOf(units: ImportJob['units']): Promise<OpenPlan> {
  const path = join(test.root, 'list.csv');
  writeFileSync(path, LIST);
  const file = test.backend.tokens.add({ path, name: 'list.csv', kind: 'file' });
  const measures = [{ name: 'sales', column: 'sales', tolerance: 0.1 }];
  const job = { kind: 'import', file, into: 'new-plan', planName: 'P', columns: {}, measures, units } as const;
  expect(await test.job(job)).toMatchObject({ ok: true, value: { imported: 3 } });
  return test.call('plan.read', {});
}

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

/** The account that has no place, put somewhere. */
function request({ plan, revision }: OpenPlan, lat: number, lon: number) {
  const row = allTexts(plan.accounts.ids).indexOf('B');
  return { revision, places: [{ account: plan.accounts.keys[row], lat, lon }] };
}

describe('an account put on the map', () => {
  it('has a point of its own from then on and is reviewed no more; undo takes it back', async () => {
    const before = await planOf({ kind: 'points' });
    expect(placesToReview(before.plan.accounts).map(({ reason }) => reason)).toEqual(['no-place']);
    await test.call('plan.place', request(before, 30.27, -97.74));
    const { plan, history } = await read();
    expect(plan.units.count).toBe(3);
    const row = allTexts(plan.accounts.ids).indexOf('B');
    expect([plan.accounts.lat[row], plan.accounts.lon[row]]).toEqual([30.27, -97.74]);
    expect(placesToReview(plan.accounts)).toEqual([]);
    expect(history.undo).toMatchObject({ code: 'placed-by-hand', values: { accounts: 1 } });
    await test.call('plan.undo', {});
    expect((await read()).plan).toEqual(before.plan);
  });

  it('falls into the area it lies in, and nowhere where none is near', async () => {
    const before = await planOf({ kind: 'us-states' });
    await expect(test.call('plan.place', request(before, 0, 0))).rejects.toThrow('place-outside');
    expect((await read()).revision).toBe(before.revision);
    await test.call('plan.place', request(before, 30.27, -97.74));
    const { plan } = await read();
    const unit = plan.accounts.unit[allTexts(plan.accounts.ids).indexOf('B')] as number;
    expect(textAt(plan.units.names, unit)).toBe('Texas');
  });

  it('is refused for a plan that went on, and for an account that is not there', async () => {
    const before = await planOf({ kind: 'points' });
    const asked = request(before, 30, -97);
    await expect(test.call('plan.place', { ...asked, revision: before.revision + 1 })).rejects.toThrow('plan-changed');
    const places = [{ account: 999, lat: 1, lon: 1 }];
    await expect(test.call('plan.place', { ...asked, places })).rejects.toThrow('invalid-request');
  });
});
