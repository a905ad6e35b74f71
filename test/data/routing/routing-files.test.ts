import { describe, expect, it } from 'vitest';
import type { AccountKey } from '../../../core/model/ids.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import type { UnitSetKind } from '../../../core/model/unit.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { Cell } from '../../../data/export/csv-text.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { builtInCodes } from '../../../data/places/postal-codes.ts';
import { planRouting } from '../../../data/routing/plan-routing.ts';
import { routingFiles } from '../../../data/routing/routing-files.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** ZIP codes of Chicago, Boston, Dallas and Seattle, each a unit, the first two of A, the others of B. */
const ZIPS = ['60606', '02108', '75201', '98101'];
const PLACES = ZIPS.map((zip) => builtInCodes('US').rows.find(({ code }) => code === zip));

function planOf(kind: UnitSetKind) {
  const plan = gridPlan({
    map: 'AABB',
    accounts: ZIPS.map((_, unit) => ({ unit })),
    reps: {
      A: [
        { id: 'R1', email: 'a@example.com', share: 0.5 },
        { id: 'R2', share: 0.5 },
      ],
      B: [{ id: 'R3', crmUserId: '005X' }],
    },
  });
  const lat = Float64Array.from(PLACES, (place) => place?.lat ?? Number.NaN);
  const lon = Float64Array.from(PLACES, (place) => place?.lon ?? Number.NaN);
  return {
    ...plan,
    unitSet: { ...(plan.unitSet as NonNullable<typeof plan.unitSet>), kind },
    units: { ...plan.units, codes: textColumn(ZIPS), lat, lon },
    accounts: { ...plan.accounts, postalCodes: textColumn(ZIPS), lat, lon },
  };
}

const rowsOf = (kind: UnitSetKind, file: string): Cell[][] => {
  const view = scenarioView(planOf(kind), WORKING, FIELD_SALES);
  const found = routingFiles(view, { unitAt: () => -1 }, createI18n('en')).find((one) => one.file === file);
  return [...(found?.rows?.() ?? [])].map((cells) => [...cells]);
};

describe('the files of lead routing', () => {
  it('send the code of every unit to its territory, in every form', () => {
    const byTerritory = rowsOf('us-zips', 'routing-territories.csv').slice(1);
    expect(byTerritory.map(([id, , zip]) => `${id} ${zip}`)).toEqual([
      'T001 02108',
      'T001 60606',
      'T002 75201',
      'T002 98101',
    ]);
    expect(rowsOf('us-zips', 'routing-codes.csv')).toEqual([
      ['postal_code', 'owner_email'],
      ['02108', 'a@example.com'],
      ['60606', 'a@example.com'],
      ['75201', ''],
      ['98101', ''],
    ]);
    const places = rowsOf('us-zips', 'routing-places.csv');
    expect(places[1]?.slice(0, 4)).toEqual(['US', 'MA', 'Boston', '02108']);
  });

  it('are one for each country where a form says none, because codes of two countries can be alike', () => {
    const plan = planOf('us-zips');
    const countries = textColumn(['US', 'US', 'US', 'Canada']);
    const view = scenarioView({ ...plan, accounts: { ...plan.accounts, countries } }, WORKING, FIELD_SALES);
    const files = routingFiles(view, { unitAt: () => 0 }, createI18n('en'));
    const names = files.map(({ file }) => file).filter((name) => /codes|territories/.test(name));
    expect(names).toEqual(
      ['CA', 'US']
        .map((one) => `routing-codes-${one}.csv`)
        .concat(['CA', 'US'].map((one) => `routing-territories-${one}.csv`)),
    );
    const codesOf = (name: string) =>
      [...(files.find(({ file }) => file === name)?.rows?.() ?? [])].slice(1).map(([code]) => code);
    expect(codesOf('routing-codes-US.csv')).toContain('60606');
    expect(codesOf('routing-codes-CA.csv')).toContain('H2X');
    expect(codesOf('routing-codes-CA.csv')).not.toContain('60606');
  });

  it('have a line for each who takes turns, with leading zeros, weights and the days of the plan', () => {
    const [header, ...lines] = rowsOf('us-zips', 'routing.csv');
    const of = (line: Cell[] | undefined) =>
      Object.fromEntries((header ?? []).map((name, c) => [name as string, line?.[c]]));
    expect(of(lines[0])).toMatchObject({
      priority: 1,
      country: 'US',
      postal_from: '02108',
      postal_to: '02108',
      territory_code: 'T001',
      owner_id: 'R1',
      pool_weight: 50,
      valid_from: '2027-01-01',
      valid_to: '2027-12-31',
    });
    expect([lines[0], lines[1]].map((line) => of(line).owner_id)).toEqual(['R1', 'R2']);
    expect(lines.find((line) => of(line).postal_from === '75201')).toContain('005X');
  });

  it('go by the accounts of a code, and else by the nearest one, where the units are points', () => {
    const routing = planRouting(planOf('points'), WORKING, FIELD_SALES, { unitAt: () => -1 });
    expect(routing.grounds).toMatchObject({ accounts: 4, unit: 0 });
    expect(routing.grounds.nearest).toBeGreaterThan(100);
    // Next to Boston, and too far from all four.
    const at = (code: string) => routing.territory[routing.space.places.findIndex((place) => place.code === code)];
    expect([at('02108'), at('02109'), at('96910')]).toEqual([1, 1, 0]);
  });

  it('do not take counties for postal codes that look alike', () => {
    const plan = planOf('us-counties');
    const codes = textColumn(['17031', '25025', '48113', '53033']);
    const routing = planRouting({ ...plan, units: { ...plan.units, codes } }, WORKING, FIELD_SALES, {
      unitAt: () => 2,
    });
    expect(routing.grounds).toMatchObject({ unit: 0, none: 0 });
  });

  it('name in the certificate what is not proved, and say so where it is', () => {
    const plan = planOf('us-zips');
    const view = scenarioView(plan, WORKING, FIELD_SALES);
    const certificate = (of: typeof view) => {
      const file = routingFiles(of, { unitAt: () => -1 }, createI18n('en')).find(({ file: name }) =>
        name.endsWith('.html'),
      );
      return [...(file?.pieces?.() ?? [])].join('');
    };
    expect(certificate(view)).toContain('Not proved');
    expect(certificate(view)).toContain('Leads that say no place, US without a code, and up to ');
    const named = [1, 2].map((territory) => ({
      scenario: WORKING,
      role: FIELD_SALES,
      account: plan.accounts.keys[0] as AccountKey,
      territory: territory as never,
      reason: '',
      owner: '',
      expires: null,
    }));
    const twice = planRouting({ ...plan, namedAccounts: named }, WORKING, FIELD_SALES, { unitAt: () => -1 });
    expect(twice.proof.overlaps).toHaveLength(1);
  });
});
