import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textColumn } from '../../../core/model/text-column.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
let before: Buffer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-drift-'));
  const plan = gridPlan({
    map: 'AABB',
    accounts: [0, 1, 2, 3].map((unit) => ({ unit })),
    reps: { A: [{ name: 'Ann', email: 'ann@example.com' }], B: [{ name: 'Ben' }] },
  });
  // Chicago's codes are A's, New York's are B's.
  const units = { ...plan.units, codes: textColumn(['60601', '60602', '10001', '10002']) };
  const degrees = {
    lat: Float64Array.of(41.88, 41.88, 40.75, 40.72),
    lon: Float64Array.of(-87.62, -87.63, -74, -73.99),
  };
  createPlanFile(join(folder, 'plan.evenfield'), { ...plan, units: { ...units, ...degrees } }).close();
  before = readFileSync(join(folder, 'plan.evenfield'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const crm = (lines: readonly string[]) => writeFileSync(join(folder, 'crm.csv'), `${lines.join('\n')}\n`);
const findings = (name: string) => readFileSync(join(folder, name), 'utf8').replace('\ufeff', '').trim().split('\n');
const HEADER =
  'account_id,kind,plan_rep,crm_owner,plan_territory,crm_territory,proposal,rule_priority,rule_source,rule_asks';

it('drift tells what the CRM says otherwise, by kind and one by one, and leaves the plan as it is', async () => {
  crm([
    'Account ID,Account Owner,Territory,Billing Zip/Postal Code,Billing Country',
    'A-0,ann@example.com,A,60601,US',
    'A-1,Ben,T002,60602,US',
    'A-2,=Zoe,b,10001,US',
    'N-1,Ben,,10002,USA',
    'N-2,Ben,,,',
    'A-2,Ben,B,,',
  ]);
  const { exit, out } = await evenfield(['drift', 'plan.evenfield', 'crm.csv', '--out', 'out'], folder);
  expect(exit).toBe(0);
  expect(out).toContain('1 account is owned by somebody else in the CRM.');
  expect(out).toContain('2 accounts are new in the CRM.');
  expect(findings('out/drift.csv')).toEqual([
    HEADER,
    'A-1,territory,Ann,Ben,T001,T002,T002,,,',
    "A-2,owner,Ben,'=Zoe,T002,b,,,,",
    expect.stringMatching(/^N-1,new,,Ben,,,T002,\d+,codes,US 10001\.\.10\d+$/),
    'N-2,new,,Ben,,,,,,',
    'A-3,gone,Ben,,T002,,,,,',
  ]);
  expect(findings('out/refused.csv')[1]).toContain('A-2,Ben,B');
  expect(readFileSync(join(folder, 'plan.evenfield'))).toEqual(before);
});

it('what the plan exports has no drift', async () => {
  await evenfield(['export', 'plan.evenfield', '--out', 'out', '--format', 'csv'], folder);
  const { exit, out } = await evenfield(['drift', 'plan.evenfield', 'out/assignments.csv', '--json'], folder);
  expect(exit).toBe(0);
  const { drift, compared, rows, file, accounts } = JSON.parse(out);
  expect(drift).toEqual({ renamed: 0, owner: 0, territory: 0, new: 0, unassigned: 0, gone: 0 });
  expect(compared).toEqual({ owners: true, territories: true });
  expect([rows.read, accounts]).toEqual([4, 4]);
  expect(findings(file.split('/').at(-1))).toEqual([HEADER]);
});

it('a territory with another name is one finding, and what has no column is said not to be compared', async () => {
  crm(['id,territory', 'A-0,North', 'A-1,North', 'A-2,B', 'A-3,B']);
  const { out } = await evenfield(['drift', 'plan.evenfield', 'crm.csv', '--out', 'out'], folder);
  expect(out).toContain('1 territory has another name in the CRM.');
  expect(out).toContain('The list has no column of owners, so owners were not compared.');
  expect(findings('out/drift.csv')).toEqual([HEADER, ',renamed,Ann,,T001,North,North,,,']);
});

it('a list without ids is refused, and nothing is written', async () => {
  crm(['owner,territory', 'Ann,A']);
  const { exit, err } = await evenfield(['drift', 'plan.evenfield', 'crm.csv', '--out', 'out'], folder);
  expect(exit).toBe(2);
  expect(err).toContain('crm.csv');
  expect(() => findings('out/drift.csv')).toThrow();
});
