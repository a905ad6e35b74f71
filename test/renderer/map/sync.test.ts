import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { BatchKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type Shape, shapeColumn } from '../../../core/model/shape-column.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { shapeTopology } from '../../../data/boundaries/shape-topology.ts';
import { UNIT_OUTLINES } from '../../../renderer/map/layers/unit-marks.ts';
import { gridPlan, WORKING } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';
import { type Call, recordingMap } from './recording-map.ts';

/** California, Nevada, Oregon and Utah, the first two in one territory. */
const STATES = ['06', '32', '41', '49'];
const west = statePlan('AABB');

function statePlan(map: string): Plan {
  const plan = gridPlan({ map, accounts: [{ unit: 0 }, { unit: 2 }] });
  return {
    ...plan,
    unitSet: { batch: 1 as BatchKey, kind: 'us-states', source: 'us-atlas' },
    units: {
      ...plan.units,
      codes: textColumn(STATES),
      lat: Float64Array.of(37, 39, 44, 39),
      lon: Float64Array.of(-120, -117, -120, -111),
    },
    accounts: { ...plan.accounts, lat: Float64Array.of(37, 44), lon: Float64Array.of(-120, -120) },
  };
}

/** The same plan with other territories: only the assignment is new, as after an edit. */
function moved(plan: Plan, territories: number[]): Plan {
  const assignments = plan.assignments.map((one) =>
    one.scenario === WORKING ? { ...one, territories: Int32Array.from(territories) } : one,
  );
  return { ...plan, assignments };
}

const states = (calls: Call[]) => calls.filter(({ what }) => what === 'state').map(({ on, value }) => [on, value]);
const sources = (calls: Call[]) => calls.filter(({ what }) => what === 'data').map(({ on }) => on);

describe('the map in step with the plan', () => {
  it('sets the areas once and gives every unit its colour', async () => {
    const { sync, since } = recordingMap();
    expect(await sync.show(aScene(west))).toBe(true);
    const calls = since();
    const areas = calls.find(({ on }) => on === 'units')?.value as FeatureCollection;
    expect(areas.features.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3]);
    expect(states(calls)).toEqual([0, 0, 1, 1].map((colour, row) => [row, { colour }]));
    expect(sync.painted).toBe(4);
  });

  it('repaints only the unit that was moved, and draws the borders anew', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    await sync.show(aScene(moved(west, [1, 2, 2, 2])));
    const calls = since();
    expect(states(calls)).toEqual([[1, { colour: 1 }]]);
    expect(sources(calls).sort()).toEqual(['territory-borders', 'territory-highlight', 'territory-names']);
    expect(sync.painted).toBe(5);
  });

  it('does nothing to the shapes where nothing was edited', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    await sync.show(aScene({ ...west, quotas: [] }));
    expect(since()).toEqual([]);
  });

  it('changes paint alone when the theme changes', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    await sync.show(aScene(west, { theme: 'dark' }));
    expect(new Set(since().map(({ what }) => what))).toEqual(new Set(['paint']));
  });

  it('names the areas anew in another language', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    await sync.show(aScene(west, { locale: 'ar' }));
    expect(sources(since())).toEqual(['area-names']);
  });

  it('draws the borders once for edits that follow each other at once', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    const shown = await Promise.all([
      sync.show(aScene(moved(west, [1, 2, 2, 2]))),
      sync.show(aScene(moved(west, [1, 2, 1, 2]))),
    ]);
    expect(shown).toEqual([false, true]);
    expect(sources(since()).filter((source) => source === 'territory-borders')).toHaveLength(1);
  });

  it('leaves nothing out of a scene that the next one overtakes', async () => {
    const { sync, since, dotCalls } = recordingMap();
    void sync.show(aScene(west));
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(2) }));
    expect(sources(since())).toEqual(expect.arrayContaining(['units', 'territory-borders', 'territory-names']));
    expect(dotCalls.map(({ what }) => what)).toEqual(expect.arrayContaining(['dots', 'colours']));
  });

  it('clears the states of the areas when a plan without areas follows', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    const points = gridPlan({ map: 'AB' });
    await sync.show(aScene(points));
    const calls = since();
    expect(calls.find(({ what }) => what === 'forget')).toEqual({ what: 'forget', on: null, value: undefined });
    expect(states(calls)).toEqual([]);
    expect(sync.painted).toBe(4);
  });
});

describe('what is selected and looked at', () => {
  it('takes marks off and puts them on, and keeps those that stay', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(0, 1) }));
    since();
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1, 3) }));
    expect(since()).toEqual([
      { what: 'forget', on: 0, value: 'selected' },
      { what: 'state', on: 3, value: { selected: true } },
    ]);
  });

  it('marks what is selected of very many units as small', async () => {
    const { sync, since } = recordingMap();
    const codes = textColumn([...STATES, ...Array.from({ length: 8000 }, (_, i) => `X${i}`)]);
    await sync.show(aScene({ ...west, units: { ...west.units, codes } }));
    since();
    await sync.show(aScene({ ...west, units: { ...west.units, codes } }, { selectedUnits: Int32Array.of(1) }));
    expect(states(since())).toContainEqual([1, { selected: true, small: true }]);
  });

  it('marks what is selected as small while there is very much of it', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1) }));
    since();
    await sync.show(aScene(west, { selectedUnits: Int32Array.from({ length: 401 }, (_, row) => row) }));
    expect(states(since())).toContainEqual([1, { selected: true, small: true }]);
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1) }));
    expect(states(since())).toEqual([[1, { selected: true, small: false }]]);
  });

  it('outlines one unit under the pointer at a time', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    sync.hover(2, -1);
    sync.hover(2, -1);
    sync.hover(-1, -1);
    expect(since().filter(({ what }) => what !== 'paint')).toEqual([
      { what: 'state', on: 2, value: { hover: true } },
      { what: 'forget', on: 2, value: 'hover' },
    ]);
  });

  it('has outlines drawn only while there is something to outline', async () => {
    const { sync, since } = recordingMap();
    const drawn = () =>
      since().flatMap(({ on, value }) =>
        UNIT_OUTLINES.includes(on as never) && typeof value === 'number' ? [value] : [],
      );
    await sync.show(aScene(west));
    expect(drawn()).toEqual([0, 0]);
    sync.hover(2, -1);
    expect(drawn()).toEqual([1, 1]);
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1) }));
    sync.hover(-1, -1);
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1), theme: 'dark' }));
    expect(drawn()).toEqual([]);
    await sync.show(aScene(west));
    expect(drawn()).toEqual([0, 0]);
  });

  it('draws the border of the territory that is looked at in the table', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(west));
    since();
    await sync.show(aScene(west, { hoveredTerritory: 1 as TerritoryKey }));
    const [call, ...others] = since();
    expect([call?.on, others]).toEqual(['territory-highlight', []]);
    expect(JSON.stringify(call?.value).length).toBeGreaterThan(1000);
  });

  it('dims the dots of all other territories where there are no areas', async () => {
    const { sync, layer } = recordingMap();
    await sync.show(aScene(gridPlan({ map: 'AB' }), { hoveredTerritory: 2 as TerritoryKey }));
    expect(layer.lookedAt).toBe(2);
    await sync.show(aScene(west, { hoveredTerritory: 2 as TerritoryKey }));
    expect(layer.lookedAt).toBe(0);
  });

  it('rings the dots of selected units where there are no areas, and else leaves it to the hatching', async () => {
    const { sync, dotCalls } = recordingMap();
    const marks = () => dotCalls.filter(({ what }) => what === 'marks').at(-1)?.values;
    await sync.show(aScene(gridPlan({ map: 'AB' }), { selectedUnits: Int32Array.of(1) }));
    expect(marks()).toEqual(['selected', Uint32Array.of(1)]);
    await sync.show(aScene(west, { selectedUnits: Int32Array.of(1) }));
    expect(marks()).toEqual(['selected', new Uint32Array(0)]);
  });

  it('rings the dots of selected accounts, also over areas', async () => {
    const { sync, dotCalls } = recordingMap();
    await sync.show(aScene(west, { selectedAccounts: Int32Array.of(1) }));
    const [mark, dots] = dotCalls.filter(({ what }) => what === 'marks').at(-1)?.values ?? [];
    expect(mark).toBe('selected');
    expect(Array.from(dots as Uint32Array, (dot) => sync.dots.dots?.rows[dot])).toEqual([1]);
  });

  it('recolours dots for a move where they have the colours, and none over areas that have them', async () => {
    const { sync, dotCalls } = recordingMap();
    const coloured = () => dotCalls.filter(({ what }) => what === 'colours').length;
    await sync.show(aScene(west));
    await sync.show(aScene(moved(west, [1, 1, 1, 2])));
    expect(coloured()).toBe(1);
    const points = gridPlan({ map: 'AB' });
    await sync.show(aScene(points));
    await sync.show(aScene(moved(points, [2, 2])));
    expect(coloured()).toBe(3);
  });
});

describe('areas of the plan itself', () => {
  const square = (x: number, y: number): Shape => [
    [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  ];
  const codes = textColumn(['a', 'b', 'c', 'd']);
  const plan: Plan = {
    ...west,
    unitSet: { batch: 2 as BatchKey, kind: 'areas', source: 'patches.geojson' },
    units: { ...west.units, codes },
  };
  const topology = shapeTopology(shapeColumn([square(0, 0), square(1, 0), square(2, 0), square(3, 0)]), codes);
  const shapes = { topology, areas: topology.objects.areas };

  it('are drawn and coloured like those that come with the product', async () => {
    const { sync, since } = recordingMap(() => Promise.resolve(shapes));
    await sync.show(aScene(plan));
    const calls = since();
    const areas = calls.find(({ on }) => on === 'units')?.value as FeatureCollection;
    expect(areas.features.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3]);
    expect(states(calls)).toEqual([0, 0, 1, 1].map((colour, row) => [row, { colour }]));
  });

  it('come onto the map with the next scene where they could not be read at first', async () => {
    let read = false;
    const { sync, since } = recordingMap(() => Promise.resolve(read ? shapes : null));
    await sync.show(aScene(plan));
    expect(states(since())).toEqual([]);
    read = true;
    await sync.show(aScene(plan));
    const calls = since();
    const areas = calls.find(({ on }) => on === 'units')?.value as FeatureCollection;
    expect(areas.features).toHaveLength(4);
    expect(states(calls)).toHaveLength(4);
    const borders = calls.find(({ on }) => on === 'territory-borders')?.value;
    expect(JSON.stringify(borders).length).toBeGreaterThan(100);
    await sync.show(aScene(plan));
    expect(since()).toEqual([]);
  });

  it('leave the map to a newer scene while they are fetched', async () => {
    let arrive: (shapes: null) => void = () => {};
    const { sync, since } = recordingMap(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const first = sync.show(aScene(plan));
    const second = sync.show(aScene(west));
    arrive(null);
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect(states(since())).toHaveLength(4);
  });
});
