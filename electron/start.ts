import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createI18n } from '../core/text/i18n.ts';
import { addressText, obstacleText } from '../core/text/start-text.ts';
import { buildParts, MAIN, PAGE, PRELOAD } from './building/parts.ts';
import { runLoopback } from './loopback/run-loopback.ts';
import { electronBinary, electronPackage } from './starting/electron-binary.ts';
import { hasDisplay, windowObstacle } from './starting/obstacle.ts';
import { openBrowser } from './starting/open-browser.ts';
import { type StartOptions, startOptions } from './starting/start-options.ts';
import { terminalLocale } from './starting/terminal-locale.ts';

/**
 * `npm start`: the window where it can open, else the loopback host and the reason in one line.
 *
 *   npm start -- [PLAN] [--port N] [--no-open] [--loopback] [--lang en|ar]
 */
const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const building = (part: string) => process.stderr.write(`Building the ${part} ...\n`);

const options = startOptions(process.argv.slice(2));
if (options) await start(options);
else {
  process.stderr.write('npm start -- [PLAN] [--port N] [--no-open] [--loopback] [--lang en|ar]\n');
  process.exitCode = 2;
}

async function start({ port, open, loopback, lang, plan }: StartOptions): Promise<void> {
  const i18n = createI18n(terminalLocale(lang, process.env));
  const { platform, env } = process;
  const binary = () => electronBinary(electronPackage());
  const window = windowObstacle({ platform, env, uid: process.getuid?.(), loopback, binary });
  const planFile = plan === null ? null : resolve(plan);
  if (window.binary !== null) {
    await buildParts(root, [PAGE, MAIN, PRELOAD], building);
    const shown = spawnSync(window.binary, [root, ...(planFile === null ? [] : [planFile])], { stdio: 'inherit' });
    process.exitCode = shown.status ?? 1;
    return;
  }
  if (window.obstacle) say(obstacleText(i18n, window.obstacle));
  await buildParts(root, [PAGE], building);
  const server = await runLoopback({
    port,
    page: join(root, '.build', 'renderer'),
    version: version(),
    plan: planFile,
  });
  endOnSignal(server.close);
  say(addressText(i18n, server.url));
  if (open && hasDisplay(platform, env)) openBrowser(platform, server.url);
}

/** Ctrl+C and a system that shuts down end the app when all is on disk; a second signal does not wait. */
function endOnSignal(close: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
