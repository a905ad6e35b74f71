import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { filterRows } from '../../../core/select/filter.ts';
import { sameGroup } from '../../../core/select/groups.ts';
import { touchingUnits } from '../../../core/select/touching.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const SHOWN = { scenario: WORKING, role: FIELD_SALES };

function world(): Plan {
  const plan = gridPlan({
    map: 'AAB .BC',
    values: { potential: [1, 2, 3, 4, 5, 6] },
    accounts: [{ unit: 0, owner: 'Ada' }, { unit: 0, owner: 'Ben' }, { unit: 3, owner: 'Ada' }, { unit: null }],
  });
  return {
    ...plan,
    units: { ...plan.units, codes: textColumn(['60601', '60602', '60701', '53001', '53002', '60699']) },
    accounts: {
      ...plan.accounts,
      regions: textColumn(['IL', 'IL', 'WI', '']),
      postalCodes: textColumn(['60601', '60602', '53001', '']),
    },
    territories: plan.territories.map((one) => ({ ...one, parent: one.name === 'C' ? null : (9 as TerritoryKey) })),
  };
}

const units = (rows: number[], grouping: Parameters<typeof sameGroup>[4], plan = world()) => [
  ...sameGroup(plan, SHOWN, 'units', Int32Array.from(rows), grouping),
];

describe('all that is alike', () => {
  it('in a state: by FIPS code where units have one, else by what most accounts of a unit say', () => {
    expect(units([0], 'state')).toEqual([0]);
    const plan = world();
    const counties = { ...plan, unitSet: { ...plan.unitSet, kind: 'us-counties' } } as Plan;
    expect(units([0], 'state', counties)).toEqual([0, 1, 2, 5]);
    expect([...sameGroup(plan, SHOWN, 'accounts', Int32Array.of(1), 'state')]).toEqual([0, 1]);
  });

  it('by the first three signs of the code', () => {
    expect(units([0], 'prefix')).toEqual([0, 1, 5]);
    expect([...sameGroup(world(), SHOWN, 'accounts', Int32Array.of(0), 'prefix')]).toEqual([0, 1]);
  });

  it('in a territory, and in what it rolls up to; what is in none is with nobody', () => {
    expect(units([0], 'territory')).toEqual([0, 1]);
    expect(units([0, 3], 'region')).toEqual([0, 1, 2, 4]);
    expect(units([3], 'territory')).toEqual([]);
    const named = withNamedAccount(world(), 2, 1);
    expect([...sameGroup(named, SHOWN, 'accounts', Int32Array.of(0), 'territory')]).toEqual([0, 1, 2]);
  });
});

describe('units that touch others', () => {
  it('are their neighbours and none of them', () => {
    expect([...touchingUnits(world(), Int32Array.of(0, 1))]).toEqual([2, 3, 4]);
  });

  it('follow the links of the planner', () => {
    const plan = world();
    const linked = { ...plan, links: [{ a: 10, b: 60, linked: true }] } as unknown as Plan;
    expect([...touchingUnits(linked, Int32Array.of(0))]).toEqual([1, 3, 5]);
  });

  it('are those of the triangulation where units are points', () => {
    const found = touchingUnits({ ...world(), neighbours: null }, Int32Array.of(0));
    expect([...found]).toEqual(expect.arrayContaining([1, 3]));
    expect(found).not.toContain(0);
  });
});

describe('a filter', () => {
  const found = (...[what, filter]: [Parameters<typeof filterRows>[2], Parameters<typeof filterRows>[3]]) => [
    ...filterRows(world(), SHOWN, what, filter),
  ];

  it('asks what codes begin with, in any case of letters', () => {
    expect(found('units', { prefix: '606' })).toEqual([0, 1, 5]);
    expect(found('accounts', { prefix: 'a-' })).toEqual([0, 1, 2, 3]);
  });

  it('finds units with an account of an owner, and the accounts themselves', () => {
    expect(found('units', { owner: 0 })).toEqual([0, 3]);
    expect(found('accounts', { owner: 0 })).toEqual([0, 2]);
  });

  it('knows what is in no territory', () => {
    expect(found('units', { territory: 0 as TerritoryKey })).toEqual([3]);
    expect(found('accounts', { territory: 0 as TerritoryKey })).toEqual([2, 3]);
  });

  it('takes ranges with both ends, and all that is said together', () => {
    expect(found('units', { measure: { row: 0, from: 2, to: 4 } })).toEqual([1, 2, 3]);
    expect(found('units', { measure: { row: 0, from: 2, to: null }, prefix: '606' })).toEqual([1, 5]);
  });

  it('that says nothing lets everything through', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(filterRows(plan, SHOWN, 'units', {})).toHaveLength(plan.units.count);
      }),
    );
  });
});
