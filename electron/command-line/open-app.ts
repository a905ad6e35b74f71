import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refused } from '../refused.ts';

/** `evenfield open PLAN`: what `npm start` does, beginning with this plan; ends when the app does. */
export function openApp(plan: string): Promise<number> {
  const path = resolve(plan);
  if (!existsSync(path)) throw new Refused('file-missing', { file: basename(path) });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // From the project's folder, wherever the command was given: building the page looks for its plugins there.
  const app = spawn(process.execPath, ['electron/start.ts', path], { stdio: 'inherit', cwd: root });
  return new Promise((done, failed) => {
    app.on('error', failed);
    // Ctrl+C reaches the app, which is in the same group; a request to end does not, and is passed on.
    process.on('SIGTERM', () => app.kill('SIGTERM'));
    app.on('exit', (code) => done(code ?? 0));
  });
}
