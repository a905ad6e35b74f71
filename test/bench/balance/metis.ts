import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem } from '../../../core/balance/problem.ts';
import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { Instance } from './instances.ts';

/** A partition by METIS, with the command that made it and the seconds it says it took. */
export interface MetisRun extends Figures {
  readonly seed: number;
  readonly seconds: number;
  readonly command: string;
}

/** METIS counts in whole numbers of 32 bits: values are scaled to sum to this. */
const SUM = 1e9;

/** Whether METIS is installed (Debian package `metis`). */
export function hasMetis(): boolean {
  return spawnSync('gpmetis', ['-help']).error === undefined;
}

/**
 * METIS's contiguous k-way partitions (Karypis and Kumar 1998) of an instance with a graph, one a seed. Its graph file
 * stays where one is named to keep it in, so that the commands can be repeated. Seeds METIS fails with are left out.
 */
export function metisRuns(instance: Instance, seeds: readonly number[], keepIn: string | null): MetisRun[] {
  const problem = instance.problem(instance.tolerance);
  const folder = keepIn === null ? mkdtempSync(join(tmpdir(), 'evenfield-metis-')) : resolve(keepIn);
  if (keepIn !== null) mkdirSync(folder, { recursive: true });
  try {
    const words = instance.name.toLowerCase().match(/[a-z0-9.]+/g) ?? [];
    const file = join(folder, `${words.join('-')}.graph`);
    writeFileSync(file, graphFile(problem));
    return seeds.flatMap((seed) => {
      const run = metisRun(problem, file, instance.tolerance, seed);
      if (!run) return [];
      return keepIn === null ? [{ ...run, command: run.command.replace(file, 'GRAPH (--keep-graphs DIR)') }] : [run];
    });
  } finally {
    if (keepIn === null) rmSync(folder, { recursive: true });
  }
}

function metisRun(problem: Problem, file: string, tolerance: number, seed: number): MetisRun | null {
  const given = ['-contig', `-ufactor=${Math.round(1000 * tolerance)}`, `-seed=${seed}`, file];
  const parts = `${problem.territoryCount}`;
  try {
    const said = execFileSync('gpmetis', [...given, parts], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const assignment = readFileSync(`${file}.part.${parts}`, 'utf8').trim().split('\n');
    return {
      ...figuresOf(problem, Int32Array.from(assignment, Number)),
      seed,
      seconds: Number(/Partitioning:\s+([\d.]+)/.exec(said)?.[1]),
      command: `gpmetis ${given.join(' ')} ${parts}`,
    };
  } catch {
    // It ends with an error where it finds no contiguous partition.
    return null;
  } finally {
    rmSync(`${file}.part.${parts}`, { force: true });
  }
}

/** The graph in METIS's format: integer weights per vertex, one per measure; edges weigh 1. */
function graphFile({ unitCount, measures, graph }: Problem): string {
  if (!graph) throw new Error('METIS needs a graph.');
  const scaled = measures.map(({ values }) => {
    const sum = values.reduce((all, value) => all + value, 0);
    return values.map((value) => Math.round((value * SUM) / sum));
  });
  const lines = [`${unitCount} ${graph.neighbour.length / 2} 010 ${measures.length}`];
  for (let u = 0; u < unitCount; u++) {
    const beside = Array.from(graph.neighbour.subarray(graph.start[u], graph.start[u + 1]), (v) => v + 1);
    lines.push([...scaled.map((column) => column[u] ?? 0), ...beside].join(' '));
  }
  return `${lines.join('\n')}\n`;
}
