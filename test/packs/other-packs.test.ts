import { describe, expect, it } from 'vitest';
import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { fiscalPeriod } from '../../data/crm-packs/dynamics/fiscal-period.ts';
import { parseCsv } from '../recount/csv.ts';
import { dynamicsFaults } from './dynamics.ts';
import { hubspotFaults } from './hubspot.ts';
import { zipPlan } from './made-plan.ts';
import { packOf } from './pack-of.ts';

const guid = (kind: number, n: number) => `0000000${kind}-0000-0000-0000-${String(n).padStart(12, '0')}`;
const rowsOf = (files: ReturnType<typeof packOf>, name: string) => parseCsv(String(files.get(name))).slice(1);

/** A plan whose ids are those of another CRM. */
function asIn(plan: Plan, account: (row: number) => string, user: (rep: number) => string): Plan {
  return {
    ...plan,
    accounts: {
      ...plan.accounts,
      ids: textColumn(Array.from({ length: plan.accounts.count }, (_, row) => account(row))),
    },
    reps: plan.reps.map((rep) => ({ ...rep, crmUserId: user(rep.key) })),
  };
}

describe('files for Dynamics 365', () => {
  const plan = asIn(
    zipPlan({ territories: 30, regions: 3, accounts: 400, moved: true }),
    (row) => guid(1, row),
    (rep) => guid(2, rep),
  );
  const ids = Object.fromEntries(plan.territories.map(({ id, key }) => [id, guid(3, key)]));
  const known = {
    ...plan,
    settings: { ...plan.settings, crm: { ...USUAL_CRM, dynamics: { metricId: guid(4, 1), ids } } },
  };

  it('are right, with territories, accounts, goals and the way back', () => {
    const files = packOf(known, 'dynamics');
    expect(dynamicsFaults(files)).toEqual([]);
    expect(rowsOf(files, 'territory.csv')).toHaveLength(33);
    expect(rowsOf(files, 'account.csv')).toHaveLength(400);
    expect(rowsOf(files, 'goal.csv')).toHaveLength(30);
    expect(rowsOf(files, 'rollback-territory.csv')).toHaveLength(33);
    expect(rowsOf(files, 'rollback-account.csv')).toHaveLength(400);
    expect(rowsOf(files, 'account.csv')).not.toEqual(rowsOf(files, 'rollback-account.csv'));
  });

  it('without ids have the territories, and say what is missing', () => {
    const files = packOf(plan, 'dynamics');
    expect(dynamicsFaults(files)).toEqual([]);
    expect(rowsOf(files, 'account.csv')).toEqual([]);
    expect(files.get('README.txt')).toContain('No goals are written');
  });

  it.each([
    ['2027-01-01', 12, 1, { year: 2027, code: 301 }],
    ['2027-04-01', 3, 1, { year: 2027, code: 2 }],
    ['2026-10-01', 3, 7, { year: 2027, code: 2 }],
    ['2026-07-01', 12, 7, { year: 2027, code: 301 }],
    ['2027-03-01', 1, 7, { year: 2027, code: 103 }],
    ['2027-07-01', 6, 1, { year: 2027, code: 202 }],
    ['2027-02-01', 5, 1, { year: 2027, code: null }],
  ])('name the period from %s, %d months long, in a year that begins in month %d', (start, months, first, expected) => {
    expect(fiscalPeriod(start, months, first)).toEqual(expected);
  });
});

describe('files for HubSpot', () => {
  const plan = asIn(
    zipPlan({ territories: 10, regions: 2, accounts: 100, moved: true }),
    (row) => String(9_000_000 + row),
    () => '',
  );

  it('have every company by its record id, with the address of the owner and the territory, and the way back', () => {
    const files = packOf(plan, 'hubspot');
    expect(hubspotFaults(files, 'sales_territory')).toEqual([]);
    const rows = rowsOf(files, 'companies.csv');
    expect(parseCsv(String(files.get('companies.csv')))[0]).toEqual(['Record ID', 'Company owner', 'sales_territory']);
    expect(rows).toHaveLength(100);
    for (const [id, owner, territory] of rows) {
      expect(id).toMatch(/^\d+$/);
      expect(owner).toMatch(/^t\d{3}@example\.com$/);
      expect(territory).not.toBe('');
    }
    const before = rowsOf(files, 'rollback-companies.csv');
    expect(before.map(([id]) => id)).toEqual(rows.map(([id]) => id));
    expect(before.filter(([, owner], i) => owner !== rows[i]?.[1]).length).toBeGreaterThan(5);
  });

  it('are found wrong where they are', () => {
    const right = packOf(plan, 'hubspot');
    const spoil = (change: (text: string) => string) =>
      hubspotFaults(new Map(right).set('companies.csv', change(String(right.get('companies.csv')))), 'sales_territory');
    expect(spoil((text) => text.replace('Record ID', 'Id'))).not.toEqual([]);
    expect(spoil((text) => text.replace('9000001', '9000000')).join()).toContain('stands twice');
    expect(spoil((text) => text.replace('@', ' at ')).join()).toContain('owner is none');
    expect(spoil((text) => text.replace(/\n9000003[^\n]*/, '')).join()).toContain('cannot go back');
  });

  it('leave out accounts with other ids, and say so', () => {
    const files = packOf(zipPlan({ territories: 4, regions: 1, accounts: 20 }), 'hubspot');
    expect(rowsOf(files, 'companies.csv')).toEqual([]);
    expect(files.get('README.txt')).toContain('20 accounts are left out');
  });
});
