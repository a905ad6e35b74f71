import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Connection } from './connection.ts';
import { copyPlan } from './copy-plan.ts';
import { readPlanUid } from './state.ts';
import { withTypedErrors } from './translate-error.ts';

/** How many backups of one plan are kept. */
const KEPT_OF_TODAY = 3;
const KEPT_PER_EARLIER_DAY = 1;
const KEPT_IN_ALL = 10;

/**
 * Writes a verified backup of an open plan into a folder and then removes older ones of the same plan: 3 of today,
 * 1 per earlier day and 10 in all stay. Names carry the time in UTC, so that they sort, and days are days in UTC.
 * Gives the path of the backup. Throws PlanFileError, and then has removed nothing.
 */
export function backupPlan(connection: Connection, folder: string, now: Date): string {
  withTypedErrors(folder, () => mkdirSync(folder, { recursive: true }));
  const uid = readPlanUid(connection).slice(0, 8);
  const path = join(folder, `${shortName(connection.path)}.${uid}.${stampOf(now)}.evenfield`);
  copyPlan(connection, path);
  for (const old of surplus(readdirSync(folder), uid, stampOf(now))) {
    // A backup that another program holds is tried again next time.
    withTypedErrors(folder, () => rmSync(join(folder, old), { force: true }));
  }
  return path;
}

/** File names of a plan's backups that are too many; newer ones come before older ones. */
export function surplus(names: readonly string[], uid: string, stamp: string): string[] {
  const today = stamp.slice(0, 8);
  const backups = names
    .map((name) => ({ name, found: /\.([0-9a-f]{8})\.(\d{8}T\d{9}Z)\.evenfield$/.exec(name) }))
    .filter(({ found }) => found?.[1] === uid)
    .map(({ name, found }) => ({ name, stamp: found?.[2] as string }))
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
  const perDay = new Map<string, number>();
  let kept = 0;
  const old: string[] = [];
  for (const backup of backups) {
    const day = backup.stamp.slice(0, 8);
    const ofDay = perDay.get(day) ?? 0;
    const room = day === today ? KEPT_OF_TODAY : KEPT_PER_EARLIER_DAY;
    if (ofDay < room && kept < KEPT_IN_ALL) {
      perDay.set(day, ofDay + 1);
      kept++;
    } else {
      old.push(backup.name);
    }
  }
  return old;
}

/** `20270105T101112345Z` */
function stampOf(now: Date): string {
  return now.toISOString().replace(/[-:.]/g, '');
}

/** A file name may have at most 255 bytes, and the stamp needs its part. */
function shortName(path: string): string {
  const name = basename(path, extname(path));
  return Buffer.from(name)
    .subarray(0, 120)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
}
