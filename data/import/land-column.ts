import { countryCode } from '../places/countries.ts';
import { normalHeader } from './account-fields.ts';
import { firstRows } from './first-rows.ts';
import type { Table } from './table.ts';

type Fields = Readonly<Partial<Record<'country' | 'region', string | undefined>>>;

/**
 * What a German column `Land` is: a country in most lists, a state in some; its cells tell. Takes the columns as they
 * were found by their names, where `Land` is a country unless another column is; what was asked for stays.
 */
export function withLand<C extends Fields>(table: Table, columns: C, asked: Fields): C {
  const land = table.header.names.findIndex((name) => normalHeader(name) === LAND);
  const header = table.header.names[land];
  if (header === undefined || columns.region !== undefined) return columns;
  if (!Object.values(columns).includes(header)) return { ...columns, region: header };
  if (columns.country !== header || asked.country !== undefined) return columns;
  const cells = firstRows(table).rows.flatMap((row) => row[land]?.trim() || []);
  const countries = cells.filter((cell) => countryCode(cell) !== null).length;
  if (countries * 2 >= cells.length) return columns;
  const { country: _, ...others } = columns;
  return { ...others, region: header } as C;
}

const LAND = 'land';
