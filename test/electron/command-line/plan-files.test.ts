import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
let plan: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-plans-'));
  plan = join(folder, 'plan.evenfield');
  writeFileSync(join(folder, 'accounts.csv'), accountList(20));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a plan file of a newer version', () => {
  const NEWER =
    'plan.evenfield was made by a newer version of Evenfield. It can be looked at and exported here, but not changed or checked, and it was left as it is. Update Evenfield for that.\n';

  it('can be exported; what would change or check it says why not, at once', async () => {
    await evenfield(['new', 'plan.evenfield'], folder);
    await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'revenue=Revenue'], folder);
    const db = new Database(plan);
    db.exec('CREATE TABLE visit (key INTEGER PRIMARY KEY) STRICT; ALTER TABLE rep ADD COLUMN vehicle TEXT');
    db.pragma('user_version = 99');
    db.close();
    const before = readFileSync(plan);
    for (const args of [
      ['check', 'plan.evenfield'],
      ['balance', 'plan.evenfield', '--territories', '4', '--time', '600'],
      ['quota', 'plan.evenfield', '--quota', '100'],
      ['import', 'plan.evenfield', 'accounts.csv'],
    ]) {
      expect({ args, ...(await evenfield(args, folder)) }).toEqual({ args, exit: 2, out: '', err: NEWER });
    }
    expect(await evenfield(['export', 'plan.evenfield', '--out', 'out'], folder)).toMatchObject({ exit: 0 });
    expect(readFileSync(plan).equals(before)).toBe(true);
  });

  it('that is damaged besides is told of as damaged', async () => {
    await evenfield(['new', 'plan.evenfield'], folder);
    const db = new Database(plan);
    db.pragma('user_version = 99');
    db.pragma('foreign_keys = OFF');
    db.exec('UPDATE territory SET level = 1; INSERT INTO rep_share VALUES (1, 77, 0, 77, 1)');
    db.close();
    const { exit, out } = await evenfield(['check', 'plan.evenfield'], folder);
    expect(exit).toBe(2);
    expect(out).toContain('refers to another that is not there (rep_share)');
  });
});

describe('a plan file without a byte', () => {
  it('is called empty, and the remedy is one for plans', async () => {
    writeFileSync(plan, '');
    const { exit, err } = await evenfield(['check', 'plan.evenfield'], folder);
    expect(exit).toBe(2);
    expect(err).toBe(
      'plan.evenfield is empty: there is no plan in it. Open a backup of it, or make a new plan under another name.\n',
    );
  });
});

describe.skipIf(process.platform === 'win32')('a reader that has heard enough', () => {
  it('does not keep the command from its work', async () => {
    const args = ['run', 'accounts.csv', '--territories', '2', '--measure', 'revenue=Revenue', '--iterations', '0'];
    const { exit, err } = await evenfield([...args, '--out', 'out'], folder, (child) => child.stdout?.destroy());
    expect([exit === 0 || exit === 3, err]).toEqual([true, '']);
    expect(existsSync(join(folder, 'out', 'assignments.csv'))).toBe(true);
  });
});
