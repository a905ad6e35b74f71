import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command took. */
export interface RunFigures {
  readonly exit: number | null;
  /** What it wrote, errors included. */
  readonly said: string;
  readonly seconds: number;
  /** Of all its threads together: what it would take alone on one core; 0 where the system does not tell. */
  readonly processorSeconds: number;
  /** The most memory its process held at once; 0 where the system does not tell. */
  readonly peakBytes: number;
  /** From the signal to its end; null where none was sent. */
  readonly secondsAfterSignal: number | null;
}

const MILLISECONDS_BETWEEN_LOOKS = 20;

/** Runs a command as a process of its own to its end; interrupts it after so many seconds where that is asked. */
export function runMeasured(command: string, args: readonly string[], interruptAfter?: number): Promise<RunFigures> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' } });
  let said = '';
  let [peakBytes, processorSeconds] = [0, 0];
  let signalled: number | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const looks = setInterval(() => {
    peakBytes = Math.max(peakBytes, highWaterMark(child.pid));
    processorSeconds = Math.max(processorSeconds, computedSeconds(child.pid));
  }, MILLISECONDS_BETWEEN_LOOKS);
  const signal =
    interruptAfter !== undefined &&
    setTimeout(() => {
      signalled = performance.now();
      child.kill('SIGINT');
    }, 1000 * interruptAfter);
  return new Promise<RunFigures>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      const ended = performance.now();
      const secondsAfterSignal = signalled === null ? null : (ended - signalled) / 1000;
      resolve({ exit, said, seconds: (ended - started) / 1000, processorSeconds, peakBytes, secondsAfterSignal });
    });
  }).finally(() => {
    clearInterval(looks);
    if (signal) clearTimeout(signal);
  });
}

/** VmHWM of a running process: it only rises, so that a look shortly before the end is enough. */
function highWaterMark(pid: number | undefined): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(told(pid, 'status')) ?? [];
  return 1024 * Number(kilobytes ?? 0);
}

const TICKS_A_SECOND = 100;

/** The 14th and 15th field: time in the program and in the system; the 2nd is a name that may have spaces. */
function computedSeconds(pid: number | undefined): number {
  const fields = told(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND;
}

/** What the system tells of a process; nothing where it ended just now, or where there is no /proc. */
function told(pid: number | undefined, file: 'status' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
