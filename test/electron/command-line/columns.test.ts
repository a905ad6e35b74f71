import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptTemplates, TEMPLATES_FILE } from '../../../electron/files/kept-templates.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
const env = () => ({ EVENFIELD_DATA: join(folder, 'data') });
const exported = (...more: string[]) =>
  evenfield(['export', 'plan.evenfield', '--out', 'out', ...more], folder, undefined, env());
const header = (name: string) => readFileSync(join(folder, 'out', name), 'utf8').split('\n')[0];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-columns-'));
  const rows = Array.from({ length: 8 }, (_, i) => `${i},${40 + i},${-100 + i},Ann,${i + 1}`);
  writeFileSync(join(folder, 'accounts.csv'), ['id,lat,lon,owner,potential', ...rows, ''].join('\n'));
  await evenfield(['new', 'plan.evenfield'], folder);
  await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'potential=potential'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('export with chosen columns', () => {
  it('takes a template that the app keeps, one that is built in, or a file', async () => {
    const kept = { name: 'Mine', lists: { territories: [{ field: 'total:potential', header: 'Wert' }] } };
    mkdirSync(join(folder, 'data'), { recursive: true });
    openKeptTemplates(join(folder, 'data', TEMPLATES_FILE)).keep(kept, null);
    expect(await exported('--template', 'mine')).toMatchObject({ exit: 0, err: '' });
    expect([header('territories.csv'), header('units.csv')]).toEqual(['Wert', 'unit_id,territory_id']);

    expect(await exported('--template', 'salesforce', '--format', 'csv-spreadsheet')).toMatchObject({ exit: 0 });
    expect(header('assignments.csv')).toBe('\ufeffId,OwnerId,Sales_Territory__c,evenfield_export');

    const lists = { assignments: [{ field: 'account_id', header: '=Id' }] };
    writeFileSync(join(folder, 'columns.json'), JSON.stringify({ lists }));
    expect(await exported('--columns', 'columns.json')).toMatchObject({ exit: 0, err: '' });
    expect(header('assignments.csv')).toBe('=Id');
    expect(readFileSync(join(folder, 'out', 'formulas.report.txt'), 'utf8')).toContain('line 1, column =Id: =Id');
  });

  it('says what is wrong, and writes nothing', async () => {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    writeFileSync(join(folder, 'bad.json'), '{"lists": {"assignments": "all"}}');
    writeFileSync(join(folder, 'gone.json'), '{"lists": {"units": [{"field": "measure:gone", "header": "Gone"}]}}');
    const wrong: [args: string[], said: RegExp][] = [
      [['--template', 'Nobody'], /"Nobody".*Salesforce, HubSpot, Dynamics 365/],
      [['--columns', 'bad.json'], /bad\.json does not say/],
      [['--columns', 'missing.json'], /missing\.json/],
      [['--columns', 'gone.json'], /nothing called "measure:gone" for units\.csv/],
      [['--template', 'Salesforce', '--columns', 'bad.json'], /--columns/],
      [['--template', 'Salesforce', '--format', 'kml'], /--format csv/],
    ];
    for (const [args, said] of wrong) {
      expect({ args, ...(await exported(...args)) }).toMatchObject({ args, exit: 2, err: expect.stringMatching(said) });
    }
    expect(readdirSync(folder)).not.toContain('out');
  });
});
