import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../../core/balance/problem.ts';
import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';

/** A partition by METIS, with the command that made it and the seconds it says it took. */
export interface MetisRun extends Figures {
  readonly seconds: number;
  readonly command: string;
}

/** METIS counts in whole numbers of 32 bits: values are scaled to sum to this. */
const SUM = 1e9;

/** Whether METIS is installed (Debian package `metis`). */
export function hasMetis(): boolean {
  return spawnSync('gpmetis', ['-help']).error === undefined;
}

/** METIS's contiguous k-way partition (Karypis and Kumar 1998) of a problem with a graph. */
export function metisRun(problem: Problem, tolerance: number, seed: number): MetisRun {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-metis-'));
  try {
    const file = join(folder, 'graph');
    writeFileSync(file, graphFile(problem));
    const options = ['-contig', `-ufactor=${Math.round(1000 * tolerance)}`, `-seed=${seed}`];
    const said = execFileSync('gpmetis', [...options, file, `${problem.territoryCount}`], { encoding: 'utf8' });
    const parts = readFileSync(`${file}.part.${problem.territoryCount}`, 'utf8').trim().split('\n');
    return {
      ...figuresOf(problem, Int32Array.from(parts, Number)),
      seconds: Number(/Partitioning:\s+([\d.]+)/.exec(said)?.[1]),
      command: `gpmetis ${options.join(' ')} GRAPH ${problem.territoryCount}`,
    };
  } finally {
    rmSync(folder, { recursive: true });
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
