import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFor, isChanged, listsOf } from '../../../renderer/dialogs/export/columns/column-choice.ts';
import { chosenOf, draftOf, movedTo, neighbourOf } from '../../../renderer/dialogs/export/columns/column-draft.ts';

const FIELDS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, header: id.toUpperCase() }));

describe('a draft of columns', () => {
  it('has the chosen ones first, then every other, each once', () => {
    const draft = draftOf([{ field: 'd', header: 'Delta' }], FIELDS);
    expect(draft.map(({ field, header, isOn }) => `${field} ${header} ${isOn}`)).toEqual([
      'd Delta true',
      'a A false',
      'b B false',
      'c C false',
      'e E false',
    ]);
    expect(chosenOf(draft)).toEqual([{ field: 'd', header: 'Delta' }]);
  });

  it('keeps a field that the plan has not, so that it can be taken out', () => {
    expect(draftOf([{ field: 'gone', header: 'Gone' }], FIELDS)).toHaveLength(6);
  });

  it('moves a chosen column by one place of the file, over those that are not chosen', () => {
    const draft = draftOf([], FIELDS).map((column) => ({ ...column, isOn: 'ace'.includes(column.field) }));
    expect(neighbourOf(draft, 2, -1)).toBe(0);
    expect(neighbourOf(draft, 0, -1)).toBeNull();
    expect(neighbourOf(draft, 4, 1)).toBeNull();
    const moved = movedTo(draft, 0, neighbourOf(draft, 0, 1) ?? 0);
    expect(chosenOf(moved).map(({ field }) => field)).toEqual(['c', 'a', 'e']);
  });

  it('loses nothing by any moves', () => {
    const place = fc.integer({ min: -1, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (moves) => {
        const start = draftOf([], FIELDS);
        const end = moves.reduce((draft, [from, to]) => movedTo(draft, from, to), start);
        expect(end.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual(start);
      }),
    );
  });
});

describe('a choice of columns', () => {
  const lists = { units: [{ field: 'unit_id', header: 'ZIP' }], quotas: [{ field: 'quota', header: 'Q' }] };

  it('is sent with the forms that have such lists', () => {
    expect(listsOf('geojson')).toEqual([]);
    expect(listsOf('changes')).toEqual(['changes']);
    expect(columnsFor('csv', { template: null, lists })).toEqual({ columns: lists });
    expect(columnsFor('xlsx', { template: null, lists })).toEqual({ columns: { quotas: lists.quotas } });
    expect(columnsFor('kml', { template: null, lists })).toEqual({});
    expect(columnsFor('csv', { template: null, lists: {} })).toEqual({});
  });

  it('is changed where it is no longer that of its template', () => {
    expect(isChanged({ template: 'Mine', lists }, { name: 'Mine', lists: structuredClone(lists) })).toBe(false);
    expect(isChanged({ template: 'Mine', lists: { units: lists.units } }, { name: 'Mine', lists })).toBe(true);
    expect(isChanged({ template: null, lists: {} }, undefined)).toBe(false);
  });
});
