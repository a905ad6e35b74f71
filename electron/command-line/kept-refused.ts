import { basename, dirname, extname, join } from 'node:path';
import { putFile } from './put-file.ts';

/**
 * The refused rows for the planner to put right: under their name in --out, else beside the plan under its name and
 * theirs. Null where none was refused.
 */
export function keepRefused(
  { plan, out }: { readonly plan: string; readonly out: string | null },
  made: string,
  rows: number,
): string | null {
  if (rows === 0) return null;
  const name = basename(made);
  const file = out === null ? join(dirname(plan), `${basename(plan, extname(plan))}.${name}`) : join(out, name);
  putFile(made, file);
  return file;
}
