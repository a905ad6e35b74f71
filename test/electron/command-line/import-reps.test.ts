import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { ArgumentError } from '../../../electron/command-line/option-values.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-import-reps-'));
  write('accounts.csv', accountList(40, ['Ann', 'Ben']));
  write('reps.csv', 'rep id,name,fte,start date\nE1,Ann,0.5,2020-05-01\nE9,Zoe,1,\nE1,Double,1,\n');
  await evenfield(['new', 'plan.evenfield'], folder);
  await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'revenue=Revenue'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const reps = (...options: string[]) =>
  evenfield(['import', 'plan.evenfield', 'reps.csv', '--as', 'reps', ...options], folder);

describe('import --as reps', () => {
  it('lists what would change, then brings the roster in and keeps the refused rows beside the plan', async () => {
    const listed = JSON.parse((await reps('--list', '--json')).out) as object;
    const said = {
      rows: { read: 3, imported: 2, refused: 1 },
      reps: {
        added: [{ id: 'E9', name: 'Zoe' }],
        changed: [{ id: 'E1', name: 'Ann' }],
        unchanged: 0,
        gone: [{ id: 'Ben', name: 'Ben' }],
        gone_reps: 'keep',
      },
    };
    expect(listed).toMatchObject({ ...said, written: false });
    const { exit, out } = await reps();
    expect(exit).toBe(0);
    expect(out).toContain('Reps: 1 new, 1 changed, 0 unchanged, 1 not in the list.');
    expect(out).toContain('Staying in the plan, though not in the list: Ben.');
    expect(readFileSync(join(folder, 'plan.refused-reps.csv'), 'utf8')).toMatch(/\nE1,Double,1,,4,/);
    const again = JSON.parse((await reps('--json')).out) as object;
    expect(again).toMatchObject({ written: false, reps: { added: [], changed: [], unchanged: 2 } });
  });

  it.each([
    ['--as reps --measure a=b', ArgumentError],
    ['--as reps --units us-states', ArgumentError],
    ['--as people', ArgumentError],
    ['--drop-gone', ArgumentError],
    ['--as reps --column revenue=x', ArgumentError],
  ])('%s is refused', (line, error) => {
    expect(() => readArguments(`import p.evenfield a.csv ${line}`.split(' '))).toThrow(error);
  });

  it('takes columns by the fields of a roster', () => {
    const command = readArguments('import p.evenfield a.csv --as reps --column level=Rank --drop-gone'.split(' '));
    expect(command).toMatchObject({ command: 'import-list', columns: { level: 'Rank' }, dropGone: true, list: false });
  });
});

describe('run --reps', () => {
  it('keeps the rows of the roster that were refused', async () => {
    const options = ['--measure', 'revenue=Revenue', '--territories', '2', '--out', 'out', '--iterations', '10'];
    const { exit } = await evenfield(['run', 'accounts.csv', '--reps', 'reps.csv', ...options], folder);
    expect(exit).toBe(0);
    expect(readFileSync(join(folder, 'out', 'refused-reps.csv'), 'utf8')).toMatch(/^rep id,.*\nE1,Double,1,,4,/);
  });
});
