import { describe, expect, it } from 'vitest';
import { ACCOUNT_FIELDS } from '../../../core/model/account-fields.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from '../../../data/import/account-fields.ts';
import { mapColumns } from '../../../data/import/map-columns.ts';
import { EXPORTS, type Export } from './exported-headers.ts';

/** What each header of a list is found to be; those of no field are left out. */
function found(headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapColumns(headers, ACCOUNT_SPELLINGS)).map(([field, header]) => [header, field]),
  );
}

describe('the columns of a list', () => {
  it.each(Object.keys(EXPORTS))('of %s are all found, and no other', (name) => {
    const list = EXPORTS[name] as Export;
    const expected = Object.fromEntries(list.filter(([, field]) => field !== null));
    expect(found(list.map(([header]) => header))).toEqual(expected);
  });

  it('are found in any order', () => {
    for (const list of Object.values(EXPORTS)) {
      const headers = list.map(([header]) => header);
      expect(found(headers.toReversed())).toEqual(found(headers));
    }
  });

  it('are found with and without dots over their letters', () => {
    expect(found(['Breite', 'Länge'])).toEqual({ Breite: 'lat', Länge: 'lon' });
    expect(found(['Breite', 'Laenge'])).toEqual({ Breite: 'lat', Laenge: 'lon' });
  });

  it('have spellings for every field, and no spelling serves two', () => {
    expect(Object.keys(ACCOUNT_SPELLINGS).sort()).toEqual([...ACCOUNT_FIELDS].sort());
    const all = Object.values(ACCOUNT_SPELLINGS).flat();
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    expect(all.every((name) => name !== '' && normalHeader(name) === name)).toBe(true);
  });
});
