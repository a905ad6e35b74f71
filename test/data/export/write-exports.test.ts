import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { listRows } from '../../../core/listing/list-rows.ts';
import { quotaList } from '../../../core/listing/quota-list.ts';
import { dayOfIso } from '../../../core/model/day-column.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { csvLines } from '../../../data/export/csv-text.ts';
import type { RunFacts } from '../../../data/export/run-facts.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { summaryJson } from '../../../data/export/summary-json.ts';
import { writeExports } from '../../../data/export/write-exports.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const FACTS: RunFacts = {
  version: '0.0.0',
  balance: {
    seed: 7,
    iterations: 1000,
    stopped: 'iterations',
    contiguity: 'required',
    looseParts: 0,
    sse: 12.5,
    bounds: {
      anyCentres: { kind: 'for-any-centres', sse: 10, how: 'centre-boxes' },
      theseCentres: { kind: 'for-these-centres', sse: 11, how: 'transportation-dual' },
    },
    objective: {
      limits: 'limits-first',
      terms: {
        sse: { weight: 1, value: 12.5 },
        travel: { weight: 0, value: null },
        border: { weight: 0, value: null },
        disruption: { weight: 0, value: null },
      },
      disruptionLeftOut: false,
    },
    moves: null,
    only: null,
    starts: [{ seed: 7, iterations: 1000, sse: 12.5, limitsMet: false, chosen: true }],
    unmet: [
      {
        measure: 'potential',
        territory: 'T002',
        total: 6,
        minimum: 3,
        maximum: 5,
        blocker: 'unit-too-big',
        units: ['u3'],
        unitCount: 1,
        territories: [],
        heldBy: 'locks',
        budget: null,
        relaxations: [],
      },
    ],
    pieces: [],
  },
  rows: { file: 'a.csv', read: 5, imported: 4, warned: 1, refused: 1, reasons: { 'no-place': 1 } },
  seconds: { import: 0.5, balance: 1.25 },
};

/** Two territories; three owners, one of whose accounts changes hands. */
function plan(): Plan {
  const start = gridPlan({
    map: 'AAB ABB',
    measures: [{ name: 'potential' }],
    accounts: [
      { unit: 0, city: 'Aden', owner: 'Ana "A" O\'Neil', values: { potential: 3 } },
      { unit: 1, city: 'Aden', owner: 'Bo', values: { potential: 1.5 } },
      { unit: 2, city: 'Basra', owner: 'Bo', values: { potential: 4 } },
      { unit: 5, city: '<b>Basra</b>', values: { potential: 2 } },
    ],
  });
  const quota = changeOf(start, {
    kind: 'split-quota',
    scenario: WORKING,
    role: FIELD_SALES,
    totalMinor: 10_000_001,
    method: 'potential',
  });
  if (!quota.ok) throw new Error(quota.code);
  const made = applyChange(start, quota.change);
  const balance = { ...made.settings.balance, contiguity: 'required' as const };
  return { ...made, settings: { ...made.settings, balance } };
}

let folder: string;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(read(name), { header: true, skipEmptyLines: true }).data;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-exports-'));
  const input = { plan: plan(), scenario: WORKING, role: FIELD_SALES, facts: FACTS };
  writeExports(input, folder, ['csv', 'report', 'summary'], 'crm', createI18n('en'), {
    check: () => undefined,
    progress: () => undefined,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of a run', () => {
  it.each([
    ['assignments.csv', 'account_id,unit_id,territory_id,territory,rep,previous,moved'],
    ['units.csv', 'unit_id,territory_id'],
    [
      'territories.csv',
      'territory_id,territory,level,rep,accounts,potential_total,potential_index,compactness_km,quota',
    ],
    ['quotas.csv', 'territory_id,territory,rep,period,method,share,quota'],
  ])('%s has its agreed header', (file, header) => {
    expect(read(file).split('\n')[0]).toBe(header);
    expect(read(file)).not.toMatch(/\r|\ufeff/);
  });

  it('say of each account where it is, who had it, and whether it moved', () => {
    expect(rows('assignments.csv').map((row) => [row.territory_id, row.previous, row.moved])).toEqual([
      ['T001', 'Ana "A" O\'Neil', 'false'],
      ['T001', 'Bo', 'true'],
      ['T002', 'Bo', 'false'],
      ['T002', '', 'false'],
    ]);
  });

  it('list every unit once, in order', () => {
    expect(rows('units.csv').map((row) => row.territory_id)).toEqual(['T001', 'T001', 'T002', 'T001', 'T002', 'T002']);
  });

  it('split the quota to the last cent', () => {
    const minor = rows('quotas.csv').map((row) => Math.round(Number(row.quota) * 100));
    expect(minor.reduce((sum, part) => sum + part, 0)).toBe(10_000_001);
    expect(rows('territories.csv').map((row) => row.quota)).toEqual(rows('quotas.csv').map((row) => row.quota));
  });

  it.each([
    ['JPY', 0, '10000001'],
    ['USD', 2, '100000.01'],
    ['KWD', 3, '10000.001'],
  ])('write %s with %d decimals, and the parts sum exactly', (currency, digits, total) => {
    const made = plan();
    const view = scenarioView({ ...made, settings: { ...made.settings, currency } }, WORKING, FIELD_SALES);
    const text = [...csvLines(listRows(quotaList(view)), 'crm')].join('');
    const quotas = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    for (const { quota } of quotas) expect(quota?.split('.')[1]?.length ?? 0).toBe(digits);
    const minor = quotas.reduce((sum, { quota }) => sum + BigInt((quota ?? '').replace('.', '')), 0n);
    expect(minor).toBe(10_000_001n);
    expect(summaryJson(view, FACTS).quota?.total).toBe(total);
  });

  it('sum the territories to the whole', () => {
    const totals = rows('territories.csv').map((row) => Number(row.potential_total));
    expect(totals).toEqual([4.5, 6]);
  });

  it('summarise what it takes to repeat the run', () => {
    const summary = JSON.parse(read('summary.json'));
    expect(summary).toMatchObject({
      format: 'evenfield-summary',
      seed: 7,
      iterations: 1000,
      limits_met: false,
      unmet_limits: [{ territory: 'T002', blocker: 'unit-too-big', units: ['u3'] }],
      contiguity: { asked: 'required', contiguous: true, loose_parts: 0 },
      bound: {
        value: 10,
        statement: 'no plan within the limits, whatever its territory centres, has an SSE below this',
      },
      bound_these_centres: {
        value: 11,
        statement: 'no plan within the limits and with these territory centres has an SSE below this',
      },
      disruption: { against: 'owners', accounts_moved: 1 },
      rows: { read: 5, imported: 4, refused: 1 },
      quota: { total: '100000.01', currency: 'USD' },
    });
  });

  it('tell the months with their owners that are lost, where accounts say since when', () => {
    const out = mkdtempSync(join(tmpdir(), 'evenfield-exports-'));
    const made = plan();
    const ownerSince = new Int32Array(made.accounts.count).fill(dayOfIso('2025-01-01'));
    const dated = { ...made, accounts: { ...made.accounts, ownerSince } };
    const input = { plan: dated, scenario: WORKING, role: FIELD_SALES, facts: FACTS };
    const control = { check: () => undefined, progress: () => undefined };
    writeExports(input, out, ['summary'], 'crm', createI18n('en'), control);
    const { disruption } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    const { accounts, moved, total, share, measures } = disruption.relationship_months;
    expect(moved).toBe(24 * disruption.accounts_moved);
    expect(total).toBe(24 * accounts);
    expect(share).toBeCloseTo(moved / total, 12);
    expect(measures.map(({ measure }: { measure: string }) => measure)).toContain('potential');
    expect(JSON.parse(read('summary.json')).disruption.relationship_months).toBeNull();
    rmSync(out, { recursive: true, force: true });
  });

  it('are the same bytes when they are written again', () => {
    const again = mkdtempSync(join(tmpdir(), 'evenfield-exports-'));
    const input = { plan: plan(), scenario: WORKING, role: FIELD_SALES, facts: FACTS };
    const names = writeExports(input, again, ['csv', 'report', 'summary'], 'crm', createI18n('en'), {
      check: () => undefined,
      progress: () => undefined,
    });
    for (const name of names) expect(readFileSync(join(again, name), 'utf8')).toBe(read(name));
    rmSync(again, { recursive: true, force: true });
  });

  it('for a CRM come with a report that names what looks like a formula, by its line', () => {
    const made = plan();
    const [first, ...others] = made.accounts.ownerNames;
    const accounts = { ...made.accounts, ownerNames: [`=1+1\n${first}`, ...others] };
    const territories = made.territories.map((one, t) => (t === 1 ? { ...one, name: '-2+\u202e3' } : one));
    const out = mkdtempSync(join(tmpdir(), 'evenfield-exports-'));
    const input = { plan: { ...made, accounts, territories }, scenario: WORKING, role: FIELD_SALES, facts: FACTS };
    const control = { check: () => undefined, progress: () => undefined };
    const names = writeExports(input, out, ['csv', 'formulas'], 'crm', createI18n('en'), control);
    expect(names.at(-1)).toBe('formulas.report.txt');
    const report = readFileSync(join(out, 'formulas.report.txt'), 'utf8').split('\n');
    expect(report[0]).toMatch(/Do not open them in a spreadsheet/);
    expect(report[2]).toMatch(/^\d+ texts look like formulas/);
    expect(report).toContain('assignments.csv, line 2, column previous: =1+1\\u000aAna "A" O\'Neil');
    // The line breaks in the owner of the first account, who is also its rep, make its row take three lines.
    expect(report).toContain('assignments.csv, line 5, column rep: =1+1\\u000aAna "A" O\'Neil');
    expect(report).toContain('assignments.csv, line 7, column territory: -2+\\u202e3');
    writeExports({ ...input, plan: plan() }, out, ['csv', 'formulas'], 'crm', createI18n('en'), control);
    expect(readFileSync(join(out, 'formulas.report.txt'), 'utf8')).toMatch(/No text looks like a formula/);
    rmSync(out, { recursive: true, force: true });
  });

  it('stop where they are told to, and leave what was there', () => {
    const before = read('assignments.csv');
    const stop = () => {
      throw new Error('cancelled');
    };
    const input = { plan: plan(), scenario: WORKING, role: FIELD_SALES, facts: FACTS };
    expect(() =>
      writeExports(input, folder, ['csv'], 'crm', createI18n('en'), { check: stop, progress: () => undefined }),
    ).toThrow('cancelled');
    expect(read('assignments.csv')).toBe(before);
  });
});
