import { spawn } from 'node:child_process';
import type { Bound, Bounds } from '../../../core/balance/bounds/bound.ts';
import type { Figures } from './figures.ts';
import type { Instance } from './instances.ts';
import { instances } from './instances.ts';
import { hasMetis, metisRun } from './metis.ts';

export interface TableOptions {
  /** Only instances whose name holds every word. */
  readonly words: readonly string[];
  readonly seeds: readonly number[];
  readonly seconds: readonly number[];
}

interface Run extends Figures, Bounds {
  readonly seconds: number;
  readonly iterations: number;
}

/** Runs at a time: one a core of the reference machine. */
const AT_ONCE = 2;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * The balancing table: every instance by METIS and by the engine, seed by seed, and the median against the target.
 * Beside METIS the engine gets one second and no larger deviation than METIS reached itself. Answers how many targets
 * were missed.
 */
export async function balancingTable({ words, seeds, seconds }: TableOptions): Promise<number> {
  const chosen = instances.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const metis = hasMetis();
  if (!metis) say('METIS is not installed (Debian package metis): its rows are left out.');
  let missed = 0;
  for (const instance of chosen) {
    say(`\n${instance.name}`);
    say('  tool                seed  seconds  deviation  limits  parts         SSE     cut  moves tried');
    if (metis && instance.metis) missed += await besideMetis(instance, seeds);
    for (const limit of seconds) {
      const runs = await allRuns(instance, seeds, limit, instance.tolerance);
      for (const [i, seed] of seeds.entries()) say(row(`engine, ${limit} s`, seed, runs[i]));
      missed += judge(instance, limit, runs);
    }
  }
  return missed;
}

async function besideMetis(instance: Instance, seeds: readonly number[]): Promise<number> {
  const { tolerance } = instance;
  const peers = seeds.slice(0, 3).map((seed) => metisRun(instance.problem(tolerance), tolerance, seed));
  for (const [i, peer] of peers.entries()) say(row('METIS', seeds[i] ?? 0, peer));
  say(`  ${peers[0]?.command}`);
  const deviation = Math.min(...peers.map((peer) => peer.deviation));
  const asked = Math.min(tolerance, deviation / 100);
  const [run] = await allRuns(instance, seeds.slice(0, 1), 1, asked);
  if (!run) return 1;
  say(row('engine, 1 s', seeds[0] ?? 0, run));
  const best = Math.min(...peers.map((peer) => peer.sse));
  const met = run.sse < best && run.deviation <= Math.max(deviation, 100 * asked) * (1 + 1e-9);
  say(
    `  beside METIS: SSE ${(run.sse / best).toFixed(3)} of its best, deviation ${run.deviation.toFixed(2)} % against ${deviation.toFixed(2)} %: ${verdict(met)}`,
  );
  return met ? 0 : 1;
}

function judge(instance: Instance, limit: number, runs: readonly Run[]): number {
  const target = limit === 10 ? instance.after10 : limit === 60 ? instance.after60 : null;
  const median = runs.map(({ sse }) => sse).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  const whole = runs.every(({ unmet, looseParts }) => unmet === 0 && (looseParts ?? 0) === 0);
  const met = whole && (target === null || median <= target);
  const aim = target === null ? '' : `, target ${target.toExponential(3)}`;
  say(
    `  after ${limit} s: ${whole ? 'all limits met' : 'LIMITS NOT MET'}, median SSE ${median.toExponential(4)}${aim}: ${verdict(met)}`,
  );
  const [run] = runs;
  if (run)
    say(
      `  the SSE is ${above(run.sse, run.theseCentres)} for these centres, ${above(run.sse, run.anyCentres)} for any centres`,
    );
  return met ? 0 : 1;
}

const above = (sse: number, bound: Bound) =>
  bound.kind === 'none' ? 'not bounded' : `at most ${(100 * (sse / bound.sse - 1)).toFixed(2)} % above the bound`;

const verdict = (met: boolean) => (met ? 'met' : 'MISSED');

function row(
  tool: string,
  seed: number,
  run: (Figures & { seconds: number; iterations?: number }) | undefined,
): string {
  if (!run) return `  ${tool}: no result`;
  const cells = [
    tool.padEnd(18),
    `${seed}`.padStart(5),
    run.seconds.toFixed(1).padStart(8),
    `${run.deviation.toFixed(3)} %`.padStart(10),
    (run.unmet === 0 ? 'met' : `${run.unmet} no`).padStart(7),
    `${run.looseParts ?? '-'}`.padStart(6),
    run.sse.toExponential(4).padStart(11),
    `${run.cutEdges ?? '-'}`.padStart(7),
    run.iterations === undefined ? '' : `${(run.iterations / 1e6).toFixed(1)} M`.padStart(12),
  ];
  return `  ${cells.join(' ')}`;
}

async function allRuns(instance: Instance, seeds: readonly number[], limit: number, tolerance: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (let at = 0; at < seeds.length; at += AT_ONCE) {
    const together = seeds.slice(at, at + AT_ONCE).map((seed) => oneRun(instance, seed, limit, tolerance));
    runs.push(...(await Promise.all(together)));
  }
  return runs;
}

/** A run in a process of its own. */
function oneRun(instance: Instance, seed: number, limit: number, tolerance: number): Promise<Run> {
  const script = new URL('./one-run.ts', import.meta.url).pathname;
  const given = [instances.indexOf(instance), seed, limit, tolerance].map(String);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`The run of ${instance.name} failed.`)),
    );
  });
}
