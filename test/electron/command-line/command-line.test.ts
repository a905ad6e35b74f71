import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testData, testDataFile } from '../../support/test-data.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'accounts.csv'), accountList(100, ['Ann', 'Ben']));
});

const FILES = [
  'assignments.csv',
  'fairness.html',
  'fairness.json',
  'moves.csv',
  'quotas.csv',
  'refused.csv',
  'summary.json',
  'territories.csv',
  'units.csv',
];
const REVENUE = ['--measure', 'revenue=Revenue:5%'];
const QUICK = ['--iterations', '50000', '--out', 'out'];
const run = (...args: string[]) => evenfield(['run', 'accounts.csv', '--territories', '4', ...QUICK, ...args], folder);
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const rows = (name: string) =>
  written(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe('run', () => {
  it('writes every file, with one territory for each account and every minor unit of the quota', async () => {
    const { exit, out, err } = await run(...REVENUE, '--quota', '1000000.01', '--json');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(FILES);
    const summary = JSON.parse(out);
    expect(summary).toMatchObject({ limits_met: true, seed: 1, rows: { read: 100, imported: 100, refused: 0 } });
    expect(JSON.parse(written('summary.json'))).toMatchObject({ limits_met: true, rows: summary.rows });
    const assigned = rows('assignments.csv');
    expect(assigned.map(([id]) => id)).toEqual(Array.from({ length: 100 }, (_, i) => `A${i}`));
    const territories = new Set(rows('territories.csv').map(([id]) => id));
    for (const [, , territory] of assigned) expect(territories).toContain(territory);
    const cents = rows('quotas.csv').map((row) => Number((row.at(-1) ?? '').replace('.', '')));
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(100_000_001);
  });

  it('writes the same CSV bytes for the same command, and other territories for another seed', async () => {
    const csv = FILES.filter((name) => name.endsWith('.csv'));
    await run(...REVENUE, '--seed', '7');
    const first = csv.map(written);
    await run(...REVENUE, '--seed', '7');
    expect(csv.map(written)).toEqual(first);
    await run(...REVENUE, '--seed', '8');
    expect(written('units.csv')).not.toBe(first[csv.indexOf('units.csv')]);
  });

  it('tells in sentences what came out where no JSON is asked for, in the language of the terminal', async () => {
    const english = await run(...REVENUE);
    expect(english.out).toContain('100 rows read: 100 imported');
    expect(english.out).toContain('every limit is met');
    expect(english.out).toContain('9 files written to out');
    const arabic = await evenfield(['help'], folder, undefined, { LANG: 'ar_EG.UTF-8' });
    expect(arabic.exit).toBe(0);
  });

  it('ends with 3 where a limit cannot be met, and names the limit, the territory and what blocks it', async () => {
    const lines = ['Account ID,Latitude,Longitude,Revenue', 'big,39,-105,1000'];
    for (let i = 0; i < 9; i++) lines.push(`small${i},39.${i},-104.${i},1`);
    writeFileSync(join(folder, 'accounts.csv'), `${lines.join('\n')}\n`);
    const { exit, out } = await run(...REVENUE, '--json');
    expect(exit).toBe(3);
    const { unmet_limits: unmet } = JSON.parse(out);
    expect(unmet).toContainEqual(
      expect.objectContaining({ measure: 'revenue', blocker: 'unit-too-big', units: ['big'] }),
    );
    expect(unmet[0].territory).toMatch(/^T\d{3}$/);
    expect(JSON.parse(written('summary.json')).unmet_limits).toEqual(unmet);
  });

  it('keeps refused rows in a file that can be put right, and counts them', async () => {
    const bad = 'A100,No place,,,Ann,5,1\nA1,Twice,39.1,-104.2,Ann,1,1\n';
    writeFileSync(join(folder, 'accounts.csv'), accountList(100) + bad);
    const { out } = await run(...REVENUE, '--json');
    expect(JSON.parse(out).rows).toMatchObject({ read: 102, imported: 100, refused: 2 });
    expect(written('refused.csv').trimEnd().split('\n')).toHaveLength(3);
    expect(written('refused.csv')).toMatch(/^Account ID,Name,.*refused_line,refused_reason,refused_remedy\n/);
  });

  it('keeps the plan where it is told to, and never over another one without --force', async () => {
    expect((await run(...REVENUE, '--plan', 'kept.evenfield')).exit).toBe(0);
    const check = await evenfield(['check', 'kept.evenfield'], folder);
    expect({ exit: check.exit, out: check.out }).toEqual({ exit: 0, out: 'kept.evenfield: nothing is wrong.\n' });
    const before = readFileSync(join(folder, 'kept.evenfield'));
    rmSync(join(folder, 'out'), { recursive: true });
    const again = await run(...REVENUE, '--plan', 'kept.evenfield');
    expect(again.exit).toBe(2);
    expect(again.err).toContain('--force');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(readFileSync(join(folder, 'kept.evenfield'))).toEqual(before);
    expect((await run(...REVENUE, '--plan', 'kept.evenfield', '--force')).exit).toBe(0);
  });

  it('stays within the share of accounts that may change hands', async () => {
    const { exit, out, err } = await evenfield(
      ['run', 'accounts.csv', '--territories', '2', ...QUICK, ...REVENUE, '--max-moved', '10%', '--json'],
      folder,
    );
    expect({ err, done: exit === 0 || exit === 3 }).toEqual({ err: '', done: true });
    expect(JSON.parse(out).disruption.accounts_share).toBeLessThanOrEqual(0.1);
    const four = await run(...REVENUE, '--max-moved', '10%');
    expect(four).toMatchObject({ exit: 2, err: expect.stringContaining('as many territories as there are owners') });
  });

  it('refuses a lock where no owner says what it holds', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `A${i},${30 + i / 10},${-90 + (i % 4)},${i + 1},${i % 2}`);
    writeFileSync(join(folder, 'no owners.csv'), ['id,lat,lon,revenue,locked', ...rows].join('\n'));
    const { exit, err } = await evenfield(
      ['run', 'no owners.csv', '--territories', '2', ...QUICK, ...REVENUE, '--lock', 'locked', '--out', 'locked'],
      folder,
    );
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('--owner') });
  });

  it('balances a list of units with its neighbours, without accounts', async () => {
    const units = ['id,x_km,y_km,pop'];
    const pairs = ['a,b'];
    for (let i = 0; i < 36; i++) {
      units.push(`u${i},${i % 6},${Math.floor(i / 6)},1`);
      if (i % 6 < 5) pairs.push(`u${i},u${i + 1}`);
      if (i < 30) pairs.push(`u${i},u${i + 6}`);
    }
    writeFileSync(join(folder, 'units.csv'), units.join('\n'));
    writeFileSync(join(folder, 'pairs.csv'), pairs.join('\n'));
    const { exit, out } = await evenfield(
      ['run', '--units', 'units.csv', '--neighbours', 'pairs.csv', '--measure', 'potential=pop:5%']
        .concat(['--contiguous', 'yes', '--territories', '4', '--json'])
        .concat(QUICK),
      folder,
    );
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ limits_met: true, contiguity: { asked: 'required', contiguous: true } });
    expect(written('assignments.csv').trimEnd().split('\n')).toHaveLength(1);
    expect(rows('units.csv')).toHaveLength(36);
  });
});

describe('a command that cannot be done', () => {
  const cases: [what: string, text: string | Buffer | null, args: string[], sentence: RegExp][] = [
    ['a file that is not there', null, [...REVENUE], /not there/],
    ['an empty file', '', [...REVENUE], /empty/],
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0, 0, 0, 9]), [...REVENUE], /not a text file/],
    ['a header without rows', 'Account ID,Latitude,Longitude,Revenue\n', [...REVENUE], /no row/],
    ['no place', 'Account ID,Revenue\n1,2\n', [...REVENUE], /where an account is/],
    ['a column that is not there', accountList(9), ['--measure', 'x=Nothing'], /no column Nothing/],
    ['an open quote', `${accountList(9)}A9,"open,39,-105,,1,1\n`, [...REVENUE], /quote/],
    ['more territories than units', accountList(3), [...REVENUE], /3 units for 4 territories/],
  ];
  it.each(cases)('%s gets one sentence and 2, and leaves nothing', async (_, text, args, sentence) => {
    rmSync(join(folder, 'accounts.csv'));
    if (text !== null) writeFileSync(join(folder, 'accounts.csv'), text);
    const before = readdirSync(folder);
    const { exit, out, err } = await run(...args, '--plan', 'new.evenfield', '--json');
    expect({ exit, out, lines: err.trimEnd().split('\n').length }).toEqual({ exit: 2, out: '', lines: 1 });
    expect(err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    [['run', 'accounts.csv'], /needs/],
    [['walk'], /no command "walk"/],
    [['run', 'accounts.csv', '--teritories', '4'], /--teritories/],
    [['run', 'accounts.csv', '--territories', '4', '--units', 'us-towns', ...QUICK, ...REVENUE], /us-towns/],
    [['run', 'accounts.csv', '--territories', '4', '--units', 'hex:wide', ...QUICK, ...REVENUE], /wide/],
    [['export', 'plan.evenfield', '--format', 'hologram', '--out', 'out'], /hologram/],
    [['check', 'accounts.csv'], /not an Evenfield plan/],
    [['check', 'nowhere.evenfield'], /not there/],
    [['open', 'nowhere.evenfield'], /not there/],
    [['help', '--lang', 'tlh'], /--lang/],
  ])('%j is refused with a sentence', async (args, sentence) => {
    const before = readdirSync(folder);
    const { exit, out, err } = await evenfield(args, folder);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('a run that is interrupted', () => {
  it('ends with 130 and leaves nothing half-made', async () => {
    const before = readdirSync(folder);
    const args = ['run', 'accounts.csv', '--territories', '4', ...REVENUE, '--time', '600', '--out', 'out'];
    const { exit, out, err } = await evenfield([...args, '--plan', 'new.evenfield', '--json'], folder, (child) => {
      // The staging folder is there when the work has begun.
      const timer = setInterval(() => {
        if (!readdirSync(folder).some((name) => name.startsWith('.evenfield-'))) return;
        clearInterval(timer);
        setTimeout(() => child.kill('SIGINT'), 1500);
      }, 50);
    });
    expect({ exit, out, err }).toEqual({ exit: 130, out: '', err: 'Cancelled. Everything is as it was.\n' });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('the commands on a plan', () => {
  it('do the same road step by step', async () => {
    const steps: [args: string[], key: string][] = [
      [['new', 'plan.evenfield'], 'plan'],
      [['import', 'plan.evenfield', 'accounts.csv', ...REVENUE], 'rows'],
      [['balance', 'plan.evenfield', '--territories', '4', '--iterations', '50000'], 'limits_met'],
      [['quota', 'plan.evenfield', '--quota', '500000'], 'quota'],
      [['report', 'plan.evenfield', '--out', 'report'], 'files'],
      [['export', 'plan.evenfield', '--format', 'csv-spreadsheet', '--out', 'out'], 'files'],
      [['check', 'plan.evenfield'], 'ok'],
    ];
    for (const [args, key] of steps) {
      const { exit, out, err } = await evenfield([...args, '--json'], folder);
      expect({ args, exit, err }).toEqual({ args, exit: 0, err: '' });
      expect(JSON.parse(out)).toHaveProperty(key);
    }
    expect(readdirSync(join(folder, 'report')).sort()).toEqual(['fairness.html', 'fairness.json']);
    expect(written('assignments.csv').startsWith('\ufeff')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['accounts.csv', 'out', 'plan.evenfield', 'report']);
    const again = await evenfield(['new', 'plan.evenfield'], folder);
    expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('exists already') });
  });

  it('read the next account list with the measures of the plan where none are named', async () => {
    await evenfield(['new', 'plan.evenfield'], folder);
    const bare = await evenfield(['import', 'plan.evenfield', 'accounts.csv'], folder);
    expect(bare).toMatchObject({ exit: 2, err: expect.stringContaining('--measure') });
    await evenfield(['import', 'plan.evenfield', 'accounts.csv', ...REVENUE], folder);
    writeFileSync(join(folder, 'accounts.csv'), accountList(30));
    const again = await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--json'], folder);
    expect(again).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(again.out).rows).toMatchObject({ read: 30, imported: 30 });
    const args = ['balance', 'plan.evenfield', '--territories', '3', '--iterations', '20000', '--json'];
    const { measures } = JSON.parse((await evenfield(args, folder)).out);
    expect(measures).toMatchObject([{ measure: 'revenue', tolerance: 0.05 }]);
  });

  it('work on the scenario that is named, and name those there are where it is not one of them', async () => {
    await evenfield(['new', 'plan.evenfield'], folder);
    await evenfield(['import', 'plan.evenfield', 'accounts.csv', ...REVENUE], folder);
    const owners = await evenfield(
      ['export', 'plan.evenfield', '--scenario', 'Current owners', '--out', 'out'],
      folder,
    );
    expect(owners.exit).toBe(0);
    expect(rows('territories.csv')).toHaveLength(2);
    expect(written('formulas.report.txt')).toMatch(/No text looks like a formula/);
    const comma = ['export', 'plan.evenfield', '--format', 'csv-spreadsheet-comma', '--out', 'comma'];
    expect(await evenfield(comma, folder)).toMatchObject({ exit: 0 });
    expect(readdirSync(join(folder, 'comma'))).not.toContain('formulas.report.txt');
    expect(readFileSync(join(folder, 'comma', 'territories.csv'), 'utf8')).toMatch(
      /^\ufeffterritory_id;.*\n.*;\d+,\d+/,
    );
    const wrong = await evenfield(['export', 'plan.evenfield', '--scenario', 'Nobody', '--out', 'out'], folder);
    expect(wrong).toMatchObject({ exit: 2, err: expect.stringContaining('Current owners') });
  });
});

describe.skipIf(!testData)('the list of 6,559 universities', () => {
  it('is balanced on two measures at once, every account once and every cent of the quota', async () => {
    const { exit, out } = await evenfield(
      ['run', testDataFile('accounts', 'us_universities.csv'), '--territories', '25', '--seed', '1', '--out', 'out']
        .concat(['--measure', 'potential=enrolment:5%', '--measure', 'workload=employees:5%'])
        .concat(['--quota', '50000000', '--json']),
      folder,
    );
    expect(exit).toBe(0);
    const summary = JSON.parse(out);
    const { read, imported, refused } = summary.rows;
    expect(read).toBe(imported + refused);
    for (const { largest_deviation: deviation } of summary.measures) expect(Math.abs(deviation)).toBeLessThan(0.05);
    const ids = rows('assignments.csv').map(([id]) => id);
    expect(new Set(ids).size).toBe(imported);
    const cents = rows('quotas.csv').map((row) => Number((row.at(-1) ?? '').replace('.', '')));
    expect({ rows: cents.length, sum: cents.reduce((sum, one) => sum + one, 0) }).toEqual({
      rows: 25,
      sum: 5_000_000_000,
    });
  }, 240_000);
});
