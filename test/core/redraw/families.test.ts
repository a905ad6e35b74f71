import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { done, key, locked, mapAfter, problemOf, WHERE } from './redrawing.ts';

/** Accounts on a grid; `families` has a letter per account, those with the same one are a family, `.` is alone. */
function points(map: string, families: string): Plan {
  const letters = [...families.replace(/\s/g, '')];
  const grid = gridPlan({ map, accounts: letters.map((_, unit) => ({ unit })) });
  const parents = letters.map((letter, row) => {
    const first = letters.indexOf(letter);
    return letter === '.' || first === row ? '' : `A-${first}`;
  });
  return {
    ...grid,
    unitSet: { ...(grid.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' },
    accounts: { ...grid.accounts, parents: textColumn(parents) },
    settings: { ...grid.settings, balance: { ...grid.settings.balance, families: { apart: [] } } },
  };
}

const grow = (units: number): RedrawCommand => ({
  kind: 'grow-territory',
  ...WHERE,
  territory: key('A'),
  until: { kind: 'units', units },
  fromNeighbours: true,
});

describe('families and the tools at borders', () => {
  it('come along with the unit that is taken in, and are told apart', () => {
    const plan = points('AABBBB AABBBB', '..f.f. ......');
    const { note } = done(plan, grow(2));
    expect(mapAfter(plan, grow(2))).toBe('AAABAB AAABBB');
    expect(note).toEqual({ code: 'grown-territory', values: { units: 2, territory: 'A', along: 1 } });
    expect(mapAfter(plan, { ...grow(2), families: false } as RedrawCommand)).toBe('AAABBB AAABBB');
  });

  it('stay with one of them that is locked, whom the note counts apart', () => {
    const plan = locked(points('AABBBB AABBBB', '..f.f. ......'), 4);
    const { note } = done(plan, grow(2));
    expect(mapAfter(plan, grow(2))).toBe('AABBBB AAAABB');
    expect(note).toMatchObject({ values: { units: 2, kin: 1 } });
  });

  it('are given to one neighbour when their territory is handed over', () => {
    const plan = points('ABBBBC', '.f..f.');
    const after = mapAfter(plan, { kind: 'reassign-territory', ...WHERE, territory: key('B') });
    expect(after[1]).toBe(after[4]);
    expect(after).not.toContain('B');
  });

  it('leave what of them is elsewhere where it is', () => {
    const plan = points('AABBBC', '..f..f');
    expect(mapAfter(plan, grow(1))).toBe('AAABBC');
  });
});

describe('families and the other tools', () => {
  it('go to the side of a line where most of them lie', () => {
    const plan = points('AAAAA', '.fff.');
    const line = [
      { lat: 39, lon: -99.85 },
      { lat: 41, lon: -99.85 },
    ];
    const { plan: after, note } = done(plan, { kind: 'split-by-line', ...WHERE, territory: key('A'), line });
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([2, 1, 1, 1, 1]);
    expect(note.values).toMatchObject({ parts: 2, kin: 1 });
  });

  it('come along into a hole out of no territory, and stay where one of them lies elsewhere in theirs', () => {
    const fill: RedrawCommand = { kind: 'fill-holes', ...WHERE, territory: null };
    const open = points('AAAAA A.AAA AAAAA BBBB.', '..... .f... ..... ....f');
    expect(mapAfter(open, fill)).toBe('AAAAA AAAAA AAAAA BBBBA');
    expect(done(open, fill).note).toMatchObject({ values: { units: 1, along: 1 } });
    const whole = points('AAAAA ABAAA AAAAA BBBBB', '..... .f... ..... ....f');
    expect(problemOf(whole, fill)).toBe('kin-stays');
  });

  it('stay in a loose part where not all of them would leave', () => {
    const join: RedrawCommand = { kind: 'join-parts', ...WHERE, territory: key('A') };
    const plan = points('AAABAA', 'f....f');
    expect(mapAfter(plan, join)).toBe('AAABBA');
    expect(done(plan, join).note).toMatchObject({ values: { units: 1, kin: 1 } });
    const whole = points('AAABAA', '....ff');
    expect(mapAfter(whole, join)).toBe('AAABBB');
    expect(done(whole, join).note).toMatchObject({ values: { units: 1, along: 1 } });
  });
});
