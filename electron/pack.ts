import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { wrongFuses } from './building/fuses.ts';
import { buildParts, MAIN, PAGE, PRELOAD } from './building/parts.ts';

/**
 * `npm run pack`: the installers of this system into dist/, from electron-builder.yml, and then a look at the binary
 * inside whether its fuses are as they have to be. `npm run pack -- --dir` stops before the installer.
 */
const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stderr.write(`${line}\n`);

await buildParts(root, [PAGE, MAIN, PRELOAD], (part) => say(`Building the ${part} ...`));
try {
  await build({ projectDir: root, config: 'electron-builder.yml', dir: process.argv.includes('--dir') });
  process.exitCode = await checkFuses();
} catch (error) {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  say(`Nothing was packed: ${reason}. Packing needs Electron's binary, which is fetched the first time.`);
  process.exitCode = 1;
}

async function checkFuses(): Promise<number> {
  const binaries = globSync(
    ['dist/linux*-unpacked/evenfield', 'dist/win*-unpacked/Evenfield.exe', 'dist/mac*/Evenfield.app'],
    { cwd: root },
  );
  for (const binary of binaries.map((path) => join(root, path)).filter((path) => existsSync(path))) {
    const wrong = wrongFuses(await getCurrentFuseWire(binary));
    say(
      wrong.length === 0 ? `${binary}: every fuse is as it has to be.` : `${binary}: wrong fuses: ${wrong.join(', ')}`,
    );
    if (wrong.length > 0) return 1;
  }
  return binaries.length > 0 ? 0 : 1;
}
