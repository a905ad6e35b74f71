import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { ArgumentError } from '../../../electron/command-line/option-values.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-import-leads-'));
  const lines = Array.from(
    { length: 40 },
    (_, i) => `L${i},${39 + Math.floor(i / 10) / 10},${-105 + (i % 10) / 10},${i}`,
  );
  write('accounts.csv', accountList(40, ['Ann', 'Ben']));
  write('leads.csv', ['lead id,lat,lon,score', ...lines, 'L0,39,-105,1'].join('\n'));
  await evenfield(['new', 'plan.evenfield'], folder);
  await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'revenue=Revenue'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

describe('import --as leads', () => {
  it('brings leads into a plan, whose balance then evens them', async () => {
    const options = ['--as', 'leads', '--measure', 'leads=#:10%', '--json'];
    const { exit, out } = await evenfield(['import', 'plan.evenfield', 'leads.csv', ...options], folder);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rows: { read: 41, imported: 40, refused: 1 },
      refused_file: 'plan.refused-leads.csv',
      written: true,
      leads: { imported: 40, outside: 0 },
    });
    const balanced = await evenfield(['balance', 'plan.evenfield', '--iterations', '2000', '--json'], folder);
    const summary = JSON.parse(balanced.out) as { measures: { measure: string; largest_deviation: number }[] };
    const leads = summary.measures.find(({ measure }) => measure === 'leads');
    expect(leads?.largest_deviation).toBeLessThanOrEqual(0.1 + 1e-9);
    const again = await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--list'], folder);
    expect([again.exit, again.err]).toEqual([0, '']);
  });
});

describe('options of leads', () => {
  const read = (line: string) => readArguments(`import p.evenfield l.csv --as leads ${line}`.trim().split(' '));

  it('say what counts', () => {
    expect(read('')).toMatchObject({ command: 'import-list', as: 'leads', leadMeasures: [] });
    expect(read('--measure warm=score:10% --from 2026-01-01')).toMatchObject({
      leadMeasures: [{ name: 'warm', column: 'leads:score 2026-01-01..', tolerance: 0.1, quantity: 'number' }],
    });
    expect(read('--to 2026-06-30')).toMatchObject({
      leadMeasures: [{ name: 'leads', column: 'leads:# ..2026-06-30' }],
    });
  });

  it.each(['--measure leads=revenue', '--from yesterday', '--to 2026-02-30', '--drop-gone', '--owner Owner'])(
    '%s is refused',
    (line) => {
      expect(() => read(line)).toThrow(ArgumentError);
    },
  );

  it('are none of an account list', () => {
    expect(() => readArguments(['import', 'p', 'a.csv', '--from', '2026-01-01'])).toThrow(ArgumentError);
  });
});
