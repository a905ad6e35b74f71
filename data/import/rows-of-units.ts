import type { ImportedRows } from '../../core/model/imported-rows.ts';
import { unknownQuality } from '../../core/model/place-quality.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import type { AskedMeasureColumn } from './read-request.ts';
import type { UnitList } from './unit-list.ts';

/** An import of a list of units alone: no accounts, every measure on the units. */
export function rowsOfUnits(
  list: UnitList,
  measures: readonly AskedMeasureColumn[],
): { readonly ok: true; readonly rows: ImportedRows } | FileRefusal {
  return refusalOf(list.source, () => {
    measures.forEach(({ column }, m) => {
      if (!list.units.values[m]) throw new FileRefused('column-missing', { file: list.source, column, columns: '' });
    });
    const { units, neighbours, source } = list;
    return {
      ok: true as const,
      rows: {
        unitSet: { kind: 'list' as const, source },
        units,
        neighbours,
        accounts: noAccounts(measures.length),
        measureNames: measures.map(({ name }) => name),
        shapes: null,
        lockedUnits: new Int32Array(0),
      },
    };
  });
}

function noAccounts(measures: number): ImportedRows['accounts'] {
  return {
    count: 0,
    ids: textColumn([]),
    names: textColumn([]),
    cities: textColumn([]),
    regions: textColumn([]),
    postalCodes: textColumn([]),
    countries: textColumn([]),
    lat: new Float64Array(0),
    lon: new Float64Array(0),
    placed: unknownQuality(0),
    unit: new Int32Array(0),
    owner: new Int32Array(0),
    ownerNames: [],
    values: Array.from({ length: measures }, () => null),
  };
}
