import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../../core/balance/random.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { ImportJob, JobId } from '../../../electron/api/jobs.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

const MOMENTS = 10;
const ROWS = 3_000;
/** Ten imports, each with threads of its own: a minute where other work goes on beside. */
const MOST_MILLISECONDS = 240_000;
/** Milliseconds after which an import on the slowest machine may still be reading. */
const FIRST_MILLISECONDS = 3;

let test: TestBackend;
beforeEach(() => {
  test = backendIn();
});
afterEach(() => test.end());

async function request(rows: number, into: ImportJob['into']): Promise<ImportJob> {
  const path = join(test.root, `accounts-${rows}.csv`);
  await writeFile(path, accountList(rows, ['Ann', 'Ben']));
  return {
    kind: 'import',
    file: test.backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' }),
    into,
    planName: 'Denver',
    mode: 'replace',
    columns: {},
    measures: [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }],
    units: { kind: 'points' },
  };
}

/** The plan, and the bytes of its file. */
async function state() {
  const { plan, history, revision } = (await test.call('plan.read', {})) as OpenPlan;
  return { plan, history, revision, bytes: readFileSync(test.backend.store.path() as string) };
}

describe('an import that is cancelled at any moment', () => {
  it(
    'leaves plan and file as they were; one that was quicker is there as a whole',
    async () => {
      expect((await test.job(await request(50, 'new-plan'))).ok).toBe(true);
      const started = performance.now();
      expect((await test.job(await request(ROWS, 'this-plan'))).ok).toBe(true);
      const milliseconds = performance.now() - started;
      await test.job(await request(50, 'this-plan'));
      const random = createRandom(23);
      let cancelled = 0;
      for (let moment = 0; moment < MOMENTS; moment++) {
        const before = await state();
        const { job } = (await test.call('jobs.start', await request(ROWS, 'this-plan'))) as { job: JobId };
        const wait = moment === 0 ? FIRST_MILLISECONDS : milliseconds * random();
        await new Promise((go) => setTimeout(go, wait));
        test.backend.jobs.cancel(job);
        const result = await test.ended(job);
        const after = await state();
        if (result.ok) {
          expect(after.plan.accounts.count).toBe(ROWS);
          expect(after.revision).toBe(before.revision + 1);
          continue;
        }
        cancelled++;
        expect(result.error.code).toBe('cancelled');
        expect(after).toEqual(before);
      }
      expect(cancelled).toBeGreaterThan(0);
    },
    MOST_MILLISECONDS,
  );
});
