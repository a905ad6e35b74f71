import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../data/plan-file/migrations/list.ts';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../data/plan-file/plan-file-error.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, codeOf, opened, outcome, withDatabase } from './plan-folder.ts';
import { fullPlan, renaming } from './some-plans.ts';

/** A plan with some history in a folder of its own, closed. */
function aPlanFile(): string {
  const path = join(aFolder(), 'a.evenfield');
  const plan = fullPlan();
  const file = createPlanFile(path, plan);
  file.edit(renaming(plan, 'North'));
  file.close();
  return path;
}

function fingerprint(path: string): string {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${statSync(path).mtimeMs}`;
}

describe('opening a file that is no plan', () => {
  it('says what it is instead', () => {
    const folder = aFolder();
    const write = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'folder.evenfield'));
    const other = join(folder, 'other.sqlite');
    new Database(other).exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)').close();
    expect(outcome(openPlanFile(join(folder, 'none.evenfield')))).toBe('file-missing');
    expect(outcome(openPlanFile(join(folder, 'none', 'a.evenfield')))).toBe('file-missing');
    expect(outcome(openPlanFile(join(folder, 'folder.evenfield')))).toBe('not-a-plan');
    expect(outcome(openPlanFile(write('empty.evenfield', '')))).toBe('plan-empty');
    expect(outcome(openPlanFile(write('one.evenfield', 'S')))).toBe('not-a-plan');
    expect(outcome(openPlanFile(write('list.csv', 'id,name\n1,Acme\n')))).toBe('not-a-plan');
    expect(outcome(openPlanFile(write('zip.evenfield', new Uint8Array(5000).fill(80))))).toBe('not-a-plan');
    expect(outcome(openPlanFile(write('magic.evenfield', 'SQLite format 3\0')))).toBe('plan-damaged');
    expect(outcome(openPlanFile(other))).toBe('not-a-plan');
  });

  it.skipIf(!testData)('takes no file of the corpus of bad input for a plan', () => {
    const folder = testDataFile('badinput', 'made');
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!statSync(path).isFile()) continue;
      expect(['not-a-plan', 'plan-empty', 'plan-damaged']).toContain(outcome(openPlanFile(path)));
    }
  });
});

describe('opening a damaged plan', () => {
  it('notices a file that was cut off, by a byte or by half', () => {
    const whole = aPlanFile();
    const size = statSync(whole).size;
    for (const left of [size - 1, size - 4096, Math.floor(size / 2), 4096, 512, 100, 99, 20]) {
      const path = join(aFolder(), 'a.evenfield');
      copyFileSync(whole, path);
      truncateSync(path, left);
      expect(outcome(openPlanFile(path))).toBe('plan-damaged');
    }
  });

  it('never gives another plan than was saved when a bit has flipped', () => {
    const path = aPlanFile();
    const bytes = readFileSync(path);
    const whole = opened(path);
    const plan = whole.read();
    whole.close();
    const broken = join(aFolder(), 'b.evenfield');
    let noticed = 0;
    let harmless = 0;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        writeFileSync(broken, flipped);
        const result = openPlanFile(broken);
        if (result.status === 'refused') {
          noticed++;
          return;
        }
        try {
          // A read-only opening is that of a file whose version flipped to a newer one.
          const read = result.file.read();
          if (result.status === 'ok') expect(isDeepStrictEqual(read, plan)).toBe(true);
          harmless++;
        } catch (error) {
          if (!(error instanceof PlanFileError)) throw error;
          noticed++;
        } finally {
          result.file.close();
        }
      }),
      { numRuns: 250 },
    );
    expect(noticed).toBeGreaterThan(0);
    expect(harmless).toBeGreaterThan(0);
  });

  it('notices a value that another program changed, names its table, and still lets it be read on request', () => {
    const edits = [
      ['quota', 'UPDATE quota SET quota_minor = quota_minor - 1'],
      ['assignment', 'UPDATE assignment SET territory = 2 WHERE unit = 10'],
      ['history', "UPDATE history SET note_code = 'renamed'"],
      ['rep_share', 'UPDATE rep_share SET share_ratio = 0.5'],
      ['territory', "PRAGMA foreign_keys = OFF; DELETE FROM territory WHERE id = 'T003'"],
    ] as const;
    for (const [table, sql] of edits) {
      const path = aPlanFile();
      withDatabase(path, (db) => db.exec(sql));
      expect(openPlanFile(path)).toMatchObject({ status: 'refused', code: 'plan-damaged', values: { table } });
      const result = openPlanFile(path, { despiteDamage: true });
      expect(result).toMatchObject({ status: 'read-only', reason: 'damaged' });
      if (result.status !== 'refused') {
        expect(result.file.check().problems).toContainEqual({ kind: 'digest', where: table, detail: '' });
        expect(result.file.read().units.count).toBe(9);
        result.file.close();
      }
    }
  });

  it('notices changed accounts, units and neighbours when they are read', () => {
    for (const sql of [
      'UPDATE account SET value_5 = value_5 * 10',
      "UPDATE unit SET name = 'x' WHERE key = 10",
      'DELETE FROM neighbour WHERE key = 3',
      'UPDATE account SET key = key + 1000',
      'UPDATE batch SET rows = 100000000',
    ]) {
      const path = aPlanFile();
      withDatabase(path, (db) => db.exec(sql));
      const result = openPlanFile(path);
      if (result.status === 'refused') {
        expect(result.code).toBe('plan-damaged');
        continue;
      }
      expect(() => result.file.read()).toThrow(PlanFileError);
      expect(result.file.check().ok).toBe(false);
      result.file.close();
    }
  });
});

describe('a plan beside which the journal of another plan lies', () => {
  it('is either opened as it is or refused, never opened as a mixture', async () => {
    const folder = aFolder();
    const [a, b] = [join(folder, 'a.evenfield'), join(folder, 'b.evenfield')];
    for (const [path, name] of [
      [a, 'Account'],
      [b, 'Branch'],
    ] as const) {
      const file = createPlanFile(path, fullPlan());
      const rows = aList(2_000, name);
      await file.writeImport(rows, importOf(fullPlan(), rows), control());
      file.close();
    }
    const whole = opened(b);
    const plan = whole.read();
    whole.close();
    withDatabase(a, (db) => {
      db.pragma('cache_size = 1');
      db.exec('BEGIN; UPDATE account SET value_0 = value_0 + 1');
      copyFileSync(`${a}-journal`, `${b}-journal`);
      db.exec('ROLLBACK');
    });
    expect(statSync(`${b}-journal`).size).toBeGreaterThan(0);
    const result = openPlanFile(b);
    if (result.status === 'refused') {
      expect(result.code).toMatch(/^plan-(damaged|foreign-schema)$/);
      return;
    }
    let read: unknown;
    try {
      read = result.file.read();
    } catch (error) {
      expect(error).toMatchObject({ code: 'plan-damaged' });
      return;
    } finally {
      result.file.close();
    }
    expect(read).toEqual(plan);
  });
});

describe('opening a plan that someone prepared', () => {
  const hostile = [
    'CREATE TRIGGER bomb AFTER UPDATE ON territory BEGIN DELETE FROM account; END',
    'CREATE VIEW loop AS WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c',
    'CREATE TABLE extra (a INTEGER) STRICT',
    'CREATE VIRTUAL TABLE search USING fts5 (a)',
    'ALTER TABLE territory ADD COLUMN more TEXT',
    'CREATE INDEX slow ON account (name)',
    'DROP TABLE unit_shape',
    'ALTER TABLE account RENAME TO kept; CREATE VIEW account AS SELECT * FROM kept',
  ];

  it.each(hostile)('refuses: %s', (sql) => {
    const path = aPlanFile();
    withDatabase(path, (db) => db.exec(sql));
    expect(outcome(openPlanFile(path))).toBe('plan-foreign-schema');
    expect(outcome(openPlanFile(path, { despiteDamage: true }))).toBe('plan-foreign-schema');
  });

  it('refuses one that was switched to write-ahead logging', () => {
    const path = aPlanFile();
    withDatabase(path, (db) => db.pragma('journal_mode = WAL'));
    expect(outcome(openPlanFile(path))).toBe('plan-foreign-schema');
  });

  it('refuses another application', () => {
    const path = aPlanFile();
    withDatabase(path, (db) => db.pragma('application_id = 1'));
    expect(outcome(openPlanFile(path))).toBe('not-a-plan');
  });
});

describe('opening a plan of a newer version', () => {
  const version = MIGRATIONS.length + 1;
  it('reads it without touching it where nothing in it is unknown', () => {
    const path = aPlanFile();
    withDatabase(path, (db) => {
      db.pragma(`user_version = ${version}`);
      db.exec('CREATE TABLE more (a INTEGER) STRICT; ALTER TABLE rep ADD COLUMN vehicle TEXT');
    });
    const before = fingerprint(path);
    const result = openPlanFile(path);
    expect(result).toMatchObject({ status: 'read-only', reason: 'newer-version' });
    if (result.status === 'refused') return;
    expect(result.file.read().territories[0]?.name).toBe('North');
    expect(codeOf(() => result.file.edit(renaming(result.file.read(), 'South')))).toBe('plan-newer');
    expect(codeOf(() => result.file.check())).toBe('plan-newer');
    result.file.close();
    expect(fingerprint(path)).toBe(before);
  });

  it.each([
    'CREATE TRIGGER bomb AFTER UPDATE ON territory BEGIN DELETE FROM account; END',
    'CREATE VIEW v AS SELECT 1',
    'ALTER TABLE rep DROP COLUMN capacity_fte',
    'ALTER TABLE rep RENAME COLUMN capacity_fte TO capacity',
  ])('names the version it needs, and leaves it as it is, after: %s', (sql) => {
    const path = aPlanFile();
    withDatabase(path, (db) => {
      db.pragma(`user_version = ${version}`);
      db.exec(sql);
    });
    const before = fingerprint(path);
    expect(openPlanFile(path)).toMatchObject({ status: 'refused', code: 'plan-too-new', values: { version } });
    expect(fingerprint(path)).toBe(before);
  });
});
