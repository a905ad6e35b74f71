import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Tells whether a built part is older than what it was made from: a digest of the names, sizes and times of all
 * source files is kept beside what was built. Cheap enough to ask at every start.
 */
export interface Stamp {
  readonly fresh: boolean;
  /** To be called when the part has been built. */
  write(): void;
}

/** The stamp of one part; `sources` are files and folders below `root`, `built` a file that must exist. */
export function stampOf(root: string, part: string, sources: readonly string[], built: string): Stamp {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)}\n${size}\n${mtimeMs}\n`);
    }
  }
  const digest = hash.digest('hex');
  const place = join(root, '.build', `${part}.stamp`);
  return {
    fresh: existsSync(join(root, built)) && existsSync(place) && readFileSync(place, 'utf8') === digest,
    write: () => {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, digest);
    },
  };
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
