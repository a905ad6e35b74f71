import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PLAN_EXTENSION } from '../files/plan-names.ts';

/**
 * The plan named on a command line, as data: the last argument that is an existing file with our extension. Flags
 * and everything else that another program may have put there mean nothing.
 */
export function planInArguments(argv: readonly string[], folder: string): string | null {
  const plans = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(PLAN_EXTENSION))
    .map((argument) => resolve(folder, argument))
    .filter((path) => existsSync(path) && statSync(path).isFile());
  return plans.at(-1) ?? null;
}
