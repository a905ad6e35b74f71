import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evenfield } from '../../electron/command-line/evenfield.ts';
import { universitiesByOwner } from '../../support/state-owners.ts';

const OWNERS = 12;
const POINTS = 10;
const FEWEST = 8;
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Point {
  readonly budget_share: number | null;
  readonly moved_share: number;
  readonly accounts_moved: number;
  readonly largest_deviation: number;
  readonly limits_not_met: number;
  readonly sse: number;
}

/**
 * The frontier of imbalance against disruption through the command line: universities with 12 invented owners, each a
 * group of whole states, and 12 territories. Answers how many targets were missed.
 */
export async function frontierBench(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'evenfield-frontier-'));
  try {
    const list = universitiesByOwner(OWNERS);
    await writeFile(join(folder, 'universities.csv'), list.csv);
    say(`\n${list.accounts} universities of ${OWNERS} owners of whole states: imbalance against disruption`);
    await done(folder, ['new', 'plan.evenfield']);
    const measure = ['--measure', 'enrolment=enrolment:5%', '--owner', 'owner'];
    await done(folder, ['import', 'plan.evenfield', 'universities.csv', ...measure]);
    let missed = 0;
    for (const budget of ['accounts', 'enrolment']) {
      const command = ['frontier', 'plan.evenfield', '--points', `${POINTS}`, '--budget', budget, '--out', budget];
      const began = performance.now();
      const { points } = JSON.parse(await done(folder, [...command, '--json'])) as { points: Point[] };
      const seconds = (performance.now() - began) / 1000;
      say(`  evenfield ${command.join(' ')}: ${seconds.toFixed(1)} s`);
      for (const point of points) say(lineOf(point));
      missed += judged(`plans, target ${FEWEST} at least`, points.length, points.length >= FEWEST);
      const still = points[0]?.moved_share ?? 1;
      missed += judged('moved by the first plan, target 0', still, still === 0);
      const over = points.filter(({ budget_share: most, moved_share: moved }) => moved > (most ?? 1)).length;
      missed += judged('budgets exceeded, target 0', over, over === 0);
      const rises = points.filter((point, i) => i > 0 && !isBetter(points[i - 1] as Point, point)).length;
      missed += judged('plans that move more and are no better balanced, target 0', rises, rises === 0);
    }
    return missed;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function isBetter(before: Point, after: Point): boolean {
  return after.moved_share >= before.moved_share && after.largest_deviation < before.largest_deviation;
}

function lineOf({ budget_share: budget, moved_share: moved, largest_deviation: off, ...more }: Point): string {
  const percent = (ratio: number) => `${(100 * ratio).toFixed(2).padStart(6)} %`;
  const allowed = budget === null ? 'no limit' : percent(budget);
  return `    budget ${allowed.padStart(8)}: moved ${percent(moved)} (${more.accounts_moved} accounts), deviation ${percent(off)}, limits ${more.limits_not_met === 0 ? 'met' : `${more.limits_not_met} no`}, SSE ${more.sse.toExponential(3)}`;
}

function judged(what: string, value: number, met: boolean): number {
  say(`  ${what}: ${value}: ${met ? 'met' : 'MISSED'}`);
  return met ? 0 : 1;
}

/** Runs a command that has to succeed, and answers what it printed. */
async function done(folder: string, args: string[]): Promise<string> {
  const { exit, out, err } = await evenfield(args, folder);
  if (exit !== 0) throw new Error(`evenfield ${args.join(' ')} ended with ${exit}: ${err}`);
  return out;
}
