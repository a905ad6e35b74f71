import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../data/plan-file/migrations/list.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { plainPlan } from './plain-plan.ts';
import { aFolder } from './plan-folder.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'plans');
const VERSIONS = MIGRATIONS.map(({ version }) => version);

describe('the plan files of every schema there was', () => {
  it('are all here', () => {
    const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.evenfield'));
    expect(files.sort()).toEqual(VERSIONS.map((version) => `schema-${version}.evenfield`).sort());
  });

  it.each(VERSIONS)('open: schema %i, with all that it held', (version) => {
    const path = join(aFolder(), 'a.evenfield');
    copyFileSync(join(FIXTURES, `schema-${version}.evenfield`), path);
    const states = JSON.parse(readFileSync(join(FIXTURES, `schema-${version}.json`), 'utf8')) as Record<
      'start' | 'edited' | 'imported',
      object
    >;
    const result = openPlanFile(path);
    expect(result.status).toBe(version === VERSIONS.at(-1) ? 'ok' : 'migrated');
    if (result.status === 'refused') return;
    const { file } = result;
    // A later program may know more of a plan, so what is kept has to be there, and more may be.
    const shows = (state: keyof typeof states) => expect(plainPlan(file.read())).toMatchObject(states[state]);
    expect(file.check()).toEqual({ ok: true, problems: [] });
    shows('edited');
    expect(file.historyEnds().redo).toEqual({
      code: 'imported',
      values: { accounts: 12, units: 12, file: 'accounts.csv' },
    });
    file.redo();
    shows('imported');
    file.undo();
    expect(file.snapshots()).toEqual([{ key: 1, name: 'Before the trade', at: '2027-01-05T09:30:00.000Z' }]);
    file.restore(1);
    shows('start');
    file.undo();
    shows('edited');
    file.undo();
    file.undo();
    shows('start');
    expect(file.check().ok).toBe(true);
    file.close();
  });
});
