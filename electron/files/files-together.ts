import { copyFile, link, mkdir, mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { FileToken } from '../api/jobs.ts';
import type { FileTokens } from './file-tokens.ts';

/**
 * Several lists as one: a folder of ours in which each of them stands, linked where the file system can, else copied.
 * It is named after the first. Throws the file system's error.
 */
export async function filesTogether(
  folder: string,
  tokens: FileTokens,
  files: readonly FileToken[],
): Promise<FileToken> {
  const named = files.map((file) => tokens.get(file));
  const first = named[0]?.name ?? '';
  const name = `${basename(first, extname(first))} +${named.length - 1}`;
  await mkdir(folder, { recursive: true });
  const path = join(await mkdtemp(join(folder, 'files-')), name);
  await mkdir(path);
  const taken = new Set<string>();
  for (const file of named) {
    const own = freeName(basename(file.path), taken);
    await link(file.path, join(path, own)).catch(() => copyFile(file.path, join(path, own)));
  }
  return tokens.add({ path, name, kind: 'uploaded' });
}

function freeName(name: string, taken: Set<string>): string {
  const ending = extname(name);
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${basename(name, ending)} ${n}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
