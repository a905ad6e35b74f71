import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bounds } from '../../../core/balance/bounds/bound.ts';
import type { Figures } from './figures.ts';
import type { Instance } from './instances.ts';
import { instances } from './instances.ts';

/** A run of the engine that is wanted. */
export interface Wanted {
  readonly seed: number;
  readonly seconds: number;
  readonly tolerance: number;
  /** Whether the bounds of its plan are computed as well, which takes about twenty seconds more. */
  readonly bounds: boolean;
  /** Whether its seconds are those its thread was at work, so that other work on the machine does not count. */
  readonly processorTime: boolean;
}

/** What a run says of itself, and the command that repeats it. */
export interface EngineRun extends Figures {
  readonly seconds: number;
  readonly iterations: number;
  readonly bounds: Bounds | null;
  readonly command: string;
}

/** Runs at a time: one a core of the reference machine. */
const AT_ONCE = 2;
const SCRIPT = fileURLToPath(new URL('./one-run.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs of an instance, each in a process of its own, two at a time and the longest first; answered in the order in
 * which they are wanted, null for a run that failed.
 */
export async function engineRuns(instance: Instance, wanted: readonly Wanted[]): Promise<(EngineRun | null)[]> {
  const found: (EngineRun | null)[] = wanted.map(() => null);
  const open = [...wanted.keys()].sort((a, b) => (wanted[b]?.seconds ?? 0) - (wanted[a]?.seconds ?? 0) || a - b);
  const worker = async () => {
    for (let at = open.shift(); at !== undefined; at = open.shift()) {
      const one = wanted[at];
      if (one) found[at] = await engineRun(instance, one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

function engineRun(
  instance: Instance,
  { seed, seconds, tolerance, bounds, processorTime }: Wanted,
): Promise<EngineRun | null> {
  const given = [instances.indexOf(instance), seed, seconds, tolerance].map(String);
  const flags = [...(bounds ? ['--bounds'] : []), ...(processorTime ? ['--processor-time'] : [])];
  const child = spawn(process.execPath, [SCRIPT, ...given, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const command = ['node', relative(ROOT, SCRIPT), ...given, ...flags].join(' ');
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? { ...JSON.parse(said), command } : null));
  });
}
