import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type QuotaPlan, usualQuotaPlan } from '../../core/model/quota-plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { USUAL_AREAS } from '../../core/workload/area-speed.ts';
import { USUAL_WORKLOAD } from '../../core/workload/workload-settings.ts';
import { type ExportKind, writeExports } from '../../data/export/write-exports.ts';
import { evenfield } from '../electron/command-line/evenfield.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../support/plan-builder.ts';
import { universitiesByOwner } from '../support/state-owners.ts';
import { testData } from '../support/test-data.ts';
import { recount } from './recount.ts';

const ALL: ExportKind[] = ['csv', 'recount', 'moves', 'report', 'workbook', 'dossier', 'handouts'];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function written(plan: Plan, more: { readonly withoutNames?: boolean; readonly locale?: 'en' | 'ar' } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-recount-'));
  folders.push(folder);
  const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
  const input = { plan, scenario: WORKING, role: FIELD_SALES, facts, withoutNames: more.withoutNames ?? false };
  const control = { check: () => undefined, progress: () => undefined };
  writeExports(input, folder, ALL, 'crm', createI18n(more.locale ?? 'en'), control);
  return folder;
}

/** Reps of part-time and of shared territories, a named account, accounts in no territory and without owner, a quota. */
function motley(): Plan {
  const made = gridPlan({
    map: 'AAB ABC CC.',
    baseline: 'AAA BBB CCC',
    measures: [
      { name: 'potential', tolerance: 0.1 },
      { name: 'leads per day', balanced: false, column: 'leads' },
      { name: 'count', column: '#', quantity: 'count' },
    ],
    values: { 'leads per day': [1, 2, 3, 4.5, 5, 6, 7, 8, 9] },
    reps: {
      A: [
        { name: 'Ann', share: 0.5 },
        { name: 'Abe', share: 0.5, capacityFte: 0.5 },
      ],
      B: [{ name: 'Bo' }],
    },
    accounts: [
      { unit: 0, owner: 'Ann', values: { potential: 3.25 } },
      { unit: 1, owner: 'Bo', values: { potential: 1 } },
      { unit: 2, owner: 'Ann', values: { potential: 4 } },
      { unit: 4, values: { potential: 2 } },
      { unit: 6, owner: 'Cy', values: { potential: 7 } },
      { unit: 8, owner: 'Cy', values: { potential: 1.5 } },
      { unit: null, owner: 'Bo', values: { potential: 11 } },
    ],
  });
  const named = withNamedAccount(withNamedAccount(made, 2, 1), 4, 2, { expires: '2026-01-31' });
  const total = { currency: named.settings.currency, minor: 1_000_001 };
  const usual = usualQuotaPlan(WORKING, FIELD_SALES, total);
  const quotaPlan: QuotaPlan = { ...usual, season: { periods: 'quarters', curve: [], own: [] } };
  const split = changeOf(named, { kind: 'set-quota-plan', scenario: WORKING, role: FIELD_SALES, quotaPlan });
  if (!split.ok) throw new Error(split.code);
  return applyChange(named, split.change);
}

describe('the recount', () => {
  it.each([
    ['with names', {}],
    ['without names', { withoutNames: true }],
    ['in Arabic', { locale: 'ar' as const }],
  ])('finds every figure as the lists give it, %s', async (_, more) => {
    const folder = written(motley(), more);
    // The sheets of a workbook are named in its language.
    if ('locale' in more) rmSync(join(folder, 'workbook.xlsx'));
    const { found, mismatches } = await recount(folder);
    expect(mismatches).toEqual([]);
    const kinds = new Set(found.map(({ name }) => name.split('/')[0]));
    expect([...kinds]).toEqual(
      expect.arrayContaining(
        'plan territory fairness fairness_today span moved owner handover rep change flow account exception move handout unassigned all'.split(
          ' ',
        ),
      ),
    );
  });

  it('finds every figure where speeds go by the ground and visits by class', async () => {
    const plan = motley();
    const workload = {
      ...USUAL_WORKLOAD,
      tour: 0.8,
      areas: { ...USUAL_AREAS, urbanFrom: 0.02, suburbanFrom: 0.01 },
      nights: { driveBackHours: 0.25, tripDays: 3 },
    };
    const classes = textColumn(['A', 'b', '', 'A', 'c', 'B', 'A']);
    const classed = {
      ...plan,
      accounts: { ...plan.accounts, classes },
      units: { ...plan.units, areaKm2: plan.units.areaKm2.map((_, u) => 40 + 10 * u) },
      settings: { ...plan.settings, workload },
    };
    const folder = written(classed);
    const { found, mismatches } = await recount(folder);
    expect(mismatches).toEqual([]);
    const speeds = new Set(
      found.filter(({ name }) => name.endsWith('/travel_speed_km_per_hour')).map(({ value }) => value),
    );
    expect(speeds.size).toBeGreaterThan(1);
  });

  it('finds every figure of a plan without accounts, owners, reps or baseline', async () => {
    const plain = gridPlan({ map: 'AAB ABB', values: { potential: [1, 2, 3, 4, 5, 6] } });
    const { mismatches } = await recount(written({ ...plain, scenarios: plain.scenarios.slice(0, 1) }));
    expect(mismatches).toEqual([]);
  });

  it.each([
    ['dossier.html', /(data-figure="territory\/T001\/index\/potential" value=")([^"]+)/],
    ['dossier.html', /(data-figure="change\/T002\/gained\/accounts" value="[^"]*">)(\d+)/],
    ['handouts.html', /(data-figure="handout\/r1\/plan\/potential" value=")([^"]+)/],
    ['fairness.html', /(data-figure="fairness\/potential\/per_capacity\/gini" value=")([^"]+)/],
    ['fairness.json', /("theil": )([\d.]+)/],
    ['accounts.csv', /(A-1,[^\n]*false,[^,]*,|A-1,[^\n]*true,[^,]*,)([\d.]+)/],
  ])('finds a wrong figure planted in %s', async (file, place) => {
    const folder = written(motley());
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const planted = text.replace(place, (_all, before: string, value: string) => `${before}${Number(value) + 1}`);
    expect(planted).not.toBe(text);
    writeFileSync(path, planted);
    expect((await recount(folder)).mismatches.length).toBeGreaterThan(0);
  });

  it('finds a figure that nobody knows of', async () => {
    const folder = written(motley());
    const path = join(folder, 'dossier.html');
    writeFileSync(path, `${readFileSync(path, 'utf8')}<data data-figure="made/up" value="1">1</data>`);
    expect((await recount(folder)).mismatches.map(({ name }) => name)).toEqual(['made/up']);
  });

  it.skipIf(!testData)(
    'finds every figure of the universities with 12 owners and reps, by the command line',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'evenfield-recount-'));
      folders.push(folder);
      writeFileSync(join(folder, 'list.csv'), universitiesByOwner(12).csv);
      const reps = Array.from({ length: 12 }, (_, i) => `R${i + 1},Owner ${i + 1},${i === 3 ? 0.5 : 1}\n`).join('');
      writeFileSync(join(folder, 'reps.csv'), `id,name,capacity\n${reps}`);
      const measures = ['--measure', 'enrolment=enrolment:10%', '--measure', 'staff=employees:15%'];
      const people = ['--owner', 'owner', '--reps', 'reps.csv', '--quota', '48000000'];
      const end = ['--iterations', '20000', '--plan', 'plan.evenfield', '--out', 'run', '--units', 'us-states'];
      await evenfield(['run', 'list.csv', '--territories', '12', ...measures, ...people, ...end], folder);
      const asked = ['--dossier', '--handouts', 'one', '--xlsx', '--out', 'dossier'];
      const report = await evenfield(['report', 'plan.evenfield', ...asked], folder);
      expect(report.exit).toBe(0);
      const { found, mismatches } = await recount(join(folder, 'dossier'));
      expect(mismatches).toEqual([]);
      expect(found.length).toBeGreaterThan(20_000);
    },
    120_000,
  );
});
