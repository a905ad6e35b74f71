import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { MIGRATIONS } from '../../../data/plan-file/migrations/list.ts';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { startChild } from './child.ts';
import { NOW, SCHEMAS, second, withStatement } from './later-schema.ts';
import { aFolder, opened, outcome, withDatabase } from './plan-folder.ts';
import { fullPlan, renaming } from './some-plans.ts';

function aPlanFile(): { path: string; plan: Plan; bytes: Buffer; backups: string } {
  const path = join(aFolder(), 'a.evenfield');
  const file = createPlanFile(path, fullPlan());
  file.edit(renaming(fullPlan(), 'North'));
  const plan = file.read();
  file.close();
  return { path, plan, bytes: readFileSync(path), backups: join(dirname(path), 'backups') };
}

describe('the schema steps of a release', () => {
  it('are numbered one by one', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });
});

describe('a plan of an older schema', () => {
  it('is brought up to date, with a backup of how it was', () => {
    const { path, plan, backups } = aPlanFile();
    const result = openPlanFile(path, { migrations: SCHEMAS, backups });
    expect(result).toMatchObject({ status: 'migrated', from: NOW });
    if (result.status !== 'migrated') return;
    expect(result.file.read()).toEqual(plan);
    expect(result.file.check()).toEqual({ ok: true, problems: [] });
    result.file.close();
    withDatabase(path, (db) => {
      expect(db.pragma('user_version', { simple: true })).toBe(NOW + 2);
      expect(db.prepare('SELECT kind, minutes FROM visit').all()).toHaveLength(3);
      expect(db.prepare('SELECT remark FROM territory WHERE key = 1').pluck().get()).toBe('was North');
    });
    expect(outcome(openPlanFile(path, { migrations: SCHEMAS }))).toBe('ok');
    const old = opened(result.backup);
    expect(old.read()).toEqual(plan);
    old.close();
  });

  it('is left as it is where a step fails, after whichever statement, and the backup stays', () => {
    for (let at = 0; at <= second.statements.length; at++) {
      const { path, plan, bytes, backups } = aPlanFile();
      const failing = [...MIGRATIONS, withStatement(at, 'INSERT INTO nowhere VALUES (1)')];
      expect(outcome(openPlanFile(path, { migrations: failing, backups }))).toBe('internal');
      expect(readFileSync(path).equals(bytes)).toBe(true);
      const file = opened(path);
      expect(file.read()).toEqual(plan);
      file.close();
      expect(readdirSync(backups)).toHaveLength(1);
    }
  });

  it('is left as it is where a step would break what belongs together', () => {
    const { path, bytes, backups } = aPlanFile();
    const breaking = [...MIGRATIONS, withStatement(2, 'DELETE FROM scenario')];
    expect(outcome(openPlanFile(path, { migrations: breaking, backups }))).toBe('plan-damaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('stands at the last whole step where a later one fails, and goes on from there', () => {
    const { path, backups } = aPlanFile();
    const failing = [...MIGRATIONS, second, { version: NOW + 2, name: 'fails', statements: ['SELECT 1 FROM nowhere'] }];
    expect(outcome(openPlanFile(path, { migrations: failing, backups }))).toBe('internal');
    withDatabase(path, (db) => expect(db.pragma('user_version', { simple: true })).toBe(NOW + 1));
    expect(outcome(openPlanFile(path, { migrations: SCHEMAS, backups }))).toBe('migrated');
  });

  it('survives a kill after whichever statement', async () => {
    for (let at = 0; at <= second.statements.length; at += 2) {
      const { path, plan } = aPlanFile();
      const child = startChild('migrate', [path, String(at)]);
      await child.ended();
      expect(child.process.signalCode).toBe('SIGKILL');
      const file = opened(path);
      expect(file.read()).toEqual(plan);
      expect(file.check().problems).toEqual([]);
      file.close();
      expect(outcome(openPlanFile(path, { migrations: SCHEMAS, backups: `${path}.backups` }))).toBe('migrated');
      expect(readdirSync(`${path}.backups`)).toHaveLength(2);
    }
  });

  it('is not opened for reading only, because reading it would need the newer tables', () => {
    const { path, bytes } = aPlanFile();
    expect(openPlanFile(path, { migrations: SCHEMAS, readOnly: true })).toMatchObject({
      status: 'refused',
      code: 'file-read-only',
      values: { reason: 'older-version' },
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is not touched where no backup can be made', () => {
    const { path, bytes } = aPlanFile();
    expect(outcome(openPlanFile(path, { migrations: SCHEMAS, backups: join(path, 'no-folder') }))).not.toBe('migrated');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
