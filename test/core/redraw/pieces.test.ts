import { describe, expect, it } from 'vitest';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { partsOfTerritory } from '../../../core/redraw/find-parts.ts';
import { unassignedGroups } from '../../../core/redraw/next-unassigned.ts';

import { ground, key, locked, mapAfter, ones, problemOf, WHERE } from './redrawing.ts';

describe('holes, parts and what is in no territory', () => {
  const fill = (letter: string | null): RedrawCommand => ({
    kind: 'fill-holes',
    ...WHERE,
    territory: letter === null ? null : key(letter),
  });

  it('fills what one territory encloses, not the land around it nor a whole territory', () => {
    expect(mapAfter(ones('.... AAA. A.A. AAA.'), fill(null))).toBe('.... AAA. AAA. AAA.');
    expect(problemOf(ones('AAA ABA AAA'), fill(null))).toBe('no-holes');
    expect(mapAfter(ones('AAAB ABAB AAAB'), fill('A'))).toBe('AAAB AAAB AAAB');
    expect(problemOf(ones('A..'), fill(null))).toBe('no-holes');
  });

  it('finds the pieces of a territory by size and joins the smaller ones', () => {
    const plan = ones('AAABBA AAABBB');
    expect(partsOfTerritory(ground(plan), key('A')).map(({ rows }) => [...rows])).toEqual([[0, 1, 2, 6, 7, 8], [5]]);
    const join: RedrawCommand = { kind: 'join-parts', ...WHERE, territory: key('A') };
    expect(mapAfter(plan, join)).toBe('AAABBB AAABBB');
    expect(problemOf(ones('AAB'), join)).toBe('one-piece');
    expect(problemOf(locked(plan, 5), join)).toBe('all-locked');
    expect(problemOf(ones('A.A'), join)).toBe('nothing-around');
  });

  it('lists what is in no territory, worth most first', () => {
    const groups = unassignedGroups(ground(ones('.A..A.', [5, 0, 1, 3, 0, 9])));
    expect(groups.map(({ rows, worth }) => [[...rows], worth])).toEqual([
      [[5], 9],
      [[0], 5],
      [[2, 3], 4],
    ]);
  });
});
