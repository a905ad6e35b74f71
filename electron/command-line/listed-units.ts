import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { isBlankRecord } from '../../data/import/csv-records.ts';
import { openTable } from '../../data/import/table.ts';
import { ArgumentError } from './option-values.ts';

/** Ids of a list are told at most so long: a file of another kind has cells of any length. */
const MOST_TOLD = 80;

/**
 * Keys of the units of a plan that a list names by the ids in its first column, each once; other columns do not count,
 * and neither does a header: a first line that is written unlike the plan's ids, or that names a column. Throws ArgumentError where the list names none or one that the plan does not have, and
 * what `openTable` throws.
 */
export function listedUnits(path: string, { units }: Pick<Plan, 'units'>): Int32Array {
  const rows = new Map<string, number>();
  for (let row = 0; row < units.count; row++) rows.set(textAt(units.codes, row), row);
  // Read as if it had no header, because a list of ids need not have one.
  const table = openTable(path, { headerLine: 0 });
  const keys = new Set<number>();
  let isFirst = true;
  for (const batch of table.records()) {
    batch.rows.forEach((record, i) => {
      if (isBlankRecord(record)) return;
      const id = (record[0] ?? '').trim();
      const row = rows.get(id);
      if (row !== undefined) keys.add(units.keys[row] as number);
      else if (!isFirst || !namesColumn(id, rows.keys())) {
        const line = batch.lines[i] as number;
        throw new ArgumentError({ code: 'no-unit', values: { file: table.file, line, id: id.slice(0, MOST_TOLD) } });
      }
      isFirst = false;
    });
  }
  if (keys.size === 0) throw new ArgumentError({ code: 'no-units-listed', values: { file: table.file } });
  return Int32Array.from(keys).sort();
}

const DIGIT = /\p{Nd}/u;
/** What columns of ids are called, also with a year behind as the Census does; of other titles see below. */
const TITLES = new Set('id ids key code unit units name county state zip zcta ce geoid fips postcode'.split(' '));

/** Whether a cell is the title of a column: it has no digit where every id has one; it is no id with a slip of the pen. */
function namesColumn(cell: string, ids: Iterable<string>): boolean {
  const words = cell.toLowerCase().match(/\p{L}+/gu);
  if (words?.every((word) => TITLES.has(word))) return true;
  if (DIGIT.test(cell)) return false;
  for (const id of ids) if (!DIGIT.test(id)) return false;
  return true;
}
