import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt, textColumn } from '../../../core/model/text-column.ts';
import { nextGroupIds, nextTerritoryIds } from '../../../core/naming/given-ids.ts';
import type { TerritoryContents } from '../../../core/naming/main-places.ts';
import { nameTerritories } from '../../../core/naming/territory-names.ts';
import { textGroups } from '../../../core/naming/text-groups.ts';

interface Place {
  readonly city: string;
  readonly territory: number;
  readonly weight: number;
}

/** Accounts with a city each, every one a unit of its own. */
function contents(count: number, places: readonly Place[], units: readonly string[] = []): TerritoryContents {
  const territory = Int32Array.from(places, (place) => place.territory);
  const weight = Float64Array.from(places, (place) => place.weight);
  return {
    count,
    accounts: { count: places.length, cities: textColumn(places.map(({ city }) => city)) },
    accountTerritory: territory,
    accountWeight: weight,
    units: {
      count: places.length,
      names: textColumn(places.map((_, i) => units[i] ?? '')),
      codes: textColumn(places.map((_, i) => `u${i}`)),
    },
    unitTerritory: territory,
    unitWeight: weight,
  };
}

const NONE = { territories: [] };

describe('naming territories', () => {
  it('names each after the city with the largest first measure, not the one with most accounts', () => {
    const places = [
      { city: 'Evanston', territory: 0, weight: 3 },
      { city: 'Chicago', territory: 0, weight: 4 },
      { city: 'Chicago', territory: 0, weight: 4 },
      { city: 'Evanston', territory: 0, weight: 3 },
      { city: 'Evanston', territory: 0, weight: 1 },
      { city: 'Boston', territory: 1, weight: 1 },
    ];
    expect(nameTerritories(contents(2, places), NONE)).toEqual({ ids: ['T001', 'T002'], names: ['Chicago', 'Boston'] });
  });

  it('gives every name once, and leaves names that are taken with who has them', () => {
    const places = [0, 1, 2].map((territory) => ({ city: 'Chicago', territory, weight: 1 }));
    const { names } = nameTerritories(contents(3, places), NONE, ['Chicago', 'Chicago 3']);
    expect(names).toEqual(['Chicago 2', 'Chicago 4', 'Chicago 5']);
  });

  it('goes by the number of accounts where the measure is blank', () => {
    const places = ['Reno', 'Elko', 'Elko'].map((city) => ({ city, territory: 0, weight: 0 }));
    expect(nameTerritories(contents(1, places), NONE).names).toEqual(['Elko']);
  });

  it('falls back to the largest unit, then its code, then the id', () => {
    const places = [
      { city: '', territory: 0, weight: 1 },
      { city: '', territory: 0, weight: 2 },
      { city: '', territory: 1, weight: 2 },
    ];
    const named = nameTerritories(contents(3, places, ['Cook', 'Lake']), { territories: [{ id: 'T041' }] });
    expect(named).toEqual({ ids: ['T042', 'T043', 'T044'], names: ['Lake', 'u2', 'T044'] });
  });

  it('never gives an id again that is higher than any there is', () => {
    const territories = [{ id: 'T002' }, { id: 'T999' }, { id: 'West' }, { id: 'G7' }];
    expect(nextTerritoryIds({ territories }, 2)).toEqual(['T1000', 'T1001']);
    expect(nextGroupIds({ territories }, 1)).toEqual(['G008']);
  });

  it('never gives an id again that was given before', () => {
    const plan = { territories: [{ id: 'T002' }], given: { territory: 7, group: 3 } };
    expect([...nextTerritoryIds(plan, 2), ...nextGroupIds(plan, 1)]).toEqual(['T008', 'T009', 'G004']);
  });
});

describe('grouping texts', () => {
  it('puts the same text in the same group and others in others, as a map of strings does', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'ba'), fc.string({ unit: 'grapheme', maxLength: 4 })),
    );
    fc.assert(
      fc.property(texts, (all) => {
        const column = textColumn(all);
        const { group, first, count } = textGroups(column, all.length);
        expect(count).toBe(new Set(all.filter((text) => text !== '')).size);
        all.forEach((text, row) => {
          const found = group[row] as number;
          expect(found < 0 ? '' : textAt(column, first[found] as number)).toBe(text);
        });
      }),
    );
  });
});
