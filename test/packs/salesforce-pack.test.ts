import { beforeAll, describe, expect, it } from 'vitest';
import { PLACE_FIELDS, USUAL_CRM } from '../../core/crm/crm-settings.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { parseCsv } from '../recount/csv.ts';
import type { PackFiles } from './faults.ts';
import { zipPlan } from './made-plan.ts';
import { packOf } from './pack-of.ts';
import { salesforceFaults } from './salesforce.ts';

/** Every territory, group and rule with an id of its own. */
function withIds(plan: Plan): Plan {
  const ids: Record<string, string> = {};
  plan.territories.forEach(({ id, key }) => {
    ids[id] = `0MI${String(key).padStart(12, '0')}`;
    for (let rule = 1; rule <= 40; rule++) ids[`${id}_R${rule}`] = `0Mx${String(100 * key + rule).padStart(12, '0')}`;
  });
  const salesforce = { ...USUAL_CRM.salesforce, modelId: '0MA000000000001', forecastingTypeId: '0Db000000000001', ids };
  return { ...plan, settings: { ...plan.settings, crm: { ...USUAL_CRM, salesforce } } };
}

const counts = (files: PackFiles, name: string) => parseCsv(String(files.get(name))).length - 1;

describe('a Salesforce load pack', () => {
  // 500 territories in 20 regions, every US ZIP code a unit, 100,000 accounts.
  const plan = zipPlan({ territories: 500, regions: 20, accounts: 100_000 });
  let files: PackFiles;
  beforeAll(() => {
    files = packOf(withIds(plan), 'salesforce');
  });

  it('of 500 territories, all ZIP codes and 100,000 accounts is right, once its ids are known', () => {
    expect(salesforceFaults(files)).toEqual([]);
    expect(counts(files, 'ObjectTerritory2Association.csv')).toBe(100_000);
    expect(counts(files, 'UserTerritory2Association.csv')).toBe(500);
    expect(counts(files, 'ForecastingQuota.csv')).toBe(500);
    expect(counts(files, 'Territory2.csv')).toBe(0);
    expect(counts(files, 'Territory2-update.csv')).toBe(520);
    expect(files.get('README.txt')).toContain('  ObjectTerritory2Association.csv: 100000\n');
  });

  it('takes every ZIP code to its territory by the rules in it, and to no other', () => {
    const items = parseCsv(String(files.get('ObjectTerritory2AssignmentRuleItem.csv'))).slice(1);
    const territoryOfRule = new Map(
      parseCsv(String(files.get('ids.csv')))
        .slice(1)
        .map(([id = '', , ours = '']) => [id, ours.replace(/_R\d+$/, '')]),
    );
    const prefixes = new Map<string, Set<string>>();
    const states = new Map<string, string>();
    for (const [rule = '', , field, operation, value = ''] of items) {
      const to = territoryOfRule.get(rule) ?? '';
      for (const one of value.split(',')) {
        if (field === 'BillingStateCode') states.set(one, to);
        else {
          expect(operation).toBe('startsWith');
          prefixes.set(one, (prefixes.get(one) ?? new Set()).add(to));
        }
      }
    }
    let wrong = 0;
    for (const { zip, state, territory } of plan.zips) {
      const hits = new Set<string>(states.has(state) ? [states.get(state) as string] : []);
      for (let length = 1; length <= 5; length++)
        for (const to of prefixes.get(zip.slice(0, length)) ?? []) hits.add(to);
      if (hits.size !== 1 || !hits.has(territory)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it('without ids has what can be loaded first, and says what comes after', () => {
    const first = packOf(zipPlan({ territories: 40, regions: 20, accounts: 200 }), 'salesforce');
    expect(salesforceFaults(first)).toEqual([]);
    // The regions, whose children have to wait for their ids.
    expect(counts(first, 'Territory2.csv')).toBe(20);
    expect(counts(first, 'ObjectTerritory2Association.csv')).toBe(0);
    expect(first.get('README.txt')).toContain('The id of the territory model is not known.');
  });

  it('names each limit of the org that it breaks', () => {
    const small = withIds(zipPlan({ territories: 100, regions: 2, accounts: 200 }));
    const { crm = USUAL_CRM } = small.settings;
    const tight = { ...crm.salesforce, limits: { territories: 100, rules: 1, lines: 1, valueLength: 20 } };
    const broken = packOf(
      { ...small, settings: { ...small.settings, crm: { ...crm, salesforce: tight } } },
      'salesforce',
    );
    const readme = String(broken.get('README.txt'));
    expect(readme).toContain('102 territories and groups are more than the 100');
    expect(readme).toMatch(/\d+ territories need more assignment rules than the 1 that .*: .* \(T\d+\) \d+, /);
  });

  it('asks for the country, too, where the plan sells in several: their codes can be alike', () => {
    const plan = withIds(zipPlan({ territories: 6, regions: 2, accounts: 60 }));
    const countries = textColumn(Array.from({ length: 60 }, (_, a) => (a === 0 ? 'Canada' : 'US')));
    const both = packOf({ ...plan, accounts: { ...plan.accounts, countries } }, 'salesforce');
    expect(salesforceFaults(both)).toEqual([]);
    const filters = parseCsv(String(both.get('ObjectTerritory2AssignmentRule-filters.csv'))).slice(1);
    expect(filters.length).toBeGreaterThan(5);
    for (const [, filter] of filters) expect(filter).toMatch(/ AND \d+$/);
    expect(both.get('ObjectTerritory2AssignmentRuleItem.csv')).toContain('BillingCountryCode,equals,US');
  });

  it('asks by names where the org keeps no lists of states and countries', () => {
    const plan = withIds(zipPlan({ territories: 6, regions: 2, accounts: 60, byState: true }));
    const { crm = USUAL_CRM } = plan.settings;
    const salesforce = { ...crm.salesforce, ...PLACE_FIELDS.names, placesBy: 'names' as const };
    const countries = textColumn(Array.from({ length: 60 }, (_, a) => (a === 0 ? 'Canada' : 'US')));
    const accounts = { ...plan.accounts, countries };
    const named = packOf(
      { ...plan, accounts, settings: { ...plan.settings, crm: { ...crm, salesforce } } },
      'salesforce',
    );
    expect(salesforceFaults(named)).toEqual([]);
    const items = String(named.get('ObjectTerritory2AssignmentRuleItem.csv'));
    expect(items).toMatch(/,BillingState,equals,"?[A-Z][a-z]/);
    expect(items).toContain(',BillingCountry,equals,United States');
    const coded = String(packOf({ ...plan, accounts }, 'salesforce').get('ObjectTerritory2AssignmentRuleItem.csv'));
    expect(coded).toMatch(/,BillingStateCode,equals,"?[A-Z]{2}[,"\n]/);
    expect(coded).toContain(',BillingCountryCode,equals,US\n');
  });

  it('goes back to owners, people, accounts and quotas as they were', () => {
    const back = packOf(withIds(zipPlan({ territories: 20, regions: 2, accounts: 500, moved: true })), 'salesforce');
    expect(salesforceFaults(back)).toEqual([]);
    const owners = (name: string) => parseCsv(String(back.get(name))).slice(1);
    expect(owners('AccountOwner.csv').length).toBeGreaterThan(10);
    expect(owners('rollback-AccountOwner.csv').map(([id]) => id)).toEqual(owners('AccountOwner.csv').map(([id]) => id));
    expect(counts(back, 'rollback-ObjectTerritory2Association.csv')).toBe(500);
    expect(counts(back, 'rollback-UserTerritory2Association.csv')).toBe(20);
  });

  it('is found wrong where it is', () => {
    const right = new Map(packOf(withIds(zipPlan({ territories: 4, regions: 1, accounts: 20 })), 'salesforce'));
    const spoil = (name: string, change: (text: string) => string) => {
      return salesforceFaults(new Map(right).set(name, change(String(right.get(name)))));
    };
    expect(spoil('UserTerritory2Association.csv', (text) => text.replace('UserId', 'User'))).not.toEqual([]);
    expect(spoil('UserTerritory2Association.csv', (text) => text.replace('0MI', '0MX'))).not.toEqual([]);
    expect(spoil('ObjectTerritory2AssignmentRuleItem.csv', (text) => text.replace(',1,', ',2,'))).not.toEqual([]);
    expect(
      spoil(
        'ObjectTerritory2AssignmentRuleItem.csv',
        (text) => `${text}0Mx000000000101,9,BillingState,equals,CA\n`,
      ).join(),
    ).toContain('no name of a state');
    expect(salesforceFaults(new Map([...right].filter(([name]) => name !== 'metadata.zip')))).not.toEqual([]);
  });
});
