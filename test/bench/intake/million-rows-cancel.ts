import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { createRandom } from '../../../core/balance/random.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { ImportJob, JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { backendIn, type TestBackend } from '../../electron/backend-in.ts';
import { writeMillionRows } from './million-rows-list.ts';

const TARGET_SECONDS = 0.5;
type Mode = 'replace' | 'update';
type Moments = readonly (readonly [phase: string, count: number])[];
/** How often the import is cancelled in each phase; `between` is when the rows are read and not yet written. */
const MOMENTS: Moments = [
  ['reading', 2],
  ['placing', 2],
  ['between', 3],
  ['writing', 3],
];
/** The same of a newer list of all accounts that are there. */
const UPDATE_MOMENTS: Moments = [
  ['placing', 1],
  ['comparing', 4],
  ['writing', 2],
];
/** A moment lies anywhere in a phase up to this share of it. */
const LATEST_SHARE = 0.9;
/** How long the longest pause between the phases, and the longest comparison, are waited for. */
const MOST_MILLISECONDS: Readonly<Record<string, number>> = { between: 3000, comparing: 1500 };
const NEWER_SEED = 12;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * The import of a long list as a job into a plan with accounts, cancelled at ten moments, then a newer list of all of
 * them as its update, cancelled at seven: seconds until it has ended, and whether plan and file are as before. Answers 1
 * where one took longer than half a second, and 1 for each after which the plan is another.
 */
export async function cancelledJobs(list: string, rows: number, rowsBefore: number): Promise<number> {
  const test = backendIn();
  try {
    await openedWith(test, rowsBefore);
    say('\nThe same as a job, cancelled');
    const missed = await cancelledIn(test, list, 'replace', MOMENTS);
    await test.job(request(test, list, 'replace'));
    const newer = join(test.root, 'newer.csv');
    await writeMillionRows(newer, rows, NEWER_SEED);
    say('\nA newer list of all these accounts as an update, cancelled');
    return missed + (await cancelledIn(test, newer, 'update', UPDATE_MOMENTS));
  } finally {
    await test.end();
  }
}

async function cancelledIn(test: TestBackend, list: string, mode: Mode, phases: Moments): Promise<number> {
  let before = await stateOf(test);
  const random = createRandom(5);
  let [missed, longest] = [0, 0];
  const moments = phases.flatMap(([phase, count]) =>
    Array.from({ length: count }, (_, i) => ({ phase, share: (LATEST_SHARE * (i + random())) / count })),
  );
  for (const { phase, share } of moments) {
    const { at, result, wait } = await cancelledAt(test, list, mode, phase, share);
    const now = await stateOf(test);
    const same = now.plan === before.plan && now.file === before.file;
    const ended = result.ok ? 'done before' : result.error.code;
    if (!same || ended !== 'cancelled') missed++;
    // An import that was done before it could be cancelled is the next one's plan.
    before = now;
    longest = Math.max(longest, wait);
    say(
      `  ${at.padEnd(14)}: ${ended} ${wait.toFixed(2)} s later, plan and file ${same ? 'as before' : 'CHANGED: MISSED'}`,
    );
  }
  const met = longest < TARGET_SECONDS;
  say(`  longest: ${longest.toFixed(2)} s, target: under ${TARGET_SECONDS} s: ${met ? 'met' : 'MISSED'}`);
  return missed + (met ? 0 : 1);
}

/** Makes a plan with some accounts the open one. */
async function openedWith(test: TestBackend, rows: number): Promise<void> {
  const path = join(test.root, 'before.csv');
  await writeMillionRows(path, rows);
  const result = await test.job({ ...request(test, path, 'replace'), into: 'new-plan' });
  if (!result.ok) throw new Error(result.error.code);
}

function request(test: TestBackend, path: string, mode: Mode): ImportJob {
  return {
    kind: 'import',
    file: test.backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' }),
    into: 'this-plan',
    planName: 'Plan',
    mode,
    columns: {},
    measures: ['revenue', 'visits'].map((name) => ({ name, column: name, tolerance: 0.05 })),
    units: { kind: 'points' },
  };
}

/** Cancels the import once it has done that share of a phase. */
async function cancelledAt(test: TestBackend, list: string, mode: Mode, phase: string, share: number) {
  const { job } = (await test.call('jobs.start', request(test, list, mode))) as { job: JobId };
  const ended = test.ended(job);
  const told = () => test.backend.jobs.list().find((running) => running.job === job)?.progress;
  const [heard, least] = phase === 'between' ? ['placing', ALMOST] : [phase, share];
  for (let now = told(); now && !(now.phase === heard && now.done >= least * now.total); now = told())
    await pause(LOOK);
  await pause(share * (MOST_MILLISECONDS[phase] ?? 0));
  const last = told();
  const asked = performance.now();
  if (last) await test.call('jobs.cancel', { job });
  const result: Reply<JobResult> = await ended;
  const at = last
    ? `${last.phase} ${last.total > 0 ? `${Math.floor((100 * last.done) / last.total)} %` : ''}`
    : 'at its end';
  return { at, result, wait: (performance.now() - asked) / 1000 };
}

/** The share of the rows after which the last is as good as read. */
const ALMOST = 0.97;
const LOOK = 5;

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}

/** The plan as the page sees it, and the bytes of its file. */
async function stateOf(test: TestBackend): Promise<{ plan: string; file: string }> {
  const { plan } = (await test.call('plan.read', {})) as OpenPlan;
  const path = test.backend.store.path() as string;
  return { plan: digest(serialize(plan)), file: digest(readFileSync(path)) };
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
