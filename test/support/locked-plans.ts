import fc from 'fast-check';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { UnitKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { aPlan } from './arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from './plan-builder.ts';

const MOST_LOCKED = 3;

/** Plans of grids and of points, with named accounts, some with a quota, with locked units and a locked territory. */
export const aLockedPlan: fc.Arbitrary<Plan> = aPlan.chain((plan) =>
  fc
    .record({
      points: fc.boolean(),
      units: fc.subarray([...plan.units.keys], { maxLength: Math.min(MOST_LOCKED, plan.units.count) }),
      closed: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
      quota: fc.option(fc.nat(100_000)),
    })
    .map(({ points, units, closed, quota }) => {
      const locked: Plan = {
        ...plan,
        neighbours: points ? null : plan.neighbours,
        unitLocks: units.map((unit) => ({ scenario: WORKING, role: FIELD_SALES, unit: unit as UnitKey })),
        scenarioTerritories: plan.scenarioTerritories.map((seat) =>
          seat.scenario === WORKING && seat.territory === closed ? { ...seat, locked: true } : seat,
        ),
      };
      const where = { scenario: WORKING, role: FIELD_SALES };
      const split = changeOf(locked, { kind: 'split-quota', ...where, totalMinor: quota ?? 0, method: 'potential' });
      return quota !== null && split.ok ? applyChange(locked, split.change) : locked;
    }),
);

/** Plans whose territories are in one piece each: every unit is with the nearest of a few places. */
export const aCompactPlan: fc.Arbitrary<Plan> = fc
  .record({ columns: fc.integer({ min: 3, max: 7 }), rows: fc.integer({ min: 2, max: 6 }), points: fc.boolean() })
  .chain(({ columns, rows, points }) => {
    const place = fc.record({ x: fc.nat(columns - 1), y: fc.nat(rows - 1) });
    const places = fc.uniqueArray(place, { minLength: 2, maxLength: 4, selector: ({ x, y }) => x * rows + y });
    const values = fc.array(fc.nat(20), { minLength: columns * rows, maxLength: columns * rows });
    return fc.tuple(places, values).map(([centres, potential]) => {
      const letterAt = (x: number, y: number) => {
        const far = centres.map((centre) => Math.abs(centre.x - x) + Math.abs(centre.y - y));
        return 'ABCD'[far.indexOf(Math.min(...far))] as string;
      };
      const line = (y: number) => Array.from({ length: columns }, (_, x) => letterAt(x, y)).join('');
      const plan = gridPlan({ map: Array.from({ length: rows }, (_, y) => line(y)).join(' '), values: { potential } });
      return points ? { ...plan, neighbours: null } : plan;
    });
  });
