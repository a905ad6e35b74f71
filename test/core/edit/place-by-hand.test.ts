import { describe, expect, it } from 'vitest';
import { type HandPlace, placeByHand } from '../../../core/edit/place-by-hand.ts';
import type { Reimport } from '../../../core/edit/reimport-change.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { PLACE_LEVELS } from '../../../core/model/place-quality.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { done, type ListedAccount, listOf, pointPlan } from './reimport-lists.ts';

const LIST: ListedAccount[] = [
  { id: 'a', name: 'Acme', city: 'Rome', owner: 'Ada', at: 40, potential: 10 },
  { id: 'b', name: 'Bolt', owner: 'Ben', at: null, potential: 20 },
  { id: 'c', name: 'Coil', owner: 'Ada', at: 42, potential: 30 },
];
const POINTS = pointPlan(LIST, { working: 'A.B', baseline: 'B.B', locked: [2], named: [1] });
const BY_HAND = PLACE_LEVELS.indexOf('by-hand');

const at = (plan: Plan, row: number, lat: number, lon: number, unit = -1): HandPlace => ({
  account: plan.accounts.keys[row] as AccountKey,
  lat,
  lon,
  unit,
});
const made = (plan: Plan, places: readonly HandPlace[]): Reimport => {
  const result = finish(placeByHand(plan, places));
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe('accounts put on the map', () => {
  it('have their place and a point of their own, and everything else stays', () => {
    const { rows, edit } = made(POINTS, [at(POINTS, 1, 51.5, -0.1)]);
    expect(Array.from(rows.accounts.lat)).toEqual([40, 51.5, 42]);
    expect(Array.from(rows.accounts.lon)).toEqual([-100, -0.1, -100]);
    expect(rows.units?.count).toBe(3);
    expect(Array.from(rows.units?.lat ?? [])).toEqual([40, 51.5, 42]);
    expect(allTexts(rows.accounts.names)).toEqual(['Acme', 'Bolt', 'Coil']);
    expect(allTexts(rows.accounts.cities)).toEqual(['Rome', '', '']);
    expect(Array.from(rows.accounts.owner, (owner) => rows.accounts.ownerNames[owner])).toEqual(['Ada', 'Ben', 'Ada']);
    expect(Array.from(rows.accounts.values[0] ?? [])).toEqual([10, 20, 30]);
    expect(edit.assignments.filter(({ role }) => role === 1).map(({ territories }) => [...territories])).toEqual([
      [1, 0, 2],
      [2, 0, 2],
      [2, 0, 2],
    ]);
    expect(edit.locks.map((locks) => [...locks.rows])).toEqual([[2]]);
    expect(edit.change.note).toEqual({ code: 'placed-by-hand', values: { accounts: 1 } });
  });

  it('move with their point where they had one', () => {
    const { rows } = made(POINTS, [at(POINTS, 0, 10, 20), at(POINTS, 2, 11, 21)]);
    expect(Array.from(rows.units?.lat ?? [])).toEqual([10, 11]);
    expect(Array.from(rows.accounts.placed.level)).toEqual([BY_HAND, -1, BY_HAND]);
  });

  it('fall into the area that was named, and the areas stay', () => {
    const plan = gridPlan({ map: 'AAB', accounts: [{ unit: 0 }, { unit: null }] });
    const { rows } = made(plan, [at(plan, 1, 0.5, 0.5, 2)]);
    expect(rows.units).toBeNull();
    expect(Array.from(rows.accounts.unit)).toEqual([0, 2]);
  });

  it('stay where they were put when a newer list has a code for them, and move when it has coordinates', () => {
    const placed = made(POINTS, [at(POINTS, 0, 10, 20)]).rows;
    const plan = { ...POINTS, accounts: { ...placed.accounts, keys: POINTS.accounts.keys } };
    const newer = (level: (typeof PLACE_LEVELS)[number]) => {
      const rows = listOf(LIST);
      rows.accounts.placed.level.fill(PLACE_LEVELS.indexOf(level));
      return done(plan, rows);
    };
    expect(newer('postal-code').rows.accounts.lat[0]).toBe(10);
    expect(newer('postal-code').rows.accounts.placed.level[0]).toBe(BY_HAND);
    expect(newer('postal-code').placesKept).toBe(0);
    expect(newer('coordinates').rows.accounts.lat[0]).toBe(40);
  });

  it.each([
    ['no accounts', []],
    ['an account that is not there', [{ account: 9999 as AccountKey, lat: 1, lon: 1, unit: -1 }]],
    ['an account twice', [at(POINTS, 0, 1, 1), at(POINTS, 0, 2, 2)]],
    ['a latitude of 425', [at(POINTS, 0, 425, 1)]],
    ['a place that is no number', [at(POINTS, 0, Number.NaN, 1)]],
  ])('are refused for %s', (_, places) => {
    expect(finish(placeByHand(POINTS, places))).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it('are refused for an area that is not there', () => {
    const plan = gridPlan({ map: 'AAB', accounts: [{ unit: 0 }] });
    for (const unit of [-1, 3, 0.5]) {
      expect(finish(placeByHand(plan, [at(plan, 0, 1, 1, unit)]))).toMatchObject({
        ok: false,
        code: 'invalid-request',
      });
    }
  });
});
