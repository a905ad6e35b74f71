import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backupPlan } from './backup-plan.ts';
import { assertSound } from './check-plan.ts';
import { Connection } from './connection.ts';
import { isOpenHere } from './file-place.ts';
import { checkHeader, checkSize, type PlanHeader } from './header.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';
import { migrate } from './migrations/run.ts';
import { PlanFileError } from './plan-file-error.ts';
import { checkSchema, isReadable } from './schema-check.ts';
import { translateError } from './translate-error.ts';

export interface OpenSettings {
  readonly readOnly: boolean;
  /** Opens read-only what a check would refuse, so that what can still be read can be exported. */
  readonly despiteDamage: boolean;
  /** Where the backup before a migration goes. */
  readonly backups: string;
  readonly migrations: readonly Migration[];
  readonly now: () => number;
}

/** Why a file is open for reading only. */
export type ReadOnlyReason = 'asked' | 'medium' | 'newer-version' | 'damaged';

/** An open connection, and what opening it took. */
export type Opened =
  | { readonly status: 'ok'; readonly connection: Connection }
  | { readonly status: 'migrated'; readonly connection: Connection; readonly from: number; readonly backup: string }
  | { readonly status: 'read-only'; readonly connection: Connection; readonly reason: ReadOnlyReason };

export const DEFAULT_OPEN = (path: string): OpenSettings => ({
  readOnly: false,
  despiteDamage: false,
  backups: dirname(resolve(path)),
  migrations: MIGRATIONS,
  now: Date.now,
});

/** Opens a plan after every check of design.md section 6. Throws PlanFileError; then nothing is open or written. */
export function openConnection(path: string, settings: OpenSettings): Opened {
  const target = resolve(path);
  if (isOpenHere(target)) throw new PlanFileError('file-busy', target);
  const header = checkHeader(target);
  const known = settings.migrations.at(-1)?.version ?? 0;
  if (header.version > known) return openNewer(target, header, settings);
  const reason = readOnlyReason(target, settings);
  if (reason) return openToRead(target, header, reason, settings);
  const connection = new Connection(target, false);
  return closedOnFailure(connection, () => {
    if (header.hotJournal) checkSize(target);
    const version = connection.pragmaNumber('user_version');
    checkSchema(connection, upTo(settings.migrations, version));
    assertSound(connection, false);
    if (version === known) return { status: 'ok', connection };
    const backup = backupPlan(connection, settings.backups, new Date(settings.now()));
    migrate(connection, settings.migrations);
    checkSchema(connection, settings.migrations);
    return { status: 'migrated', connection, from: version, backup };
  });
}

function openToRead(path: string, header: PlanHeader, reason: ReadOnlyReason, settings: OpenSettings): Opened {
  // An interrupted writer's pages can only be taken back by writing.
  if (header.hotJournal) throw new PlanFileError('file-read-only', path, { reason: 'interrupted' });
  const connection = new Connection(path, true);
  return closedOnFailure(connection, () => {
    const known = settings.migrations.at(-1)?.version ?? 0;
    // Only a file of today's schema can be read without being brought up to it first.
    if (header.version !== known) throw new PlanFileError('file-read-only', path, { reason: 'older-version' });
    checkSchema(connection, settings.migrations);
    if (reason !== 'damaged') assertSound(connection, false);
    return { status: 'read-only', connection, reason };
  });
}

/** A newer file is never written to, and only read where nothing in it is unknown to this program. */
function openNewer(path: string, header: PlanHeader, settings: OpenSettings): Opened {
  const tooNew = new PlanFileError('plan-too-new', path, { version: header.version });
  if (header.hotJournal) throw tooNew;
  const connection = new Connection(path, true, true);
  return closedOnFailure(connection, () => {
    if (!isReadable(connection, settings.migrations)) throw tooNew;
    const [text] = connection.prepare('PRAGMA quick_check(1)').pluck(true).all() as string[];
    if (text !== 'ok' && !settings.despiteDamage) throw new PlanFileError('plan-damaged', path);
    return { status: 'read-only', connection, reason: 'newer-version' };
  });
}

function readOnlyReason(path: string, settings: OpenSettings): ReadOnlyReason | null {
  if (settings.despiteDamage) return 'damaged';
  if (settings.readOnly) return 'asked';
  return isWritable(path) && isWritable(dirname(path)) ? null : 'medium';
}

/** The journal stands beside the plan, so the folder has to be writable, too. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function upTo(migrations: readonly Migration[], version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version <= version);
}

function closedOnFailure(connection: Connection, work: () => Opened): Opened {
  try {
    return work();
  } catch (error) {
    connection.close();
    throw translateError(error, connection.path);
  }
}
