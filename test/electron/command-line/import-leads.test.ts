import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textColumn } from '../../../core/model/text-column.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
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

describe('what rules of routing ask for', () => {
  it('is kept of every lead, from a column that is named or found, and what is not said is told', async () => {
    await evenfield(['new', 'asked.evenfield'], folder);
    await evenfield(['import', 'asked.evenfield', 'accounts.csv', '--measure', 'revenue=Revenue'], folder);
    write('asked.csv', 'lat,lon,Segment,Wish\n39,-105,SMB,Pumps\n39,-104.9,,Valves\n');
    const options = ['--as', 'leads', '--column', 'product=Wish'];
    expect((await evenfield(['import', 'asked.evenfield', 'asked.csv', ...options], folder)).exit).toBe(0);
    const opened = openPlanFile(join(folder, 'asked.evenfield'), { readOnly: true });
    if (opened.status === 'refused') throw new Error(opened.code);
    const { leads } = opened.file.read();
    expect(leads).toMatchObject({ segments: textColumn(['SMB', '']), products: textColumn(['Pumps', 'Valves']) });
    opened.file.close();
    const exported = ['export', 'asked.evenfield', '--format', 'routing', '--out', 'routing'];
    expect((await evenfield(exported, folder)).exit).toBe(0);
    const proof = JSON.parse(readFileSync(join(folder, 'routing', 'routing-proof.json'), 'utf8')) as object;
    expect(proof).toMatchObject({ past_leads: { leads: 2, unsaid: { segment: 1, product: 0, language: 2 } } });
  });
});

describe('run --leads', () => {
  const summaryOf = (out: string) =>
    JSON.parse(readFileSync(join(folder, out, 'summary.json'), 'utf8')) as {
      measures: { measure: string; tolerance: number; largest_deviation: number }[];
      rows: { leads: unknown };
    };
  const run = (out: string, ...more: string[]) => {
    const options = ['--territories', '2', '--measure', 'revenue=Revenue:30%', '--iterations', '5000', '--out', out];
    return evenfield(['run', 'accounts.csv', ...options, ...more], folder);
  };

  it('feeds the measure leads of every unit, evens it, and keeps the rows it refused', async () => {
    const { exit, err } = await run('counted', '--leads', 'leads.csv', '--measure', 'leads=#:10%');
    expect([exit, err]).toEqual([0, '']);
    const { measures, rows } = summaryOf('counted');
    expect(measures.map(({ measure, tolerance }) => [measure, tolerance])).toEqual([
      ['revenue', 0.3],
      ['leads', 0.1],
    ]);
    expect(measures[1]?.largest_deviation).toBeLessThanOrEqual(0.1 + 1e-9);
    expect(rows.leads).toEqual({
      file: 'leads.csv',
      read: 41,
      imported: 40,
      warned: 0,
      refused: 1,
      outside: 0,
      reasons: { 'id-duplicate': 1 },
    });
    const refused = readFileSync(join(folder, 'counted', 'refused-leads.csv'), 'utf8').split('\n');
    expect(refused[0]).toMatch(/^lead id,lat,lon,score,/);
    expect(refused[1]).toMatch(/^L0,39,-105,1,/);
    const totals = readFileSync(join(folder, 'counted', 'territories.csv'), 'utf8')
      .trim()
      .split('\n');
    const column = totals[0]?.split(',').indexOf('leads_total') ?? -1;
    const sum = totals.slice(1).reduce((all, line) => all + Number(line.split(',')[column]), 0);
    expect(sum).toBe(40);
  });

  it('sums scores where that is asked for, and writes nothing where the list is none', async () => {
    expect((await run('summed', '--leads', 'leads.csv', '--measure', 'leads=score:30%')).exit).toBe(0);
    expect(summaryOf('summed').measures[1]).toMatchObject({ measure: 'leads', tolerance: 0.3 });
    const { exit, err } = await run('none', '--leads', 'nowhere.csv');
    expect([exit, existsSync(join(folder, 'none'))]).toEqual([2, false]);
    expect(err).toContain('nowhere.csv');
  });

  it('says so where it is not asked rightly', () => {
    const read = (line: string) => readArguments(`run a.csv --territories 2 --out o ${line}`.split(' '));
    expect(read('--measure a=b --leads l.csv')).toMatchObject({ leads: { file: 'l.csv', measures: [] } });
    expect(read('--measure a=b --measure leads=Leads')).toMatchObject({
      leads: null,
      measures: [{}, { name: 'leads' }],
    });
    for (const wrong of [
      '--measure leads=# --leads l.csv',
      '--measure a=b --measure leads=Leads --leads l.csv',
      '--measure a=b --from 2026-01-01',
      '--measure a=b --leads l.csv --to 2026-02-30',
      '--measure a=b --leads l.csv --from 2026-02-01 --to 2026-01-31',
    ]) {
      expect(() => read(wrong)).toThrow(ArgumentError);
    }
  });
});

describe('options of leads', () => {
  const read = (line: string) => readArguments(`import p.evenfield l.csv --as leads ${line}`.trim().split(' '));

  it('say what counts', () => {
    expect(read('')).toMatchObject({ command: 'import-list', as: 'leads', leadMeasures: [] });
    expect(read('--measure warm=score:10% --from 2026-01-01')).toMatchObject({
      leadMeasures: [{ name: 'warm', column: 'leads:score 2026-01-01..', tolerance: 0.1, quantity: 'number' }],
    });
    expect(read('--from 2026-06-30 --to 2026-06-30')).toMatchObject({ leadMeasures: [{ name: 'leads' }] });
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
