import { type BigIntStats, statSync } from 'node:fs';

/** Which file stands at a path, and as what it was last seen. */
export interface FilePlace {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modifiedNs: bigint;
}

/** The file at a path, or null where there is none that can be seen. Opens nothing. */
export function filePlace(path: string): FilePlace | null {
  let stats: BigIntStats | undefined;
  try {
    stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return null;
  }
  if (!stats) return null;
  return { device: stats.dev, inode: stats.ino, size: stats.size, modifiedNs: stats.mtimeNs };
}

/** What happened to the file since it was seen; null where it is as it was. */
export function placeChange(seen: FilePlace, path: string): 'missing' | 'replaced' | 'changed' | null {
  const now = filePlace(path);
  if (!now) return 'missing';
  if (now.device !== seen.device || now.inode !== seen.inode) return 'replaced';
  if (now.size !== seen.size) return 'changed';
  // Windows writes the time of a file that is open only when it likes to.
  return process.platform !== 'win32' && now.modifiedNs !== seen.modifiedNs ? 'changed' : null;
}

/**
 * The plan files this thread has open. On POSIX systems closing any descriptor of a file drops every lock the
 * process holds on it, so a file that is open here must not be opened a second time, not even to look at its header.
 */
const open = new Set<string>();

export function registerOpen(place: FilePlace): void {
  open.add(nameOf(place));
}

export function forgetOpen(place: FilePlace): void {
  open.delete(nameOf(place));
}

export function isOpenHere(path: string): boolean {
  const place = filePlace(path);
  return place !== null && open.has(nameOf(place));
}

function nameOf(place: FilePlace): string {
  return `${place.device}:${place.inode}`;
}
