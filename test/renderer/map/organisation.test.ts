import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { BatchKey, LevelKey, RoleKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';
import { type Call, recordingMap } from './recording-map.ts';

const SPECIALISTS = 2 as RoleKey;
const REGION = 2 as LevelKey;

/** California, Nevada, Oregon and Utah, each a territory; Utah is in no region, the others are in two. */
const grid = gridPlan({ map: 'ABCD' });
const states: Plan = {
  ...grid,
  unitSet: { batch: 1 as BatchKey, kind: 'us-states', source: 'us-atlas' },
  units: {
    ...grid.units,
    codes: textColumn(['06', '32', '41', '49']),
    lat: Float64Array.of(37, 39, 44, 39),
    lon: Float64Array.of(-120, -117, -120, -111),
  },
};

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

const [A, B, C] = states.territories.map(({ key }) => key) as [TerritoryKey, TerritoryKey, TerritoryKey];
const add = { kind: 'add-group', role: FIELD_SALES, level: REGION } as const;
const west = planAfter(states, { ...add, name: 'South', children: [A, B] });
const regions = planAfter(west, { ...add, name: 'North', children: [C] });
const two = planAfter(regions, { kind: 'add-role', name: 'Specialists', copyOf: null });

/** What a source was given last. */
function given<T>(calls: Call[], source: string): T {
  const call = calls.findLast(({ what, on }) => what === 'data' && on === source);
  if (!call) throw new Error(`${source} was given nothing`);
  return call.value as T;
}
/** How many lines a source has; 0 where it has none. */
function linesOf(calls: Call[], source: string): number {
  const shown = given<Partial<Feature<MultiLineString>>>(calls, source);
  return shown.geometry?.coordinates.length ?? 0;
}
const namesOf = (calls: Call[], source: string) =>
  given<FeatureCollection<Point>>(calls, source).features.map(({ properties }) => properties?.name);

describe('levels on the map', () => {
  it('have borders between two groups, none to what is in no group, and their names', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(regions, { shownLevel: REGION }));
    const calls = since();
    // Oregon touches California and Nevada; nothing else parts the two regions.
    expect(linesOf(calls, 'level-borders')).toBeGreaterThan(0);
    expect(namesOf(calls, 'level-names').sort()).toEqual(['North', 'South']);
    await sync.show(aScene(west, { shownLevel: REGION }));
    expect(linesOf(since(), 'level-borders')).toBe(0);
  });

  it('cost an edit nothing where none is shown', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(regions));
    since();
    const units = Int32Array.of(10);
    const move = { kind: 'assign-units', scenario: WORKING, role: FIELD_SALES, units, territory: B } as const;
    await sync.show(aScene(planAfter(regions, move)));
    const touched = since().map(({ on }) => on);
    for (const source of ['level-borders', 'level-names', 'role-shadow', 'role-shadow-names']) {
      expect(touched).not.toContain(source);
    }
  });
});

describe('a role under another', () => {
  it('shows the borders and names of its own territories, and goes', async () => {
    const { sync, since } = recordingMap();
    const under = { role: SPECIALISTS, shadowRole: FIELD_SALES };
    await sync.show(aScene(two, under));
    const calls = since();
    expect(linesOf(calls, 'role-shadow')).toBeGreaterThan(0);
    expect(namesOf(calls, 'role-shadow-names').sort()).toEqual(['A', 'B', 'C', 'D']);
    // The role on screen has no territories yet.
    expect(linesOf(calls, 'territory-borders')).toBe(0);
    const copied = planAfter(states, { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES });
    await sync.show(aScene(copied, under));
    since();
    const copy = copied.territories.at(-1)?.key as TerritoryKey;
    const move = { kind: 'assign-units', scenario: WORKING, role: SPECIALISTS, units: Int32Array.of(10) } as const;
    await sync.show(aScene(planAfter(copied, { ...move, territory: copy }), under));
    const touched = since().map(({ on }) => on);
    expect(touched).toContain('territory-borders');
    expect(touched).not.toContain('role-shadow');
    await sync.show(aScene(two, { role: SPECIALISTS }));
    expect(namesOf(since(), 'role-shadow-names')).toEqual([]);
  });
});

describe('the scenario that is compared', () => {
  it('lies under the one on screen while the map is coloured by what changed, without names', async () => {
    const { sync, since } = recordingMap();
    const moved = planAfter(states, {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(10, 20, 30, 40),
      territory: B,
    });
    await sync.show(aScene(moved, {}, { colourBy: 'change' }));
    const calls = since();
    // All four are one territory now; underneath are the borders between them.
    expect(linesOf(calls, 'role-shadow')).toBeGreaterThan(linesOf(calls, 'territory-borders'));
    expect(namesOf(calls, 'role-shadow-names')).toEqual([]);
    await sync.show(aScene(moved));
    expect(linesOf(since(), 'role-shadow')).toBe(0);
    // The baseline itself is compared with nothing.
    await sync.show(aScene(moved, { scenario: BASELINE }, { colourBy: 'change' }));
    expect(since().map(({ on }) => on)).not.toContain('role-shadow');
  });
});
