import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../core/table/lines.ts';
import { copiedText } from '../../../renderer/tables/copied-text.ts';
import { foldOfKey, keyAct, placeWithin } from '../../../renderer/tables/key-acts.ts';
import type { PlanList } from '../../../renderer/tables/list-column.ts';

const size = { lines: 100, columns: 5, page: 10 };
const key = (name: string, held = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys in a table', () => {
  it('find a cell with the focus where its line or column has gone: else Tab would find none', () => {
    expect(placeWithin({ line: 120, column: 7 }, size)).toEqual({ line: 99, column: 4 });
    expect(placeWithin({ line: 3, column: 1 }, size)).toEqual({ line: 3, column: 1 });
    expect(placeWithin({ line: 3, column: 1 }, { lines: 0, columns: 5 })).toEqual({ line: 0, column: 1 });
  });

  it('move the focus cell by cell, page by page and to the ends, and stay inside', () => {
    const from = { line: 3, column: 1 };
    const to = (name: string, held = {}, rightToLeft = false) => {
      const act = keyAct(key(name, held), from, size, rightToLeft);
      return act?.kind === 'move' ? [act.to.line, act.to.column] : act;
    };
    expect(to('ArrowDown')).toEqual([4, 1]);
    expect(to('PageUp')).toEqual([0, 1]);
    expect(to('PageDown')).toEqual([13, 1]);
    expect(to('ArrowRight')).toEqual([3, 2]);
    expect(to('ArrowRight', {}, true)).toEqual([3, 0]);
    expect(to('Home')).toEqual([3, 0]);
    expect(to('End', { ctrlKey: true })).toEqual([99, 4]);
    expect(to('a')).toBeNull();
    expect(to('ArrowDown', { altKey: true })).toBeNull();
  });

  it('select with Shift, switch with Space, take all with Ctrl+A, and enter a cell', () => {
    const from = { line: 0, column: 0 };
    expect(keyAct(key('ArrowDown', { shiftKey: true }), from, size, false)).toMatchObject({ selects: true });
    expect(keyAct(key('ArrowUp', { shiftKey: true }), from, size, false)).toMatchObject({ selects: false });
    expect(keyAct(key(' '), from, size, false)).toEqual({ kind: 'switch', adds: false });
    expect(keyAct(key('A', { metaKey: true }), from, size, false)).toEqual({ kind: 'all' });
    expect(keyAct(key('A', { ctrlKey: true, shiftKey: true }), from, size, false)).toBeNull();
    expect(keyAct(key('F2'), from, size, false)).toEqual({ kind: 'enter' });
    expect(keyAct(key('Enter', { ctrlKey: true }), from, size, false)).toBeNull();
  });
});

describe('keys at the head of a group', () => {
  it('fold by the arrow that points out of the line, whichever way it is read', () => {
    expect([foldOfKey('ArrowLeft', false), foldOfKey('ArrowRight', false)]).toEqual([true, false]);
    expect([foldOfKey('ArrowLeft', true), foldOfKey('ArrowRight', true)]).toEqual([false, true]);
    expect(foldOfKey('Enter', false)).toBeNull();
  });
});

describe('copied rows', () => {
  const texts = ['plain', 'with "quotes"', 'two\nlines'];
  const list: PlanList = {
    name: 'units',
    count: 3,
    key: 'code',
    columns: [
      { id: 'code', title: 'Code', cells: { kind: 'text', at: (row) => texts[row] ?? '' }, width: '1fr' },
      {
        id: 'value',
        title: 'Value',
        cells: { kind: 'number', at: (row) => (row === 1 ? Number.NaN : 1234.5 * row) },
        width: '1fr',
        write: (value) => `$${value}`,
      },
    ],
  };

  it('are those that are selected, in the order of the table, with raw numbers and quotes where needed', () => {
    const lines = plainLines(Int32Array.of(2, 1, 0));
    expect(copiedText(list, lines, Int32Array.of(0, 2), 1)).toBe('Code\tValue\r\n"two\nlines"\t2469\r\nplain\t0');
  });

  it('are the one with the focus where none that is shown is selected', () => {
    const lines = plainLines(Int32Array.of(1));
    expect(copiedText(list, lines, Int32Array.of(0, 2), 0)).toBe('Code\tValue\r\n"with ""quotes"""\t');
  });
});
