import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
let made: string;
beforeAll(async () => {
  folder = made = mkdtempSync(join(tmpdir(), 'evenfield-update-'));
  await makePlan();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-update-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLAN = 'plan.evenfield';
const HEADER = 'Account ID,Name,Latitude,Longitude,Owner,Revenue,Hours';

function write(name: string, header: string, rows: readonly string[]): string {
  writeFileSync(join(folder, name), `${[header, ...rows].join('\n')}\n`);
  return name;
}

const row = (i: number, more: { owner?: string; revenue?: number; lat?: string } = {}) => {
  const { owner = i < 6 ? 'Ann' : 'Ben', revenue = 100 + i, lat = (39 + i / 10).toFixed(2) } = more;
  return `A${i},Account ${i},${lat},-105,${owner},${revenue},1`;
};
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));

async function json(args: readonly string[]) {
  const { exit, out, err } = await evenfield([...args, '--json'], folder);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
}

/** A plan of twelve accounts of two owners, balanced into three territories. */
async function makePlan(): Promise<void> {
  write('today.csv', HEADER, rows(0, 12));
  await evenfield(['new', PLAN], folder);
  await evenfield(
    ['import', PLAN, 'today.csv', '--measure', 'revenue=Revenue:20%', '--measure', 'hours=Hours'],
    folder,
  );
  await evenfield(['balance', PLAN, '--territories', '3', '--iterations', '2000'], folder);
}

/** A copy of it, with its list. */
function aPlan(): void {
  for (const name of [PLAN, 'today.csv']) copyFileSync(join(made, name), join(folder, name));
}

function read() {
  const result = openPlanFile(join(folder, PLAN), { readOnly: true });
  if (result.status === 'refused') throw new Error(result.code);
  const plan = result.file.read();
  expect(result.file.check().problems).toEqual([]);
  result.file.close();
  const ids = allTexts(plan.accounts.ids);
  const territories = Object.fromEntries(
    ids.map((id, i) => [id, plan.assignments.map((one) => one.territories[plan.accounts.unit[i] as number] ?? 0)]),
  );
  return { plan, ids, territories };
}

describe('a newer list by the command line', () => {
  it('updates the accounts where nothing else is said, and keeps every territory', async () => {
    aPlan();
    const before = read();
    write('newer.csv', HEADER, [row(20), row(3, { owner: 'Ben', revenue: 999 }), ...rows(4, 12)]);
    const said = await json(['import', PLAN, 'newer.csv']);
    expect(said).toMatchObject({
      mode: 'update',
      written: true,
      difference: { added: 1, changed: 1, unchanged: 8, gone: 3, gone_accounts: 'drop', without_territory: 1 },
      measures_left: [],
    });
    expect(said.difference.changes).toEqual([
      { part: 'owner', measure: '', accounts: 1 },
      { part: 'measure', measure: 'revenue', accounts: 1 },
    ]);
    const after = read();
    expect(after.ids).toEqual(['A20', 'A3', ...Array.from({ length: 8 }, (_, i) => `A${i + 4}`)]);
    for (const id of after.ids.slice(1)) expect(after.territories[id]).toEqual(before.territories[id]);
    expect(after.territories.A20).toEqual([0, 0]);
    for (const kind of ['settings', 'territories', 'scenarios', 'scenarioTerritories', 'measures'] as const) {
      expect(after.plan[kind]).toEqual(before.plan[kind]);
    }
  });

  it('lists what would change, and writes nothing', async () => {
    aPlan();
    const bytes = readFileSync(join(folder, PLAN));
    write('newer.csv', HEADER, [row(20), row(3, { owner: 'Ben', revenue: 999 }), ...rows(4, 12)]);
    const { out, exit } = await evenfield(['import', PLAN, 'newer.csv', '--list', '--keep-gone'], folder);
    expect(exit).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      '+ A20  Account 20',
      '~ A3  Account 3  owner Ann → Ben; revenue 103 → 999',
      '- A0  Account 0',
      '- A1  Account 1',
      '- A2  Account 2',
      'Accounts by id: 1 new, 1 changed, 8 unchanged, 3 gone.',
      'Those that are gone from the list stay in the plan.',
      '1 new account is in no territory yet.',
      'This is a list only; nothing was written.',
      '',
    ]);
    expect(readFileSync(join(folder, PLAN)).equals(bytes)).toBe(true);
    const said = await json(['import', PLAN, 'newer.csv', '--list']);
    expect(said.written).toBe(false);
    expect(said.accounts.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`)).toEqual([
      'added A20',
      'changed A3',
      'gone A0',
      'gone A1',
      'gone A2',
    ]);
  });

  it('the same list again is nothing to write', async () => {
    aPlan();
    const bytes = readFileSync(join(folder, PLAN));
    const said = await json(['import', PLAN, 'today.csv']);
    expect(said).toMatchObject({ mode: 'update', written: false, difference: { unchanged: 12 } });
    expect(readFileSync(join(folder, PLAN)).equals(bytes)).toBe(true);
  });

  it('adds mended rows, and leaves measures that have no column', async () => {
    aPlan();
    write('mended.csv', 'Account ID,Name,Latitude,Longitude,Owner,Hours', [
      'A30,Account 30,39.55,-105,Ann,7',
      'A1,Account 1,39.10,-105,Ann,2',
    ]);
    const said = await json(['import', PLAN, 'mended.csv', '--add']);
    expect(said).toMatchObject({
      mode: 'add',
      difference: { added: 1, changed: 1, gone: 0, untouched: 11 },
      measures_left: ['revenue'],
    });
    const { plan, ids } = read();
    expect(ids).toHaveLength(13);
    expect([...(plan.accounts.values[0] ?? [])].slice(0, 2)).toEqual([100, 101]);
    expect([...(plan.accounts.values[1] ?? [])].slice(0, 2)).toEqual([1, 2]);
  });

  it('leaves every account where it is where the list does not say where they lie, and a new one without a place', async () => {
    aPlan();
    const before = read();
    write('numbers.csv', 'Account ID,Revenue', ['A0,900', 'A40,5']);
    const said = await json(['import', PLAN, 'numbers.csv', '--add']);
    expect(said).toMatchObject({ difference: { added: 1, changed: 1, gone: 0 }, rows: { warned: 0, refused: 0 } });
    const { plan, ids } = read();
    expect(ids).toEqual([...before.ids, 'A40']);
    expect([...plan.accounts.lat.slice(0, 12)]).toEqual([...before.plan.accounts.lat]);
    expect([...(plan.accounts.values[0] ?? [])]).toEqual([900, ...rows(1, 12).map((_, i) => 101 + i), 5]);
    expect(plan.accounts.lat[12]).toBeNaN();
    const fresh = await evenfield(['new', 'other.evenfield'], folder);
    expect(fresh.exit).toBe(0);
    const refused = await evenfield(
      ['import', 'other.evenfield', 'numbers.csv', '--measure', 'revenue=Revenue'],
      folder,
    );
    expect(refused.exit).toBe(2);
  });

  it('replaces everything where that is asked for', async () => {
    aPlan();
    write('other.csv', HEADER, rows(50, 55));
    expect(await json(['import', PLAN, 'other.csv', '--replace'])).toMatchObject({ mode: 'replace', difference: null });
    expect(read().ids).toHaveLength(5);
  });

  it('keeps the units of the plan: areas decide, and other units are refused', async () => {
    write('today.csv', HEADER, rows(0, 6));
    await evenfield(['new', PLAN], folder);
    await evenfield(['import', PLAN, 'today.csv', '--measure', 'n=#', '--units', 'us-states'], folder);
    const before = read();
    write('newer.csv', HEADER, [row(0), row(1, { lat: '43.00' })]);
    const refused = await evenfield(['import', PLAN, 'newer.csv', '--units', 'points'], folder);
    expect(refused).toMatchObject({ exit: 2 });
    expect(refused.err).toContain('The units of this plan are us-states, and the list was read for points.');
    const said = await json(['import', PLAN, 'newer.csv']);
    expect(said.difference).toMatchObject({ changed: 1, gone: 4, unchanged: 1 });
    expect(said.difference.changes.map(({ part }: { part: string }) => part)).toEqual(['place', 'unit']);
    const after = read();
    expect(after.plan.units).toEqual(before.plan.units);
    expect(after.plan.assignments).toEqual(before.plan.assignments);
  });

  it('reads accounts for the list of units that the plan has', async () => {
    write('units.csv', 'id,x_km,y_km,homes', ['u1,0,0,5', 'u2,9,0,6', 'u3,0,9,7']);
    write('today.csv', 'id,name,unit_id,sales', ['a,Acme,u1,10', 'b,Bolt,u2,20']);
    await evenfield(['new', PLAN], folder);
    const measures = ['--measure', 'sales=sales', '--measure', 'homes=homes'];
    await evenfield(['import', PLAN, 'today.csv', ...measures, '--units', 'units.csv'], folder);
    write('newer.csv', 'id,name,unit_id,sales', ['b,Bolt,u3,21', 'c,Coil,u1,5']);
    const said = await json(['import', PLAN, 'newer.csv']);
    expect(said).toMatchObject({ difference: { added: 1, changed: 1, gone: 1 }, measures_left: [] });
    const { plan } = read();
    expect([...plan.accounts.unit]).toEqual([2, 0]);
    expect(plan.units.values.map((column) => column && [...column])).toEqual([null, [5, 6, 7]]);
  });

  it('says what does not go together', async () => {
    aPlan();
    for (const [options, message] of [
      [['--update', '--add'], '--update'],
      [['--add', '--keep-gone'], '--keep-gone'],
      [['--replace', '--list'], '--list'],
    ] as const) {
      const { exit, err } = await evenfield(['import', PLAN, 'today.csv', ...options], folder);
      expect(exit).toBe(2);
      expect(err).toContain(message);
    }
  });

  it('says of a plan without accounts that there is nothing to list against', async () => {
    write('today.csv', HEADER, rows(0, 2));
    await evenfield(['new', PLAN], folder);
    for (const mode of [[], ['--update']]) {
      const options = ['today.csv', '--measure', 'revenue=Revenue', '--list', ...mode];
      const { exit, err } = await evenfield(['import', PLAN, ...options], folder);
      expect(exit).toBe(2);
      expect(err).toContain('no accounts yet');
    }
  });
});
