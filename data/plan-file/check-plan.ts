import type { Connection } from './connection.ts';
import type { Migration } from './migrations/migration.ts';
import { PlanFileError } from './plan-file-error.ts';
import { wrongDigests } from './rebuild-digests.ts';
import { checkSchema } from './schema-check.ts';

/** One thing that is wrong with a file. */
interface CheckProblem {
  /** `integrity`: SQLite's own structures; `digest`: contents changed by something else than this program. */
  readonly kind: 'integrity' | 'schema' | 'foreign-key' | 'digest' | 'reference';
  /** Table or object, where one is known. */
  readonly where: string;
  /** What SQLite says of it, in English; empty where there is no more to say. */
  readonly detail: string;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly CheckProblem[];
}

/**
 * Looks at everything that can be wrong with a file, and changes nothing. Of a newer version's file only SQLite's own
 * structures can be judged here: where they are whole, throws plan-newer. Else throws only where it cannot be read.
 */
export function checkPlan(connection: Connection, migrations: readonly Migration[]): CheckReport {
  if (connection.newer) return checkNewer(connection);
  const problems = connection.reading(() => [
    ...integrityProblems(connection),
    ...schemaProblems(connection, migrations),
    ...keyProblems(connection),
    ...referenceProblems(connection),
    ...digestProblems(connection),
  ]);
  return { ok: problems.length === 0, problems };
}

/** Tables and columns this program does not know would look like damage, and their digests cannot be made here. */
function checkNewer(connection: Connection): CheckReport {
  const problems = connection.reading(() => [...integrityProblems(connection), ...keyProblems(connection)]);
  if (problems.length === 0) throw new PlanFileError('plan-newer', connection.path);
  return { ok: false, problems };
}

/** Throws plan-damaged (with the table, where it is one) at the first sign of damage; `all` looks at the rows of every batch, too. */
export function assertSound(connection: Connection, all: boolean): void {
  const damage = connection.reading(() => {
    const [text] = connection.prepare('PRAGMA quick_check(1)').pluck(true).all() as string[];
    return text === 'ok' ? wrongDigests(connection, all)[0] : '';
  });
  if (damage !== undefined) throw new PlanFileError('plan-damaged', connection.path, { table: damage });
}

function integrityProblems(connection: Connection): CheckProblem[] {
  const rows = connection.prepare('PRAGMA integrity_check(20)').raw(true).all() as [string][];
  return rows.filter(([text]) => text !== 'ok').map(([detail]) => ({ kind: 'integrity', where: '', detail }));
}

function schemaProblems(connection: Connection, migrations: readonly Migration[]): CheckProblem[] {
  try {
    checkSchema(connection, migrations);
    return [];
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    return [{ kind: 'schema', where: String(error.values.object ?? ''), detail: '' }];
  }
}

function keyProblems(connection: Connection): CheckProblem[] {
  const rows = connection.prepare('PRAGMA foreign_key_check').all() as { table: string; parent: string }[];
  return rows.slice(0, 20).map(({ table, parent }) => ({ kind: 'foreign-key', where: table, detail: parent }));
}

/** What no foreign key guards: the active units' territories, and the active accounts' units. */
function referenceProblems(connection: Connection): CheckProblem[] {
  const strays: readonly (readonly [table: string, sql: string])[] = [
    [
      'assignment',
      `SELECT count(*) AS strays FROM assignment a JOIN unit u ON u.key = a.unit
       JOIN batch b ON b.key = u.batch AND b.active = 1
       WHERE a.territory NOT IN (SELECT key FROM territory)`,
    ],
    [
      'account',
      `SELECT count(*) AS strays FROM account c JOIN batch b ON b.key = c.batch AND b.active = 1
       WHERE c.unit IS NOT NULL AND c.unit NOT IN (SELECT key FROM unit)`,
    ],
    ['unit_lock', 'SELECT count(*) AS strays FROM unit_lock WHERE unit NOT IN (SELECT key FROM unit)'],
    [
      'unit_link',
      'SELECT count(*) AS strays FROM unit_link WHERE unit_a NOT IN (SELECT key FROM unit) OR unit_b NOT IN (SELECT key FROM unit)',
    ],
    ['named_account', 'SELECT count(*) AS strays FROM named_account WHERE account NOT IN (SELECT key FROM account)'],
    [
      'protection',
      `SELECT count(*) AS strays FROM protection
       WHERE (kind = 'account' AND key NOT IN (SELECT key FROM account))
          OR (kind = 'rep' AND key NOT IN (SELECT key FROM rep))`,
    ],
  ];
  return strays.flatMap(([where, sql]): CheckProblem[] => {
    const { strays: count } = connection.prepare(sql).get() as { strays: number };
    return count === 0 ? [] : [{ kind: 'reference', where, detail: String(count) }];
  });
}

function digestProblems(connection: Connection): CheckProblem[] {
  try {
    return wrongDigests(connection, true).map((where) => ({ kind: 'digest', where, detail: '' }));
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    return [{ kind: 'digest', where: String(error.values.table ?? ''), detail: '' }];
  }
}
