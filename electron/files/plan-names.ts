import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const PLAN_EXTENSION = '.evenfield';

/** A path in `folder` that is free, named after the plan: `West 2027.evenfield`, `West 2027 2.evenfield`, ... */
export function freePlanPath(folder: string, name: string): string {
  const base = fileNameOf(name);
  for (let n = 1; ; n++) {
    const path = join(folder, `${base}${n === 1 ? '' : ` ${n}`}${PLAN_EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}

/**
 * A name as every file system takes it: no signs that mean something to one of them, no controls or direction marks,
 * no name that Windows keeps for a device, at most 80 characters; `Plan` where nothing is left.
 */
export function fileNameOf(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...clean].slice(0, 80).join('').trim();
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(short) ? `Plan ${short}`.trim() : short;
}
