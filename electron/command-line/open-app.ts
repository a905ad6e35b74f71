import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refused } from '../refused.ts';

/** `evenfield open PLAN`: what `npm start` does, beginning with this plan; ends when the app does. */
export function openApp(plan: string): Promise<number> {
  const path = resolve(plan);
  if (!existsSync(path)) throw new Refused('file-missing', { file: basename(path) });
  const start = fileURLToPath(new URL('../start.ts', import.meta.url));
  const app = spawn(process.execPath, [start, path], { stdio: 'inherit' });
  return new Promise((done, failed) => {
    app.on('error', failed);
    // Signals reach the app, which is in the same group, and it ends cleanly by itself.
    app.on('exit', (code) => done(code ?? 0));
  });
}
