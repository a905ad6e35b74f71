import fc from 'fast-check';
import { accountFamilies } from '../../core/edit/account-families.ts';
import { rowOfKey } from '../../core/model/assignment.ts';
import { type TerritoryKey, UNASSIGNED, type UnitKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { aCompactPlan } from './locked-plans.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from './plan-builder.ts';

/**
 * Points with an account each, in families that stay together: some near each other and some apart, some in one
 * territory and some not; with units in no territory, locks, a locked territory, named accounts and a family that parts.
 */
export const aFamilyPlan: fc.Arbitrary<Plan> = fc.oneof(aCompactPlan, aScatteredPlan()).chain((grid) => {
  const count = grid.units.count;
  const rows = fc.nat(count - 1);
  const drawn = fc.record({
    parents: fc.array(fc.option(rows, { freq: 2 }), { minLength: count, maxLength: count }),
    unassigned: fc.uniqueArray(rows, { maxLength: 4 }),
    locked: fc.uniqueArray(rows, { maxLength: 3 }),
    closed: fc.option(fc.constantFrom(...grid.territories.map(({ key }) => key)), { freq: 1, nil: null }),
    named: fc.option(rows),
    apart: fc.option(rows),
  });
  return drawn.map(({ parents, unassigned, locked, closed, named, apart }) => {
    const start = gridPlan({ map: asPoints(grid), accounts: Array.from({ length: count }, (_, unit) => ({ unit })) });
    const families = { apart: apart === null ? [] : [`A-${apart}`] };
    const where = { scenario: WORKING, role: FIELD_SALES };
    const plan: Plan = {
      ...start,
      neighbours: null,
      unitSet: { ...(start.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' },
      accounts: { ...start.accounts, parents: textColumn(parents.map((row) => (row === null ? '' : `A-${row}`))) },
      settings: { ...start.settings, balance: { ...start.settings.balance, families } },
      assignments: start.assignments.map((one) => ({
        ...one,
        territories: one.territories.map((key, row) => (unassigned.includes(row) ? UNASSIGNED : key)),
      })),
      unitLocks: locked
        .map((row) => ({ ...where, unit: start.units.keys[row] as UnitKey }))
        .sort((a, b) => a.unit - b.unit),
      scenarioTerritories: start.scenarioTerritories.map((seat) =>
        seat.territory === closed && seat.scenario === WORKING ? { ...seat, locked: true } : seat,
      ),
    };
    const territory = plan.territories[0]?.key as TerritoryKey;
    return named === null ? plan : withNamedAccount(plan, named, territory);
  });
});

/** Letters anywhere, so that territories are in pieces and have holes. */
function aScatteredPlan(): fc.Arbitrary<Plan> {
  const letters = fc.array(fc.constantFrom('A', 'A', 'A', 'B', 'C'), { minLength: 30, maxLength: 30 });
  return letters.map((drawn) => {
    const lines = Array.from({ length: 5 }, (_, y) => drawn.slice(6 * y, 6 * y + 6).join(''));
    return gridPlan({ map: `${lines.join(' ')} ABCABC` });
  });
}

/** The map of a grid. */
function asPoints(grid: Plan): string {
  const columns = grid.units.lat.filter((lat) => lat === grid.units.lat[0]).length;
  return mapOf(grid, columns);
}

/** Families of a plan that stay together: the rows of their units, without those of named accounts. */
export function familiesOf(plan: Plan): number[][] {
  const { family, tops } = accountFamilies(plan.accounts);
  const named = new Set(plan.namedAccounts.map(({ account }) => rowOfKey(plan.accounts.keys, account)));
  const apart = new Set(plan.settings.balance.families?.apart);
  return tops.flatMap((top, of) => {
    if (apart.has(top)) return [];
    const members = Array.from(family.keys()).filter((row) => family[row] === of && !named.has(row));
    return [members.map((row) => plan.accounts.unit[row] as number)];
  });
}
