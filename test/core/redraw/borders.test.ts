import { describe, expect, it } from 'vitest';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { partsOfTerritory } from '../../../core/redraw/find-parts.ts';
import type { Reach } from '../../../core/redraw/reach.ts';

import { closed, done, ground, key, locked, mapAfter, ones, POTENTIAL, problemOf, WHERE } from './redrawing.ts';

describe('growing', () => {
  const grow = (until: Reach, fromNeighbours = false): RedrawCommand => ({
    kind: 'grow-territory',
    ...WHERE,
    territory: key('A'),
    until,
    fromNeighbours,
  });

  it('takes the nearest units first, from what is in no territory only, or from neighbours too', () => {
    expect(mapAfter(ones('A.. ...'), grow({ kind: 'units', units: 1 }))).toBe('AA. ...');
    expect(mapAfter(ones('A.. ...'), grow({ kind: 'units', units: 2 }))).toBe('AA. A..');
    expect(mapAfter(ones('.A.BB'), grow({ kind: 'units', units: 9 }))).toBe('AAABB');
    expect(mapAfter(ones('.A.BB'), grow({ kind: 'units', units: 9 }, true))).toBe('AAAAB');
  });

  it('comes as near to the ideal as units allow, and never above a maximum', () => {
    // 12 in all: the ideal of each of two is 6, the maximum 6.3.
    const plan = ones('A....B', [2, 1, 1, 1, 4, 3]);
    expect(mapAfter(plan, grow({ kind: 'limit', measure: POTENTIAL, side: 'ideal' }))).toBe('AAAA.B');
    expect(mapAfter(plan, grow({ kind: 'total', measure: POTENTIAL, total: 4.5 }))).toBe('AAA..B');
  });

  it('never cuts a neighbour and never takes what is locked', () => {
    const plan = ones('BABB BBB.', new Array(8).fill(1));
    const cutVertex = ones('ABB', [1, 1, 1]);
    expect(mapAfter(cutVertex, grow({ kind: 'units', units: 5 }, true))).toBe('AAB');
    expect(problemOf(closed(cutVertex, 'B'), grow({ kind: 'units', units: 5 }, true))).toBe('all-locked');
    expect(problemOf(locked(cutVertex, 1), grow({ kind: 'units', units: 5 }, true))).toBe('all-locked');
    expect(partsOfTerritory(ground(done(plan, grow({ kind: 'units', units: 2 }, true)).plan), key('B'))).toHaveLength(
      1,
    );
  });

  it('says why it cannot', () => {
    expect(problemOf(ones('AB'), grow({ kind: 'units', units: 1 }))).toBe('nothing-near');
    expect(problemOf(ones('AB.'), grow({ kind: 'limit', measure: POTENTIAL, side: 'minimum' }))).toBe('nothing-near');
    expect(problemOf(ones('AAA.B'), grow({ kind: 'limit', measure: POTENTIAL, side: 'ideal' }))).toBe('at-limit');
    expect(problemOf(closed(ones('A.'), 'A'), grow({ kind: 'units', units: 1 }))).toBe('territory-locked');
  });
});

describe('trimming', () => {
  const trim = (until: Reach): RedrawCommand => ({ kind: 'trim-territory', ...WHERE, territory: key('A'), until });

  it('gives the farthest border units to neighbours', () => {
    expect(mapAfter(ones('AAAAB'), trim({ kind: 'units', units: 2 }))).toBe('AABBB');
    expect(mapAfter(ones('AAAAAB'), trim({ kind: 'limit', measure: POTENTIAL, side: 'maximum' }))).toBe('AAABBB');
  });

  it('keeps one unit, locked units, and what holds it together', () => {
    expect(mapAfter(ones('AAAAB'), trim({ kind: 'units', units: 9 }))).toBe('ABBBB');
    expect(mapAfter(locked(ones('AAAAB'), 1), trim({ kind: 'units', units: 9 }))).toBe('AABBB');
    expect(problemOf(ones('AA..B'), trim({ kind: 'units', units: 1 }))).toBe('no-neighbour');
  });
});

describe('exchanging at a border', () => {
  const swap = (better: 'balance' | 'compactness'): RedrawCommand => ({
    kind: 'swap-border',
    ...WHERE,
    a: key('A'),
    b: key('B'),
    better,
  });

  it('makes two neighbours even', () => {
    expect(mapAfter(ones('AAAAAB'), swap('balance'))).toBe('AAABBB');
  });

  it('makes them compact without breaking a limit further', () => {
    const after = mapAfter(ones('ABAA AABB BBBA'.replace('BBBA', 'BABB')), swap('compactness'));
    expect(after.replace(/[ B]/g, '')).toHaveLength(6);
    expect(problemOf(ones('AAABBB'), swap('balance'))).toBe('no-gain');
    expect(problemOf(ones('A..B'), swap('balance'))).toBe('not-touching');
  });
});
