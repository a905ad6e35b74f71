import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disruption } from '../../../core/disruption/disruption.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { handsEffect } from '../../../core/review-round/hands-effect.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';
import { performed } from './reviewed.ts';

const AT = { scenario: WORKING, role: FIELD_SALES };
const letters = fc.array(fc.constantFrom('A', 'B', 'C', '.'), { minLength: 9, maxLength: 9 });
const mapOf = (some: readonly string[]) =>
  `${some.slice(0, 3).join('')} ${some.slice(3, 6).join('')} ${some.slice(6).join('')}`;

/** A plan that has moved from its baseline, with accounts here and there, one of them given by name. */
const aMovedPlan = fc
  .record({
    before: letters,
    now: letters,
    units: fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }),
    named: fc.constantFrom(null, 1, 2),
  })
  .filter(({ before, now }) => (['A', 'B', 'C'] as const).every((letter) => [...before, ...now].includes(letter)))
  .map(({ before, now, units, named }) => {
    const plan = gridPlan({
      map: mapOf(now),
      baseline: mapOf(before),
      measures: [{ name: 'accounts', column: '#' }],
      accounts: units.map((unit) => ({ unit })),
    });
    return named === null ? plan : withNamedAccount(plan, 0, named);
  });

it('is what the disruption against the baseline rises and falls by, for units and for accounts', () => {
  fc.assert(
    fc.property(aMovedPlan, fc.constantFrom(1, 2, 3), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), (plan, to, rows) => {
      const territory = to as TerritoryKey;
      const moved = (which: typeof plan) => disruption(which, WORKING, BASELINE, FIELD_SALES).accounts.moved;
      const none = new Int32Array(0);
      const units = Int32Array.from(rows);
      const ofUnits = handsEffect(plan, AT, { units, accounts: none }, territory);
      const keys = units.map((row) => plan.units.keys[row] as number);
      const assigned = performed(plan, { kind: 'assign-units', ...AT, units: keys, territory });
      expect((ofUnits?.away ?? 0) - (ofUnits?.back ?? 0)).toBe(moved(assigned) - moved(plan));

      const accounts = Int32Array.from(rows.filter((row) => row < plan.accounts.count));
      const ofAccounts = handsEffect(plan, AT, { units: none, accounts }, territory);
      const told = { territory, reason: '', owner: '', expires: null };
      const accountKeys = accounts.map((row) => plan.accounts.keys[row] as number);
      const given = performed(plan, { kind: 'name-accounts', ...AT, accounts: accountKeys, ...told });
      expect((ofAccounts?.away ?? 0) - (ofAccounts?.back ?? 0)).toBe(moved(given) - moved(plan));
    }),
  );
});

it('is of nothing where the scenario is the baseline itself', () => {
  const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }] });
  const units = Int32Array.of(0);
  expect(
    handsEffect(plan, { ...AT, scenario: BASELINE }, { units, accounts: new Int32Array(0) }, 2 as TerritoryKey),
  ).toBe(null);
});
