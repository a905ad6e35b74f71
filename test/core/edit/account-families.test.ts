import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFamilies } from '../../../core/edit/account-families.ts';
import { textColumn } from '../../../core/model/text-column.ts';

/** Accounts as `id>parent`, or `id` alone. */
function familiesOf(list: readonly string[], names: readonly string[] = []) {
  const pairs = list.map((text) => text.split('>'));
  const accounts = {
    count: list.length,
    ids: textColumn(pairs.map(([id = '']) => id)),
    names: textColumn(list.map((_, i) => names[i] ?? '')),
    parents: textColumn(pairs.map(([, parent = '']) => parent)),
  };
  const { family, tops, circles } = accountFamilies(accounts);
  return { families: Array.from(family, (of) => tops[of] ?? null), circles: [...circles] };
}

describe('families of accounts', () => {
  it('are all under the same top, however long the chain and whatever the order', () => {
    expect(familiesOf(['c>b', 'alone', 'b>a', 'a', 'd>a', 'x>y', 'y'])).toEqual({
      families: ['a', null, 'a', 'a', 'a', 'y', 'y'],
      circles: [],
    });
  });

  it('know a parent by its id, else by a name that only one has', () => {
    expect(
      familiesOf(['1', '2>Acme', '3>Acme Ltd', '4>Twin', '5', '6'], ['Acme', '', '', '', 'Twin', 'Twin']).families,
    ).toEqual(['1', '1', null, null, null, null]);
  });

  it('may have a top that the list does not have', () => {
    expect(familiesOf(['a>HQ', 'b>HQ', 'c>b', 'd>Other']).families).toEqual(['HQ', 'HQ', 'HQ', null]);
  });

  it('take an account that is its own parent for a top', () => {
    expect(familiesOf(['a>a', 'b>a', 'c>c'])).toEqual({ families: ['a', 'a', null], circles: [] });
  });

  it('of a circle are one, and the circle is told; what hangs on it belongs to it', () => {
    expect(familiesOf(['tail>a', 'a>b', 'b>c', 'c>a', 'z'])).toEqual({
      families: ['a', 'a', 'a', 'a', null],
      circles: [1, 2, 3],
    });
  });

  it('are none where the list names no parents', () => {
    const none = textColumn(['', '']);
    expect([...accountFamilies({ count: 2, ids: none, names: none }).family]).toEqual([-1, -1]);
  });

  it('are the parts of the graph of accounts and parents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 14 }), { minLength: 1, maxLength: 12 }), (parents) => {
        const { families } = familiesOf(parents.map((parent, i) => (parent < 0 ? `${i}` : `${i}>${parent}`)));
        // Parts by painting until nothing changes; parents from the list's length on are outside it.
        const part = Array.from({ length: 15 }, (_, i) => i);
        for (let round = 0; round < 15; round++) {
          parents.forEach((parent, i) => {
            if (parent < 0) return;
            const low = Math.min(part[i] as number, part[parent] as number);
            part[i] = part[parent] = low;
          });
        }
        parents.forEach((_, i) => {
          const mates = parents.flatMap((__, j) => (part[j] === part[i] ? [j] : []));
          expect(families[i] === null).toBe(mates.length < 2);
          for (const mate of mates) expect(families[mate]).toBe(families[i]);
        });
        const distinct = new Set(families.filter((of) => of !== null));
        const parts = new Set(parents.flatMap((_, i) => (families[i] === null ? [] : [part[i]])));
        expect(distinct.size).toBe(parts.size);
      }),
    );
  });
});
