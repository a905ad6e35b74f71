import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Electron's folder among the packages; it brings its binary only on demand. */
export interface ElectronPackage {
  readonly folder: string;
  /** Runs the package's own fetching script; true when it ended well. */
  readonly fetch: () => boolean;
}

/** The installed package of Electron, or null where development packages were left out. */
export function electronPackage(): ElectronPackage | null {
  try {
    const folder = dirname(new URL(import.meta.resolve('electron/package.json')).pathname);
    return { folder: decodeURIComponent(folder), fetch: () => runFetch(decodeURIComponent(folder)) };
  } catch {
    return null;
  }
}

/** The path of Electron's binary, fetched first where it is not there yet; null where it cannot be had. */
export function electronBinary(electron: ElectronPackage | null): string | null {
  if (!electron) return null;
  return present(electron.folder) ?? (electron.fetch() ? present(electron.folder) : null);
}

function present(folder: string): string | null {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(note, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : null;
}

/** Bounded, because a machine behind a silent firewall would otherwise wait for minutes to be told so. */
function runFetch(folder: string): boolean {
  const fetched = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 });
  return fetched.status === 0;
}
