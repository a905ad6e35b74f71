import type { ImportedRows } from '../../core/model/imported-rows.ts';
import { unknownQuality } from '../../core/model/place-quality.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import type { AskedMeasureColumn } from './read-request.ts';

/** Units that come without accounts. */
export type UnitsAlone = Pick<ImportedRows, 'unitSet' | 'units' | 'neighbours' | 'shapes'>;

/** An import of units alone: no accounts, every measure on the units. */
export function rowsOfUnits(
  alone: UnitsAlone,
  measures: readonly AskedMeasureColumn[],
): { readonly ok: true; readonly rows: ImportedRows } | FileRefusal {
  const file = alone.unitSet.source;
  return refusalOf(file, () => {
    measures.forEach(({ column }, m) => {
      if (!alone.units.values[m]) throw new FileRefused('column-missing', { file, column, columns: '' });
    });
    return {
      ok: true as const,
      rows: {
        ...alone,
        accounts: noAccounts(measures.length),
        measureNames: measures.map(({ name }) => name),
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
