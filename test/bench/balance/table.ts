import { headerLines, rowLine } from './columns.ts';
import type { EngineRun, Wanted } from './engine-runs.ts';
import { engineRuns } from './engine-runs.ts';
import type { Instance } from './instances.ts';
import { instances, isWithoutTarget } from './instances.ts';
import type { MetisRun } from './metis.ts';
import { hasMetis, metisRuns } from './metis.ts';

export interface TableOptions {
  /** Only instances whose name holds every word. */
  readonly words: readonly string[];
  readonly seeds: readonly number[];
  readonly seconds: readonly number[];
  /** Instances without a target of their own: with the first seed and the shortest time only. */
  readonly sparing: boolean;
  /** Whether seconds of the engine are those its thread was at work. */
  readonly processorTime: boolean;
  /** Where METIS's graph files are kept; null for nowhere. */
  readonly keepGraphs: string | null;
}

/** The time beside METIS, and the time whose median is held against a run many times as long, s. */
const BESIDE = 1;
const LONG_ENOUGH = 60;
const say = (line: string) => process.stdout.write(`${line}\n`);
const verdict = (met: boolean) => (met ? 'met' : 'MISSED');

/**
 * The balancing table: every instance by METIS and by the engine, seed by seed, and the medians against the targets.
 * Beside METIS the engine gets one second and no larger deviation than METIS reached itself. Answers how many targets
 * were missed.
 */
export async function balancingTable(options: TableOptions): Promise<number> {
  const chosen = instances.filter(({ name }) => options.words.every((word) => name.toLowerCase().includes(word)));
  const metis = hasMetis();
  if (!metis) say('METIS is not installed (Debian package metis): its rows are left out.');
  for (const line of headerLines()) say(line);
  let missed = 0;
  for (const instance of chosen) missed += await instanceRows(instance, options, metis);
  return missed;
}

async function instanceRows(instance: Instance, options: TableOptions, metis: boolean): Promise<number> {
  const sparing = options.sparing && isWithoutTarget(instance);
  const seeds = sparing ? options.seeds.slice(0, 1) : options.seeds;
  const limits = sparing ? [Math.min(...options.seconds)] : options.seconds;
  say(instance.name);
  const { processorTime } = options;
  const peers = metis && instance.metis ? metisRuns(instance, seeds, options.keepGraphs) : [];
  const asked = Math.min(instance.tolerance, ...peers.map(({ deviation }) => deviation / 100));
  const beside = peers.length > 0 ? seeds.map((seed) => wanted(seed, BESIDE, asked, processorTime)) : [];
  const longest = Math.max(...limits);
  const own = limits.flatMap((limit) =>
    seeds.map((seed, i) => wanted(seed, limit, instance.tolerance, processorTime, i === 0 && limit === longest)),
  );
  const { within } = instance;
  const long =
    within && limits.includes(LONG_ENOUGH)
      ? [wanted(seeds[0] ?? 1, LONG_ENOUGH * within.times, instance.tolerance, processorTime)]
      : [];
  const all = [...beside, ...own, ...long];
  const runs = await engineRuns(instance, all);
  const of = (some: readonly Wanted[]) => some.map((one) => runs[all.indexOf(one)] ?? null);

  let missed = 0;
  if (peers.length > 0) {
    for (const peer of peers) say(rowLine({ ...peer, tool: 'METIS', seed: `${peer.seed}`, note: peer.command }));
    sayRuns(beside, of(beside));
    missed += besideMetis(peers, of(beside), asked);
  }
  for (const limit of limits) {
    const these = own.filter(({ seconds }) => seconds === limit);
    sayRuns(these, of(these));
    missed += judge(instance, limit, of(these));
  }
  if (within && long.length > 0) {
    sayRuns(long, of(long));
    const short = own.filter(({ seconds }) => seconds === LONG_ENOUGH);
    missed += judgeLong(within.ratio, of(short), of(long)[0] ?? null);
  }
  return missed;
}

function wanted(seed: number, seconds: number, tolerance: number, processorTime: boolean, bounds = false): Wanted {
  return { seed, seconds, tolerance, bounds, processorTime };
}

function sayRuns(some: readonly Wanted[], runs: readonly (EngineRun | null)[]): void {
  for (const [i, { seed, seconds }] of some.entries()) {
    const tool = `engine, ${seconds} s`;
    const run = runs[i];
    say(
      rowLine(run ? { ...run, tool, seed: `${seed}`, note: run.command } : { tool, seed: `${seed}`, note: 'FAILED' }),
    );
  }
}

/** Every seed of the engine against the best of METIS in each figure, and in one piece each. */
function besideMetis(peers: readonly MetisRun[], runs: readonly (EngineRun | null)[], asked: number): number {
  const sse = Math.min(...peers.map((peer) => peer.sse));
  const deviation = Math.min(...peers.map((peer) => peer.deviation));
  const allowed = Math.max(deviation, 100 * asked) * (1 + 1e-9);
  const met = runs.every((run) => run && run.sse < sse && run.deviation <= allowed && run.looseParts === 0);
  const worst = Math.max(...runs.map((run) => run?.sse ?? Number.POSITIVE_INFINITY));
  const note = `target: every seed below the best SSE and deviation of METIS, in one piece: ${verdict(met)} (${(worst / sse).toFixed(3)} of its SSE)`;
  say(rowLine({ tool: 'worst beside METIS', sse: worst, target: sse, note }));
  return met ? 0 : 1;
}

function judge({ targets, aim, limitsFrom }: Instance, limit: number, runs: readonly (EngineRun | null)[]): number {
  const target = targets[limit];
  const sse = medianOf(runs);
  const whole = runs.every((run) => run && run.unmet === 0 && (run.looseParts ?? 0) === 0);
  const asked = target !== undefined || limit >= limitsFrom;
  const met = !asked || (whole && (target === undefined || sse <= target));
  const hoped = limit === LONG_ENOUGH ? aim : null;
  const aimed = hoped === null ? '' : `, aim ${sse <= hoped ? 'reached' : 'not reached'}`;
  const what = whole ? 'limits met, in one piece' : 'LIMITS NOT MET OR IN PIECES';
  say(
    rowLine({
      tool: `median, ${limit} s`,
      sse,
      target,
      aim: hoped,
      note: `${what}: ${asked ? verdict(met) : 'no target'}${aimed}`,
    }),
  );
  return met ? 0 : 1;
}

function judgeLong(ratio: number, runs: readonly (EngineRun | null)[], long: EngineRun | null): number {
  const sse = medianOf(runs);
  const reference = long?.sse ?? Number.NaN;
  const met = sse <= ratio * reference && [...runs, long].every((run) => run?.unmet === 0);
  const note = `target: limits met and at most ${ratio} of the run many times as long, is ${(sse / reference).toFixed(3)}: ${verdict(met)}`;
  say(rowLine({ tool: `median, ${LONG_ENOUGH} s`, sse, target: ratio * reference, note }));
  return met ? 0 : 1;
}

function medianOf(runs: readonly (EngineRun | null)[]): number {
  const sorted = runs.map((run) => run?.sse ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
