import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

import { closed, done, key, locked, mapAfter, ones, problemOf, WHERE } from './redrawing.ts';

describe('dissolving and reassigning', () => {
  const dissolve = (to: 'unassigned' | 'neighbours'): RedrawCommand => ({
    kind: 'dissolve-territory',
    ...WHERE,
    territory: key('B'),
    to,
  });

  it('to none, or evenly to the neighbours', () => {
    const plan = ones('ABBBBC');
    expect(mapAfter(plan, dissolve('unassigned'))).toBe('A....C');
    expect(mapAfter(plan, dissolve('neighbours'))).toBe('AAACCC');
    expect(
      done(plan, dissolve('neighbours')).plan.scenarioTerritories.filter((s) => s.scenario === WORKING),
    ).toHaveLength(2);
    expect(mapAfter(closed(plan, 'C'), dissolve('neighbours'))).toBe('AAAAAC');
    expect(problemOf(closed(closed(plan, 'C'), 'A'), dissolve('neighbours'))).toBe('no-neighbour');
  });

  it('gives to whoever has most room', () => {
    expect(mapAfter(ones('ABBBBC', [5, 1, 1, 1, 1, 1]), dissolve('neighbours'))).toBe('ACCCCC');
  });

  it('gives across land in no territory where no neighbour touches, to the nearest', () => {
    expect(mapAfter(ones('A..BBB...C'), dissolve('neighbours'))).toBe('A..AAC...C');
    expect(mapAfter(closed(ones('A..B.....C'), 'A'), dissolve('neighbours'))).toBe('A..C.....C');
  });

  it('keeps the territory where locks or named accounts do', () => {
    const plan = locked(ones('ABBBBC'), 2);
    const { plan: after, note } = done(plan, dissolve('neighbours'));
    expect(mapOf(after, 6)).toBe('AABCCC');
    expect(note).toMatchObject({ values: { units: 3, locked: 1 } });
    const named = withNamedAccount(gridPlan({ map: 'ABC', accounts: [{ unit: 0 }] }), 0, key('B'));
    const kept = done(named, dissolve('unassigned'));
    expect(kept.plan.scenarioTerritories.some((s) => s.scenario === WORKING && s.territory === key('B'))).toBe(true);
    expect(kept.note).toMatchObject({ values: { named: 1 } });
  });

  it('reassigning leaves the territory, empty', () => {
    const reassign: RedrawCommand = { kind: 'reassign-territory', ...WHERE, territory: key('B') };
    const { plan: after } = done(ones('ABBBBC'), reassign);
    expect(mapOf(after, 6)).toBe('AAACCC');
    expect(after.scenarioTerritories.some((s) => s.scenario === WORKING && s.territory === key('B'))).toBe(true);
  });

  it('splits the quota anew, to the same total', () => {
    const plan = ones('ABBBBC');
    const split = changeOf(plan, { kind: 'split-quota', ...WHERE, totalMinor: 1001, method: 'potential' });
    const after = done(split.ok ? applyChange(plan, split.change) : plan, dissolve('neighbours')).plan;
    expect(after.quotas.map(({ territory }) => territory)).toEqual([1, 3]);
    expect(after.quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0)).toBe(1001);
  });
});

describe('splitting by a line', () => {
  const cut = (corners: readonly (readonly [number, number])[]): RedrawCommand => ({
    kind: 'split-by-line',
    ...WHERE,
    territory: key('A'),
    // Rows are 0.1 degrees apart from north to south, columns from west to east.
    line: corners.map(([column, row]) => ({ lat: 40 - 0.1 * row, lon: -100 + 0.1 * column })),
  });

  it('goes on beyond its ends, and leaves other territories alone', () => {
    const plan = ones('AAAB AAAB AAAB');
    const after = done(
      plan,
      cut([
        [0.5, 1.2],
        [0.5, 1.4],
      ]),
    ).plan;
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([3, 1, 1, 2, 3, 1, 1, 2, 3, 1, 1, 2]);
  });

  it('turns at its corners', () => {
    const plan = ones('AAA AAA AAA');
    const after = done(
      plan,
      cut([
        [1.5, -1],
        [1.5, 1.5],
        [-1, 1.5],
      ]),
    ).plan;
    const pieces = [...(after.assignments[0]?.territories ?? [])];
    expect(new Set([pieces[0], pieces[1], pieces[3], pieces[4]]).size).toBe(1);
    expect(new Set([pieces[2], pieces[5], pieces[6], pieces[7], pieces[8]]).size).toBe(1);
    expect(pieces[0]).not.toBe(pieces[2]);
  });

  it('divides the quota by what the parts are worth; the larger part goes on', () => {
    const plan = ones('AAAB', [1, 1, 2, 9]);
    const quota = {
      scenario: WORKING,
      territory: key('A'),
      period: 'FY2027',
      method: 'even',
      share: 0.5,
      quotaMinor: 101,
    };
    const after = done(
      { ...plan, quotas: [quota] },
      cut([
        [0.5, -1],
        [0.5, 1],
      ]),
    ).plan;
    expect(after.quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor])).toEqual([
      [1, 76],
      [3, 25],
    ]);
  });

  it('is refused where it misses; locked units stay with the part that goes on', () => {
    expect(
      problemOf(
        ones('AAAB'),
        cut([
          [5, -1],
          [5, 1],
        ]),
      ),
    ).toBe('line-misses');
    const after = done(
      locked(ones('AAAB'), 0),
      cut([
        [0.5, -1],
        [0.5, 1],
      ]),
    ).plan;
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([1, 3, 3, 2]);
  });

  it('is the same line across the date line', () => {
    const plan = ones('AAAA');
    const lon = Float64Array.from([179.8, 179.9, -180, -179.9]);
    const line = [
      { lat: 41, lon: 179.95 },
      { lat: 39, lon: 179.95 },
    ];
    const across = done(
      { ...plan, units: { ...plan.units, lon } },
      { kind: 'split-by-line', ...WHERE, territory: key('A'), line },
    );
    expect([...(across.plan.assignments[0]?.territories ?? [])]).toEqual([1, 1, 2, 2]);
  });
});
