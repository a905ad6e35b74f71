import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { driftOf } from '../../core/drift/drift.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { fillCrmList } from '../../data/crm-fill/fill-list.ts';
import { fillCounts, leftRows } from '../../data/crm-fill/left-rows.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { readCrmList } from '../../data/import/crm-list.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../support/plan-builder.ts';
import { dynamicsExport, type ExportedRow } from './dynamics-export.ts';
import { filledListFaults, sheetOf } from './filled-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-fill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONTROL = { isCancelled: () => false, progress: () => {} };
const guid = (n: number) => `0000000a-0000-0000-0000-${String(n).padStart(12, '0')}`;

/** Two territories of two accounts each, worked by Ann and Ben. */
function planOf(ids: readonly string[]): Plan {
  const plan = gridPlan({
    map: 'AABB',
    accounts: [0, 1, 2, 3].map((unit) => ({ unit })),
    reps: { A: [{ name: 'Ann Ash', email: 'ann@example.com' }], B: [{ name: 'Ben & Co', email: 'ben@example.com' }] },
  });
  return { ...plan, accounts: { ...plan.accounts, ids: textColumn([...ids]) } };
}

/** Fills a file; its bytes, and what is said of it. */
function filled(plan: Plan, name: string, bytes: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const made = fillCrmList(path, {}, scenarioView(plan, WORKING, FIELD_SALES), CONTROL);
  if (!made.ok) return { refused: made, bytes: new Uint8Array(), text: '', counts: null, left: [], drift: null };
  const out = Buffer.concat(Array.from(made.pieces(), (piece) => Buffer.from(piece)));
  const again = join(folder, `again-${name}`);
  writeFileSync(again, out);
  const read = readCrmList(again, {}, CONTROL);
  const drift = read.ok
    ? driftOf(plan, WORKING, FIELD_SALES, read.list, () => ({ territory: 0, line: -1 })).counts
    : null;
  const left = [...leftRows(made, createI18n('en'))].slice(1);
  return { refused: null, bytes: out, text: out.toString('utf8'), counts: fillCounts(made), left, drift };
}

const ROWS: readonly ExportedRow[] = [
  { id: guid(3), name: 'Delta', owner: 'Ann Ash', territory: 'A', revenue: 3 },
  { id: guid(0), name: 'Alpha <&> Söhne', owner: null, territory: null, revenue: 0 },
  { id: guid(9), name: 'Somebody else', owner: 'Zoe', territory: 'Z', revenue: 9 },
  { id: guid(1).toUpperCase(), name: 'Beta', owner: 'Ann Ash', territory: 'A', revenue: 1.5 },
  { id: guid(2), name: 'Gamma', owner: 'Ann Ash', territory: 'B', revenue: 2 },
];

describe('a list that Dynamics 365 exported, filled in', () => {
  const plan = planOf([guid(0), guid(1), guid(2), guid(3)]);

  it.each([
    ['as a spreadsheet program saves it', { shared: true }],
    ['with texts in their cells', { shared: false }],
    ['with names of elements that have prefixes', { shared: false, prefix: 'x:' }],
  ])('comes back as it was but for owner and territory: %s', (_, form) => {
    const original = dynamicsExport(ROWS, form);
    const { bytes, counts, left, drift } = filled(plan, 'accounts.xlsx', original);
    expect(filledListFaults(original, bytes, ['E', 'G'])).toEqual([]);
    const { cells } = sheetOf(unzipSync(bytes));
    const at = (column: string) => [2, 3, 4, 5, 6].map((row) => cells.get(`${column}${row}`)?.text);
    expect(at('E')).toEqual(['Ben & Co', 'Ann Ash', 'Zoe', 'Ann Ash', 'Ben & Co']);
    expect(at('G')).toEqual(['B', 'A', 'Z', 'A', 'B']);
    expect(counts).toMatchObject({ filled: 3, same: 1, left: 1, missing: 0 });
    expect(left).toEqual([[guid(9), 'Somebody else', 4, 'not-in-plan', expect.stringContaining('Import it')]]);
    expect(drift).toMatchObject({ owner: 0, territory: 0, renamed: 0 });
  });

  it('that says all of it already is the same, byte for byte of its parts', () => {
    const all = [0, 1].map((n) => ({ id: guid(n), name: `N${n}`, owner: 'Ann Ash', territory: 'A', revenue: n }));
    const original = dynamicsExport(all, { shared: true });
    const { bytes, counts } = filled(plan, 'accounts.xlsx', original);
    expect(unzipSync(bytes)).toEqual(unzipSync(original));
    expect(counts).toMatchObject({ filled: 0, same: 2, missing: 2 });
  });

  it('is found wrong where somebody touched what he must not', () => {
    const original = dynamicsExport(ROWS, { shared: false });
    const { bytes } = filled(plan, 'accounts.xlsx', original);
    const spoilt = (change: (sheet: string) => string) => {
      const parts = unzipSync(bytes);
      const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
      parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(change(sheet));
      return filledListFaults(original, zipSync(parts), ['E', 'G']).join();
    };
    expect(spoilt((sheet) => sheet.replace(' hidden="1"', ''))).toContain('column A: is not hidden');
    expect(spoilt((sheet) => sheet.replace('c3+/aZ==', 'c3'))).toContain('B3: c3+/aZ== became c3');
    expect(spoilt((sheet) => sheet.replace(/<row r="4".*?<\/row>/, ''))).toContain('rows: 6 were 5');
    expect(spoilt((sheet) => sheet.replace('<v>1.5</v>', '<v>2</v>'))).toContain('F5: 1.5 became 2');
  });

  it('knows an account that is another one now by its old id', () => {
    const united = { ...plan, settings: { ...plan.settings, united: [{ account: guid(9), into: guid(2) }] } };
    const { bytes, counts } = filled(united, 'accounts.xlsx', dynamicsExport(ROWS, { shared: true }));
    const { cells } = sheetOf(unzipSync(bytes));
    expect([cells.get('E4')?.text, cells.get('G4')?.text]).toEqual(['Ben & Co', 'B']);
    expect(counts).toMatchObject({ left: 0, missing: 0 });
  });

  it('leaves a cell that is worked out by a formula, and says so', () => {
    const parts = unzipSync(dynamicsExport(ROWS, { shared: false }));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const formula = '<c r="E2" t="str"><f>LOWER("ANN ASH")</f><v>ann ash</v></c>';
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet.replace(/<c r="E2".*?<\/c>/, formula));
    const { bytes, left } = filled(plan, 'accounts.xlsx', zipSync(parts));
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).toContain(formula);
    expect(left).toContainEqual([guid(3), 'Delta', 2, 'formula', expect.any(String)]);
  });
});

describe('lists of other CRMs, filled in', () => {
  it('are known by Record ID, and take the company property of the pack', () => {
    const start = planOf(['9001', '9002', '9003', '9004']);
    const crm = { ...USUAL_CRM, hubspot: { territoryProperty: 'Patch 27' } };
    const plan = { ...start, settings: { ...start.settings, crm } };
    const csv =
      '"Record ID","Customer ID",Company owner,Patch 27,Note\r\n"9004",K-4,ben@example.com,,"a ""quote"", two\r\nlines"\r\n9001,K-1,,"A",\r\n';
    expect(filled(plan, 'companies.csv', csv).text).toBe(
      '"Record ID","Customer ID",Company owner,Patch 27,Note\r\n"9004",K-4,ben@example.com,B,"a ""quote"", two\r\nlines"\r\n9001,K-1,ann@example.com,"A",\r\n',
    );
  });

  it('are known by ids of 15 and of 18 letters, and owners by the ids that stand there', () => {
    const start = planOf(['001000000000001AAA', '001000000000002AAA', '001000000000003AAA', '001000000000004AAA']);
    const reps = start.reps.map((rep, i) => ({ ...rep, crmUserId: `00500000000000${i}` }));
    const csv = 'Account ID;Owner ID\n001000000000003;005000000000000\n001000000000001;005000000000009\n';
    const { text, counts, drift } = filled({ ...start, reps }, 'report.csv', csv);
    expect(text).toBe('Account ID;Owner ID\n001000000000003;005000000000001\n001000000000001;005000000000000\n');
    expect(counts).toMatchObject({ filled: 2, missing: 2 });
    expect(drift).toMatchObject({ owner: 0, new: 0, gone: 2 });
  });

  it('keep an owner whose id is not known, and say so', () => {
    const plan = planOf(['001000000000001', '001000000000002', '001000000000003', '001000000000004']);
    const csv = 'Id,OwnerId\n001000000000001,005000000000009\n,005000000000009\n';
    const { text, left } = filled(plan, 'accounts.csv', csv);
    expect(text).toBe(csv);
    expect(left.map(([id, , line, code]) => [id, line, code])).toEqual([
      ['001000000000001', 2, 'owner-unknown'],
      ['', 3, 'unclear'],
    ]);
  });

  it('are refused without a column to fill, as several lists, and in an encoding that cannot be written', () => {
    const plan = planOf(['1', '2', '3', '4']);
    expect(filled(plan, 'a.csv', 'Id,Name\n1,x\n').refused).toMatchObject({
      code: 'cannot-fill',
      values: { problem: 'no-column' },
    });
    const zip = zipSync({ 'a.csv': new TextEncoder().encode('Id,Owner\n1,x\n') });
    expect(filled(plan, 'a.zip', zip).refused).toMatchObject({ values: { problem: 'several-lists' } });
    const path = join(folder, 'gb.csv');
    writeFileSync(path, 'Id,Owner\n1,x\n');
    const view = scenarioView(plan, WORKING, FIELD_SALES);
    expect(fillCrmList(path, { form: { encoding: 'gb18030' } }, view, CONTROL)).toMatchObject({
      code: 'cannot-fill',
      values: { problem: 'letters' },
    });
  });

  it('say of which rows the encoding lacks letters', () => {
    const start = planOf(['1', '2', '3', '4']);
    const reps = start.reps.map((rep, i) => (i === 0 ? { ...rep, name: 'آن' } : { ...rep, name: 'Bén' }));
    const csv = Buffer.from('Id,Owner,Name\n1,Zoë,Zürich\n3,Zoë,x\n', 'latin1');
    const { bytes, left } = filled({ ...start, reps }, 'accounts.csv', csv);
    expect(Buffer.from(bytes).toString('latin1')).toBe('Id,Owner,Name\n1,Zoë,Zürich\n3,Bén,x\n');
    expect(left.map(([id, , , code]) => [id, code])).toEqual([['1', 'letters']]);
  });
});
