import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventName, EventPayload } from '../../electron/api/contract.ts';
import type { JobId, JobRequest, JobResult, MeasureRequest } from '../../electron/api/jobs.ts';
import type { Reply } from '../../electron/api/reply.ts';
import type { Backend } from '../../electron/backend.ts';
import { createBackend } from '../../electron/create-backend.ts';
import { serve } from '../../electron/handlers/serve.ts';
import type { StartProcess } from '../../electron/jobs/process.ts';

/** A real backend with an app-data folder of its own, and what it announced. */
export interface TestBackend {
  readonly backend: Backend;
  readonly root: string;
  readonly heard: <N extends EventName>(event: N) => EventPayload<N>[];
  /** Serves a call and answers its value; a refusal fails the test. */
  readonly call: (name: string, input: unknown) => Promise<never>;
  /** Starts a job and waits for its end. */
  readonly job: (request: JobRequest) => Promise<Reply<JobResult>>;
  /** Waits for the end of a job that was started. */
  readonly ended: (id: JobId) => Promise<Reply<JobResult>>;
  readonly end: () => Promise<void>;
}

/** Made without opening a plan: tests open what they need. */
export function backendIn(startProcess?: StartProcess): TestBackend {
  const root = mkdtempSync(join(tmpdir(), 'evenfield-backend-'));
  const announced: { event: EventName; payload: unknown }[] = [];
  const ends = new Map<JobId, (result: Reply<JobResult>) => void>();
  const backend = createBackend({
    host: 'loopback',
    version: '0.0.0',
    dataRoot: root,
    emit: (event, payload) => {
      announced.push({ event, payload });
      if (event !== 'job.ended') return;
      const { job, result } = payload as EventPayload<'job.ended'>;
      ends.get(job)?.(result);
    },
    pick: null,
    planFile: null,
    ...(startProcess ? { startProcess } : {}),
  });
  const heard = <N extends EventName>(event: N) =>
    announced.filter((one) => one.event === event).map((one) => one.payload as EventPayload<N>);
  const ended = (id: JobId) =>
    new Promise<Reply<JobResult>>((resolve) => {
      const past = heard('job.ended').find(({ job }) => job === id);
      if (past) resolve(past.result);
      else ends.set(id, resolve);
    });
  const call = async (name: string, input: unknown) => {
    const reply = await serve(backend, name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.values)}`);
    return reply.value as never;
  };
  return {
    backend,
    root,
    heard,
    call,
    ended,
    job: async (request) => ended(((await call('jobs.start', request)) as { job: JobId }).job),
    end: async () => {
      await backend.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Imports 120 accounts as points into a new plan with one measure; owners in turn by column of the grid. */
export async function importAccounts(
  { backend, root, job }: TestBackend,
  measure: MeasureRequest,
  owners: readonly string[] = [],
): Promise<void> {
  const path = join(root, 'accounts.csv');
  await writeFile(path, accountList(120, owners));
  const file = backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' });
  await job({
    kind: 'import',
    file,
    into: 'new-plan',
    planName: 'Denver',
    columns: {},
    measures: [measure],
    units: { kind: 'points' },
  });
}

/** Accounts on a grid near Denver, `columns` wide, with owners in turn: a list as a planner's export would be. */
export function accountList(count: number, owners: readonly string[] = []): string {
  const lines = ['Account ID,Name,Latitude,Longitude,Owner,Revenue,Hours'];
  for (let i = 0; i < count; i++) {
    const [x, y] = [i % 10, Math.floor(i / 10)];
    const owner = owners.length > 0 ? owners[x % owners.length] : '';
    lines.push(`A${i},Account ${i},${(39 + y / 10).toFixed(2)},${(-105 + x / 10).toFixed(2)},${owner},${100 + i},1`);
  }
  return `${lines.join('\n')}\n`;
}
