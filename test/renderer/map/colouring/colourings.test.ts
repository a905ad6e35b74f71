import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchingTerritories } from '../../../../core/colour/touching-territories.ts';
import { plannedNeighbours } from '../../../../core/edit/planned-neighbours.ts';
import { unitOwners } from '../../../../core/edit/unit-owners.ts';
import type { MeasureKey, RepKey, TerritoryKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { accountValues } from '../../../../core/tally/unit-values.ts';
import { indexBounds } from '../../../../renderer/map/colouring/by-index.ts';
import type { Colouring } from '../../../../renderer/map/colouring/colouring.ts';
import { createColourings } from '../../../../renderer/map/colouring/colourings.ts';
import { CHANGE, SWATCH } from '../../../../renderer/map/colouring/swatches.ts';
import type { MapScene } from '../../../../renderer/map/scene.ts';
import type { LookChoice } from '../../../../renderer/state/map-look-slice.ts';
import { aPlan } from '../../../support/arbitraries.ts';
import { BASELINE, gridPlan, WORKING, withNamedAccount } from '../../../support/plan-builder.ts';
import { aScene } from '../a-scene.ts';

function coloured(plan: Plan, look: Partial<LookChoice>, more: Partial<MapScene> = {}): Colouring {
  return createColourings(territoryTotals)(aScene(plan, more, look));
}

describe('colouring by territory', () => {
  const plan = gridPlan({ map: 'AB.', accounts: [{ unit: 0 }, { unit: 2 }] });

  it('gives units the colours of their territories, and accounts those they are named for', () => {
    expect([...coloured(plan, {}).units]).toEqual([0, 1, -1]);
    expect([...coloured(withNamedAccount(plan, 1, 2), {}).accounts()]).toEqual([0, 1]);
  });

  it('is what a plan gets that has nothing of what it is asked to be coloured by', () => {
    const bare = { ...plan, measures: [], scenarios: plan.scenarios.filter(({ baseline }) => !baseline) };
    for (const colourBy of ['measure', 'index', 'owner', 'rep', 'change'] as const) {
      expect(coloured(bare, { colourBy }).key.by).toBe('territory');
    }
  });
});

describe('colouring by a measure', () => {
  const measures = [{ name: 'potential' }, { name: 'leads' }];
  const values = { potential: [1, 2, 3, 4, 5], leads: [50, 50, 50, 10, 10] };
  const plan = gridPlan({ map: 'AABBB', measures, values });

  it('goes from little to much, and tells the bounds', () => {
    const { units, key } = coloured(plan, { colourBy: 'measure', classes: 'steps' });
    // Four classes over five colours: the least and the most look as they do with five.
    expect([...units]).toEqual([0, 1, 3, 4, 4].map((i) => SWATCH.measure + i));
    expect(key.by === 'measure' && key.classes.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  it('is of the measure that is chosen, the most in the last colour', () => {
    const { units } = coloured(plan, { colourBy: 'measure', measure: 2 as MeasureKey });
    expect(units[0]).toBe(SWATCH.measure + 4);
    expect(units[3]).toBe(SWATCH.measure);
  });

  it('is per km2 or per square mile where areas are known', () => {
    const units = { ...plan.units, areaKm2: Float64Array.of(1, 1, 1, 1, 10) };
    const look = { colourBy: 'measure', per: 'area' } as const;
    const metric = coloured({ ...plan, units }, look);
    expect(metric.key.by === 'measure' && metric.key.over).toBe('km');
    expect(metric.units[4]).toBe(SWATCH.measure);
    const settings = { ...plan.settings, distanceUnit: 'miles' as const };
    const { key } = coloured({ ...plan, units, settings }, look);
    const most = key.by === 'measure' ? (key.classes.at(-1)?.to ?? 0) : 0;
    expect(most).toBeCloseTo(4 * 2.58999, 3);
    expect(coloured(plan, look).key).toMatchObject({ over: null });
  });
});

describe('colouring by index', () => {
  it('parts at one, two and four tolerances from 100', () => {
    expect(indexBounds(0.05)).toEqual([80, 90, 95, 105, 110, 120]);
    expect(indexBounds(0)).toEqual(indexBounds(0.05));
  });

  it('has no class below 0, where there is no index', () => {
    expect(indexBounds(0.3)).toEqual([23, 47, 70, 130, 160, 220]);
    const wide = gridPlan({ map: 'AB', values: { potential: [1, 9] } });
    const measures = wide.measures.map((measure) => ({ ...measure, tolerance: 1 }));
    const { key } = coloured({ ...wide, measures }, { colourBy: 'index' });
    expect(key.by === 'index' && key.classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 200],
      [200, 300],
      [300, 500],
      [500, null],
    ]);
  });

  it('has an even share in the middle, and both sides the farther the stronger', () => {
    const even = coloured(gridPlan({ map: 'AB', values: { potential: [100, 104] } }), { colourBy: 'index' });
    expect([...even.units]).toEqual([SWATCH.index + 3, SWATCH.index + 3]);
    const uneven = coloured(gridPlan({ map: 'AB', values: { potential: [1, 9] } }), { colourBy: 'index' });
    expect([...uneven.units]).toEqual([SWATCH.index, SWATCH.index + 6]);
  });
});

describe('colouring by owner', () => {
  const plan = gridPlan({
    map: 'AABB',
    accounts: [
      { unit: 0, owner: 'Ann', values: { potential: 5 } },
      { unit: 0, owner: 'Bo', values: { potential: 9 } },
      { unit: 1, owner: 'Bo', values: { potential: 1 } },
      { unit: 3, owner: 'Ann', values: { potential: 1 } },
    ],
  });

  it('gives a unit to who has most of the first measure there, and an account to its own owner', () => {
    const { units, accounts, key } = coloured(plan, { colourBy: 'owner' });
    const [ann, bo] = [units[3], units[0]];
    expect([...units]).toEqual([bo, bo, -1, ann]);
    expect(ann).not.toBe(bo);
    expect([...accounts()]).toEqual([ann, bo, bo, ann]);
    expect(key.by === 'owner' && key.parties.map(({ name, units: count }) => [name, count])).toEqual([
      ['Bo', 2],
      ['Ann', 1],
    ]);
  });

  it('has the colour of the territory that was the owner’s, whatever the scenario does', () => {
    const baseline = gridPlan({
      map: '....',
      baseline: 'AACB',
      accounts: [
        { unit: 0, owner: 'Ann', values: { potential: 5 } },
        { unit: 3, owner: 'Bo', values: { potential: 5 } },
      ],
    });
    const [first, , , last] = coloured(baseline, { colourBy: 'owner' }).units;
    expect([first, last]).toEqual([0, 1]);
  });

  it('parts owners whose units touch, in any plan', () => {
    fc.assert(
      fc.property(aPlan, (random) => {
        const { units, key } = coloured(random, { colourBy: 'owner' });
        if (key.by !== 'owner') return;
        const owners = unitOwners(random, accountValues(random, 0));
        const { start, neighbour } = touchingTerritories(
          random.units,
          plannedNeighbours(random),
          owners,
          random.accounts.ownerNames.length,
        );
        const swatch = (owner: number) => units[owners.indexOf(owner)];
        for (let owner = 0; owner + 1 < start.length; owner++) {
          for (const other of neighbour.subarray(start[owner], start[owner + 1])) {
            expect(swatch(owner)).not.toBe(swatch(other));
          }
        }
      }),
    );
  });
});

describe('colouring by rep', () => {
  it('gives all territories of a rep one colour, that of the larger share where several work one', () => {
    const plan = gridPlan({
      map: 'ABC',
      reps: {
        A: [{ name: 'Ann' }],
        B: [
          { name: 'Bo', share: 0.3 },
          { name: 'Cy', share: 0.7 },
        ],
        C: [],
      },
    });
    const ann = plan.scenarioTerritories.find(({ territory }) => territory === 1)?.reps ?? [];
    const both = plan.scenarioTerritories.map((one) => (one.territory === 3 ? { ...one, reps: ann } : one));
    const { units, key } = coloured({ ...plan, scenarioTerritories: both }, { colourBy: 'rep' });
    expect(units[0]).toBe(units[2]);
    expect(units[0]).not.toBe(units[1]);
    expect(key.by === 'rep' && key.parties.map(({ name, units: count }) => [name, count])).toEqual([
      ['Ann', 2],
      ['Cy', 1],
    ]);
    expect(ann[0]?.rep).toBe(1 as RepKey);
  });
});

describe('colouring by change', () => {
  const plan = gridPlan({ map: 'AAB.', baseline: 'AB.B' });
  const what = (name: keyof typeof CHANGE) => SWATCH.change + CHANGE[name];

  it('tells what stays, moves, comes and goes', () => {
    const { units, key } = coloured(plan, { colourBy: 'change' });
    expect([...units]).toEqual([what('kept'), what('moved'), what('gained'), what('lost')]);
    expect(key.by === 'change' && key.counts.map(({ units: count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it('tells of the picked territory alone what it keeps, gains and loses', () => {
    const picked = (territory: number) =>
      coloured(plan, { colourBy: 'change' }, { pickedTerritory: territory as TerritoryKey }).units;
    expect([...picked(1)]).toEqual([what('kept'), what('gained'), -1, -1]);
    expect([...picked(2)]).toEqual([-1, what('lost'), what('gained'), what('lost')]);
  });

  it('counts against another scenario where one is chosen, and against the baseline where that is gone', () => {
    const against = (key: number) =>
      coloured(plan, { colourBy: 'change', against: key as typeof WORKING }, { scenario: BASELINE });
    expect([...against(WORKING).units]).toEqual([what('kept'), what('moved'), what('lost'), what('gained')]);
    expect(against(WORKING).key).toMatchObject({ against: 'Plan 1' });
    expect(against(9).key).toMatchObject({ against: null, counts: [{ what: 'kept', units: 3 }] });
  });

  it('finds nothing moved in the baseline itself', () => {
    const { units, key } = coloured(plan, { colourBy: 'change' }, { scenario: BASELINE });
    expect([...units]).toEqual([what('kept'), what('kept'), -1, what('kept')]);
    expect(key.by === 'change' && key.counts.map((one) => [one.what, one.units])).toEqual([['kept', 3]]);
  });
});

describe('what is remembered', () => {
  it('is the same object until something it is made from changes', () => {
    const colouring = createColourings(territoryTotals);
    const plan = gridPlan({ map: 'AB', values: { potential: [1, 9] } });
    const moved = {
      ...plan,
      assignments: plan.assignments.map((one) =>
        one.scenario === WORKING ? { ...one, territories: Int32Array.of(1, 1) } : one,
      ),
    };
    const byMeasure = colouring(aScene(plan, {}, { colourBy: 'measure' }));
    expect(colouring(aScene({ ...plan, quotas: [] }, {}, { colourBy: 'measure', labels: 'none' }))).toBe(byMeasure);
    expect(colouring(aScene(moved, {}, { colourBy: 'measure' }))).toBe(byMeasure);
    const byIndex = colouring(aScene(plan, {}, { colourBy: 'index' }));
    expect(colouring(aScene(moved, {}, { colourBy: 'index' }))).not.toBe(byIndex);
  });
});
