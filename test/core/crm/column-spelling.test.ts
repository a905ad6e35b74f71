import { describe, expect, it } from 'vitest';
import { isCarried } from '../../../core/crm/carried-columns.ts';
import { ownerSpelling, territorySpelling } from '../../../core/crm/column-spelling.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import { unknownRep } from '../../../core/model/territory.ts';

const rep = (key: number, name: string, crmUserId = '', email = '') => ({
  ...unknownRep(key as RepKey, `R${key}`, name),
  crmUserId,
  email,
});
const [ann, ben] = [rep(1, 'Ann', '005000000000001', 'ann@example.com'), rep(2, 'Ben')];
const named = (who: typeof ann) => ({ rep: who, name: who.name });

describe('an owner is called in a column', () => {
  it('as the column calls him already', () => {
    const of = ownerSpelling('Owner', ['ANN@example.com', 'zoe@example.com'], [ann, ben]);
    expect(of(named(ann))).toBe('ANN@example.com');
  });

  it.each([
    ['OwnerId', [], '005000000000001'],
    ['Owner', [], 'Ann'],
    ['Owner', ['Zoe', 'Max'], 'Ann'],
    ['Owner', ['zoe@example.com'], 'ann@example.com'],
    ['Owner', ['005000000000009'], '005000000000001'],
    ['Owner', ['00000000-0000-0000-0000-000000000009'], ''],
  ])('by what looks like its other cells: %s %j', (header, words, expected) => {
    expect(ownerSpelling(header, words, [ann, ben])(named(ann))).toBe(expected);
  });

  it('not at all where nothing is known that looks so', () => {
    expect(ownerSpelling('Owner', ['zoe@example.com'], [ann, ben])(named(ben))).toBe('');
    expect(ownerSpelling('Owner', ['Zoe'], [])({ rep: null, name: '' })).toBe('');
    expect(ownerSpelling('Owner', ['Zoe'], [])({ rep: null, name: 'Zoe' })).toBe('Zoe');
  });
});

describe('a territory is called in a column', () => {
  const north = { key: 7, id: 'T007', name: 'North', crmIds: ['0MI000000000007', ''] };
  const find = (word: string) => ({ T007: 7, T008: 8, South: 8, north: 7 })[word] ?? 0;

  it.each([
    [['north', 'South'], 'north'],
    [['South'], 'North'],
    [['T008'], 'T007'],
    [['0MI000000000008'], '0MI000000000007'],
    [[], 'North'],
  ])('as in %j', (words, expected) => {
    expect(territorySpelling('Territory', words, find)(north)).toBe(expected);
  });
});

it('columns of a CRM for itself are known by their mark', () => {
  expect(
    ['(Do Not Modify) Row Checksum', ' (Nicht ändern) Firma', '(do not modify) Modified On'].every(isCarried),
  ).toBe(true);
  expect(['Modified On', 'Do Not Modify', '(Open) Account', ''].some(isCarried)).toBe(false);
});
