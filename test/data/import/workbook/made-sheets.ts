import { workbookBytes } from '../../../support/sheet-bytes.ts';
import { written } from '../written-file.ts';

let made = 0;

/** A file with a workbook of one sheet of this XML; `more` are further parts. */
export function workbook(...parts: Parameters<typeof workbookBytes>): string {
  return written(workbookBytes(...parts), `made-${++made}.xlsx`);
}
