import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** Lines it has written so far. */
  readonly lines: string[];
  /** Waits for so many lines. */
  until(count: number): Promise<void>;
  /** Ends it as a power cut would, and waits for the end. */
  kill(): Promise<void>;
  ended(): Promise<void>;
}

export const CHILDREN = {
  editThrice: new URL('./children/edit-three-times.ts', import.meta.url),
  edit: new URL('./children/edit-until-killed.ts', import.meta.url),
  import: new URL('./children/import-until-killed.ts', import.meta.url),
  hold: new URL('./children/hold.ts', import.meta.url),
  migrate: new URL('./children/migrate-until-killed.ts', import.meta.url),
  fill: new URL('./children/fill-the-disk.ts', import.meta.url),
  readOnly: new URL('./children/open-as-stranger.ts', import.meta.url),
} as const;

/** Starts a child; `before` is a command to start it under, `user` who it is to be. */
export function startChild(
  program: keyof typeof CHILDREN,
  args: readonly string[],
  before: readonly string[] = [],
  user: { uid?: number; gid?: number } = {},
): Child {
  const [command = '', ...rest] = [...before, process.execPath, fileURLToPath(CHILDREN[program]), ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'], ...user });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  let heard = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    heard();
  });
  child.on('exit', () => heard());
  return {
    process: child,
    lines,
    until: (count) =>
      new Promise((resolve, reject) => {
        heard = () => {
          if (lines.length >= count) resolve();
          else if (child.exitCode !== null) reject(new Error(`the child ended with ${child.exitCode}`));
        };
        heard();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    ended: async () => {
      await exit;
    },
  };
}
