import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/**
 * The refused rows for the planner to put right: under their name in --out, else beside the plan under its name and
 * theirs. Null where none was refused.
 */
export async function keepRefused(
  { plan, out }: { readonly plan: string; readonly out: string | null },
  made: string,
  rows: number,
): Promise<string | null> {
  if (rows === 0) return null;
  if (out !== null) await mkdir(out, { recursive: true });
  const name = basename(made);
  const file = out === null ? join(dirname(plan), `${basename(plan, extname(plan))}.${name}`) : join(out, name);
  await copyFile(made, file);
  return file;
}
