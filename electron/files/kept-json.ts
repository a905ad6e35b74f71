import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * A small JSON file of our own. What cannot be read or does not fit counts as absent: no damaged list of recent
 * plans may keep the app from starting.
 */
export function readKept<T>(path: string, schema: v.GenericSchema<unknown, T>, absent: T): T {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : absent;
  } catch {
    return absent;
  }
}

/** Writes beside the old file and renames: whoever reads meanwhile sees the old or the new, never a half. */
export function writeKept(path: string, value: unknown): void {
  const beside = `${path}.new`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, path);
}
