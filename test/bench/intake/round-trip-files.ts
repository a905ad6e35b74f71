import { writeFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import type { NumberForm } from '../../../core/model/table-form.ts';
import type { ReadRequest } from '../../../data/import/read-request.ts';
import type { Encoder } from './round-trip-bytes.ts';
import { cellsOf, delimitedText, HEADER, type MadeAccount } from './round-trip-list.ts';

/** What is asked of every list of a round trip: two measures, by their names; nothing of its numbers is said. */
export const ROUND_TRIP: ReadRequest = {
  columns: {},
  measures: ['revenue', 'visits'].map((name) => ({ name, column: name, tolerance: 0.05 })),
  unitSet: 'points',
  requirePlace: true,
};

/** Lines end as Windows and as everybody else ends them. */
const LINE_ENDS: Readonly<Record<string, string>> = { ',': '\r\n', '|': '\r\n' };

/** Writes the accounts as delimited text. */
export function writeText(
  path: string,
  accounts: readonly MadeAccount[],
  encoder: Encoder,
  delimiter: string,
  form: NumberForm,
): void {
  const cells = accounts.map((account, row) => cellsOf(account, form, encoder, row));
  writeFileSync(path, encoder.bytes(delimitedText(cells, delimiter, LINE_ENDS[delimiter] ?? '\n')));
}

/** Writes the accounts as a workbook: numbers as numbers, or as texts in a form, as exports that guard them do. */
export async function writeWorkbook(
  path: string,
  accounts: readonly MadeAccount[],
  encoder: Encoder,
  form: NumberForm | 'numbers',
): Promise<void> {
  const cells = accounts.map((account, row) => {
    if (form !== 'numbers') return cellsOf(account, form, encoder, row);
    const { id, name, city, postalCode, lat, lon, owner, revenue, visits } = account;
    return [id, name, city, postalCode, Number(lat), Number(lon), owner, Number(revenue), Number(visits)];
  });
  await writeExcelFile([HEADER, ...cells]).toFile(path);
}
