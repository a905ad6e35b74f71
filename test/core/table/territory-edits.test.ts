import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { teamWriter, typedTeam } from '../../../core/table/team-text.ts';
import { territoryEdits } from '../../../core/table/territory-edits.ts';
import { placeText, typedMoney, typedPlace } from '../../../core/table/typed-values.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const shown = { scenario: WORKING, role: FIELD_SALES };
const grid = gridPlan({
  map: 'ABC',
  values: { potential: [1, 2, 3] },
  reps: { A: [{ name: 'Ann', homeLat: 41, homeLon: -99 }], B: [{ name: 'Ben' }], C: [{ name: 'Ben' }] },
});
const REGION = 2 as LevelKey;
const plan = withGroup(withGroup(grid, 'North'), 'South');

function withGroup(on: Plan, name: string): Plan {
  const made = changeOf(on, { kind: 'add-group', role: FIELD_SALES, level: REGION, name, children: [] });
  if (!made.ok) throw new Error(made.code);
  return applyChange(on, made.change);
}

function planned(on: Plan, edits: readonly (readonly [row: number, column: string, text: string])[]) {
  const totals = territoryTotals(on, WORKING, FIELD_SALES);
  return territoryEdits(
    on,
    shown,
    totals,
    edits.map(([row, column, text]) => ({ row, column, text })),
  );
}

function changed(on: Plan, edits: Parameters<typeof planned>[1]) {
  const { commands, rows, faults } = planned(on, edits);
  expect(faults).toEqual([]);
  const result = changeOf(on, { kind: 'edit-rows', commands, rows });
  if (!result.ok) throw new Error(result.code);
  return { change: result.change, after: applyChange(on, result.change), rows };
}

describe('cells of territories', () => {
  it('are all changed in one step, which one undo takes back', () => {
    const { change, after, rows } = changed(plan, [
      [0, 'name', ' Coast '],
      [0, 'reps', 'ann 60%; r2 40%'],
      [0, 'quota', '$1,234.50'],
      [0, 'centre', 'home'],
      [1, 'level-2', 'south'],
      [2, 'level-2', 'South'],
      [1, 'locked', 'x'],
      [1, 'colour', '14'],
      [2, 'centre', '40.5, -99.25'],
    ]);
    expect(rows).toBe(3);
    const [a, b, c] = after.territories;
    const south = after.territories.find(({ name }) => name === 'South');
    expect([a?.name, b?.parent, c?.parent, b?.colour]).toEqual(['Coast', south?.key, south?.key, 13]);
    const seats = after.scenarioTerritories.filter(({ scenario }) => scenario === WORKING);
    expect(seats[0]?.reps.map(({ rep, share }) => [rep, share])).toEqual([
      [1, 0.6],
      [2, 0.4],
    ]);
    expect([seats[0]?.fixedCentre, seats[2]?.fixedCentre]).toEqual([
      { lat: 41, lon: -99 },
      { lat: 40.5, lon: -99.25 },
    ]);
    expect(seats.map(({ locked }) => locked)).toEqual([false, true, false]);
    expect(after.quotas).toMatchObject([{ territory: 1, quotaMinor: 123450, method: 'by-hand' }]);
    expect(applyChange(after, invert(change))).toEqual(plan);
  });

  it('that say what is so already are no edits, and a blank takes back what can be taken back', () => {
    const { after } = changed(plan, [
      [0, 'centre', 'here'],
      [0, 'level-2', 'North'],
      [1, 'reps', ''],
    ]);
    const again = planned(after, [
      [0, 'name', 'A'],
      [0, 'locked', 'no'],
      [0, 'level-2', 'north'],
      [0, 'colour', '1'],
      [2, 'centre', ''],
      [2, 'quota', ''],
    ]);
    expect([again.commands, again.rows, again.faults]).toEqual([[], 0, []]);
    const back = changed(after, [
      [0, 'centre', ''],
      [0, 'level-2', ''],
    ]).after;
    const seats = back.scenarioTerritories.filter(({ scenario }) => scenario === WORKING);
    expect([seats[0]?.fixedCentre, seats[1]?.reps, back.territories[0]?.parent]).toEqual([undefined, [], null]);
  });

  it('say what they cannot hold, each with its reason', () => {
    const faults = planned(plan, [
      [0, 'name', ' '],
      [0, 'name', 'a'.repeat(201)],
      [0, 'reps', 'Nobody'],
      [0, 'reps', 'Ben'],
      [0, 'reps', 'Ann 60%; r2 30%'],
      [0, 'quota', 'much'],
      [0, 'quota', '-5'],
      [0, 'quota-by-hand', 'x'],
      [0, 'locked', 'perhaps'],
      [1, 'centre', 'home'],
      [1, 'centre', '91, 0'],
      [0, 'colour', '0'],
      [0, 'level-2', 'West'],
      [0, 'level-3', 'North'],
      [0, 'accounts', '7'],
    ]).faults;
    expect(faults.map(({ fault }) => fault)).toEqual([
      'blank',
      'too-long',
      'unknown-rep',
      'ambiguous-rep',
      'shares-sum',
      'not-money',
      'not-money',
      'no-quota',
      'not-yes-or-no',
      'no-home',
      'not-a-place',
      'not-a-colour',
      'unknown-region',
      'fixed-column',
      'fixed-column',
    ]);
  });

  it('keep a quota by a cross, and give it back to the split without one', () => {
    const split = changeOf(plan, { kind: 'split-quota', ...shown, totalMinor: 600, method: 'potential' });
    if (!split.ok) throw new Error(split.code);
    const on = applyChange(plan, split.change);
    const kept = changed(on, [[0, 'quota-by-hand', 'x']]).after;
    expect(kept.quotas.map(({ quotaMinor, method }) => [quotaMinor, method])).toEqual([
      [100, 'by-hand'],
      [200, 'potential'],
      [300, 'potential'],
    ]);
    const back = changed(changed(kept, [[0, 'quota', '4']]).after, [[0, 'quota', '']]).after;
    // What they have together by then, 900, is split anew.
    expect(back.quotas.map(({ quotaMinor, method }) => [quotaMinor, method])).toEqual([
      [150, 'potential'],
      [300, 'potential'],
      [450, 'potential'],
    ]);
  });
});

describe('a row that is copied and pasted back', () => {
  const split = changeOf(plan, { kind: 'split-quota', ...shown, totalMinor: 601, method: 'potential' });
  if (!split.ok) throw new Error(split.code);
  const on = applyChange(plan, split.change);

  it('changes nothing: no quota is given by hand, and nothing is rounded', () => {
    const [ann, ben] = plan.reps.map(({ key }) => key) as [RepKey, RepKey];
    const team = [
      { rep: ann, share: 1 / 3 },
      { rep: ben, share: 2 / 3 },
    ];
    const fixed = { lat: 41.87811371, lon: -87.62979821 };
    const parents = [on.territories.find(({ name }) => name === 'North')?.key ?? null];
    const now: Plan = {
      ...on,
      territories: on.territories.map((one, i) => ({
        ...one,
        ...(i === 0 ? { parent: parents[0] as TerritoryKey } : {}),
        ...(one.name === 'South' ? { name: 'North' } : {}),
      })),
      scenarioTerritories: on.scenarioTerritories.map((seat) => ({ ...seat, reps: team, fixedCentre: fixed })),
    };
    const copied = [
      [0, 'name', 'A'],
      [0, 'reps', teamWriter(now)(team)],
      [0, 'quota', '1'],
      [0, 'quota-by-hand', ''],
      [0, 'locked', ''],
      [0, 'centre', placeText(fixed.lat, fixed.lon)],
      [0, 'level-2', 'North'],
    ] as const;
    expect(planned(now, copied)).toEqual({ commands: [], rows: 0, faults: [] });
  });

  it('gives the quota that it says, where its cross says that it is given', () => {
    const quotasOf = (edits: Parameters<typeof planned>[1], at = on) =>
      changed(at, edits).after.quotas.map(({ quotaMinor, method }) => [quotaMinor, method])[0];
    const given = [
      [0, 'quota', '3'],
      [0, 'quota-by-hand', 'x'],
    ] as const;
    expect(quotasOf(given)).toEqual([300, 'by-hand']);
    expect(quotasOf(given, plan)).toEqual([300, 'by-hand']);
    expect(quotasOf([[0, 'quota', '1'], given[1]])).toEqual([100, 'by-hand']);
  });
});

describe('what is typed into cells', () => {
  it('is money in the digits of its currency, however it is grouped', () => {
    const cents: readonly (readonly [string, number | null])[] = [
      ['1,234.5', 123450],
      ['1.234,50', 123450],
      ['1 234 567', 123456700],
      ['1,234', 123400],
      ['12,5', 1250],
      ['1.234.567', 123456700],
      ['١٢٣٤٫٥', 123450],
      ['$ 7', 700],
      ['usd 7', 700],
      ['7.005', null],
      ['5k', null],
      ['1e6', null],
      ['', null],
    ];
    expect(cents.map(([text]) => [text, typedMoney(text, 'USD')])).toEqual(cents);
    expect([typedMoney('1500', 'JPY'), typedMoney('1.5', 'JPY')]).toEqual([1500, null]);
  });

  it('is a place with its latitude first', () => {
    expect(typedPlace(' 41.88, -87.63 ')).toEqual({ lat: 41.88, lon: -87.63 });
    expect(typedPlace('٤١٫٥؛ ٢٠')).toEqual({ lat: 41.5, lon: 20 });
    expect([typedPlace('41'), typedPlace('41, x'), typedPlace('1, 2, 3'), typedPlace('0, 181')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is a team that reads back as it was written', () => {
    const three = [1, 2, 3].map((rep) => ({ rep: rep as never, share: 1 / 3 }));
    expect(teamWriter(grid)(three)).toBe('Ann 33.33%; r2 33.33%; r3 33.33%');
    const back = typedTeam(teamWriter(grid)(three), grid);
    expect(typeof back === 'string' ? back : back.map(({ rep }) => rep)).toEqual([1, 2, 3]);
    expect(typedTeam('Ann; r3', grid)).toEqual([
      { rep: 1, share: 0.5 },
      { rep: 3, share: 0.5 },
    ]);
    expect(typedTeam('Ann; Ann', grid)).toBe('shares-sum');
  });
});
