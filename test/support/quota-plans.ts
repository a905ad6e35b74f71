import fc from 'fast-check';
import type { LevelKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type QuotaPlan, USUAL_RULE, usualQuotaPlan } from '../../core/model/quota-plan.ts';
import type { Territory } from '../../core/model/territory.ts';
import { FIELD_SALES, gridPlan, WORKING } from './plan-builder.ts';

/** Levels of a plan built here: territories, regions, areas. */
const TERRITORY = 1 as LevelKey;
export const REGION = 2 as LevelKey;
export const AREA = 3 as LevelKey;

/** A plan of one unit per territory: keys 1 to n; regions from key 5001, areas from 6001. */
export function quotaGround(
  values: { readonly potential: readonly number[]; readonly revenue?: readonly number[] },
  regionOf: readonly number[] = [],
  areaOf: readonly number[] = [],
): Plan {
  const count = values.potential.length;
  const measures = Object.keys(values).map((name) => ({ name }));
  const grid = gridPlan({
    map: 'A'.repeat(count),
    measures,
    values: { ...values } as unknown as Record<string, number[]>,
  });
  const group = (key: number, name: string, level: LevelKey, parent: number | null): Territory => {
    const base = grid.territories[0] as Territory;
    return { ...base, key: key as TerritoryKey, id: `G${key}`, name, level, parent: parent as TerritoryKey | null };
  };
  const territories = [
    ...values.potential.map((_, t) => ({
      ...group(t + 1, `T${t + 1}`, TERRITORY, regionOf[t] === undefined ? null : 5001 + (regionOf[t] as number)),
      id: `T${t + 1}`,
    })),
    ...[...new Set(regionOf)]
      .sort((a, b) => a - b)
      .map((r) =>
        group(5001 + r, `Region ${r}`, REGION, areaOf[r] === undefined ? null : 6001 + (areaOf[r] as number)),
      ),
    ...[...new Set(areaOf)].sort((a, b) => a - b).map((a) => group(6001 + a, `Area ${a}`, AREA, null)),
  ];
  const seat = grid.scenarioTerritories[0] as Plan['scenarioTerritories'][number];
  return {
    ...grid,
    levels: [
      { key: TERRITORY, name: 'Territory', rank: 0 },
      { key: REGION, name: 'Region', rank: 1 },
      { key: AREA, name: 'Area', rank: 2 },
    ],
    territories,
    scenarioTerritories: values.potential.map((_, t) => ({ ...seat, territory: (t + 1) as TerritoryKey, reps: [] })),
    assignments: [
      { scenario: WORKING, role: FIELD_SALES, territories: Int32Array.from(values.potential, (_, t) => t + 1) },
    ],
  };
}

/** A quota plan for the working scenario, as usual but for what is given. */
export function quotaPlanOf(totalMinor: number, more: Partial<QuotaPlan> = {}): QuotaPlan {
  return { ...usualQuotaPlan(WORKING, FIELD_SALES, { currency: 'USD', minor: totalMinor }), ...more };
}

/** Grounds of up to `most` territories in regions and areas, with potential and revenue that may be nothing. */
export function aGround(most: number): fc.Arbitrary<Plan> {
  return fc
    .record({ count: fc.integer({ min: 1, max: most }), regions: fc.integer({ min: 1, max: 6 }), seed: fc.nat(1e6) })
    .map(({ count, regions, seed }) => {
      const drawn = (t: number, salt: number) => ((t + 1) * (salt + seed) * 7919) % 1009;
      const potential = Array.from({ length: count }, (_, t) => drawn(t, 3) / 7);
      const revenue = Array.from({ length: count }, (_, t) => drawn(t, 11));
      const regionOf = Array.from({ length: count }, (_, t) => drawn(t, 17) % regions);
      return quotaGround({ potential, revenue }, regionOf, [0, 1, 0, 1, 1, 0]);
    });
}

const aRule = fc.record({
  method: fc.constantFrom(...(['even', 'potential', 'history', 'growth', 'hybrid', 'formula'] as const)),
  hybrid: fc.double({ min: 0, max: 1, noNaN: true }),
  formula: fc.constantFrom('potential + 1', 'max(potential, revenue)', 'accounts + revenue'),
  over: fc.constantFrom(0, 0.1, 0.25, 0.137),
  floor: fc.constantFrom(null, { kind: 'share', ratio: 0.3 } as const, { kind: 'amount', minor: 12_345 } as const),
  cap: fc.constantFrom(null, { kind: 'share', ratio: 2.5 } as const),
});

/** Quota plans that use everything at once: methods per level, given values, floors, caps, over-assignment, seasons. */
export function aQuotaPlan(plan: Plan): fc.Arbitrary<QuotaPlan> {
  const territories = plan.territories.filter(({ level }) => level === TERRITORY).map(({ key }) => key);
  const groups = plan.territories.filter(({ level }) => level !== TERRITORY).map(({ key }) => key);
  const anywhere = fc.constantFrom(...territories, ...groups, 0 as const);
  const curve = fc.oneof(
    fc.constant([] as number[]),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
  );
  return fc
    .record({
      totalMinor: fc.oneof(fc.nat(1e12), fc.nat(10_000), fc.constant(9_000_000_000_000)),
      base: fc.record({ ...aRuleParts(), floor: fc.constantFrom(null, { kind: 'share', ratio: 0.3 } as const) }),
      levels: fc.tuple(fc.option(aRule), fc.option(aRule)),
      growth: fc.double({ min: -0.5, max: 1, noNaN: true }),
      given: fc.array(fc.record({ node: anywhere, period: fc.option(fc.nat(3)), minor: fc.nat(100_000) }), {
        maxLength: 3,
      }),
      periods: fc.constantFrom('whole' as const, 'quarters' as const, 'months' as const),
      curve,
      own: fc.array(fc.record({ territory: fc.constantFrom(...territories), curve }), { maxLength: 3 }),
      roundMinor: fc.constantFrom(1, 1, 100_000),
      handovers: fc.oneof(
        fc.constant([]),
        fc.array(
          fc.record({
            account: fc.constant('A'),
            from: fc.constantFrom(...territories),
            to: fc.constantFrom(...territories),
            date: fc.constantFrom('2027-01-01', '2027-05-17', '2027-12-31'),
            amount: fc.record({ currency: fc.constant('USD'), minor: fc.nat(3_000) }),
          }),
          { maxLength: 3 },
        ),
      ),
    })
    .map(({ totalMinor, levels: [region, area], periods, curve: all, own, given, ...rest }) =>
      quotaPlanOf(totalMinor, {
        ...rest,
        levels: [...(region ? [{ level: REGION, ...region }] : []), ...(area ? [{ level: AREA, ...area }] : [])],
        season: { periods, curve: all, own: [...new Map(own.map((one) => [one.territory, one])).values()] },
        given: given
          .filter(({ node, period }) => node !== 0 || period !== null)
          .map(({ minor, ...one }) => ({ ...one, amount: { currency: 'USD', minor } })),
      }),
    );
}

function aRuleParts() {
  return {
    method: fc.constantFrom(...(['even', 'potential', 'history', 'growth', 'hybrid'] as const)),
    hybrid: fc.constant(USUAL_RULE.hybrid),
    formula: fc.constant(''),
    over: fc.constantFrom(0, 0, 0.1),
    cap: fc.constantFrom(null, null, { kind: 'share', ratio: 3 } as const),
  };
}
