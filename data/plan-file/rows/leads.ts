import type { LeadColumns, LeadTable } from '../../../core/model/lead.ts';
import { PLACE_LEVELS } from '../../../core/model/place-quality.ts';
import { type TextColumn, textAt } from '../../../core/model/text-column.ts';
import type { UnitTable } from '../../../core/model/unit.ts';
import type { BulkColumns } from './bulk-table.ts';

/** The leads of a plan as the columns of table `lead`. */
export function leadsToColumns(leads: LeadColumns, keys: Int32Array): BulkColumns {
  return {
    count: leads.count,
    keys,
    texts: [leads.ids, leads.sources, leads.owners, leads.statuses, leads.unitCodes],
    wholes: [leads.level],
    reals: [leads.lat, leads.lon, leads.score, leads.day],
  };
}

/** The leads of a plan from the columns of their table; null where one was placed in no way there is. */
export function leadsFromColumns(
  columns: BulkColumns,
  batch: LeadTable['batch'],
  units: Pick<UnitTable, 'count' | 'codes'>,
): LeadTable | null {
  const [ids, sources, owners, statuses, unitCodes] = columns.texts as [
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
  ];
  const [level] = columns.wholes as [Int32Array];
  const [lat, lon, score, day] = columns.reals as [Float64Array, Float64Array, Float64Array, Float64Array];
  if (level.some((number) => number < -1 || number >= PLACE_LEVELS.length)) return null;
  const { count, keys } = columns;
  const unit = rowsByCode(unitCodes, count, units);
  return { batch, count, keys, ids, sources, owners, statuses, unitCodes, level, lat, lon, score, day, unit };
}

/** The unit row of each lead by its code. Only the codes that leads name are kept meanwhile: units may be a million. */
function rowsByCode(codes: TextColumn, count: number, units: Pick<UnitTable, 'count' | 'codes'>): Int32Array {
  const rowOf = new Map<string, number>();
  const named = Array.from({ length: count }, (_, i) => textAt(codes, i));
  for (const code of named) if (code !== '') rowOf.set(code, -1);
  for (let row = 0; row < units.count && rowOf.size > 0; row++) {
    const code = textAt(units.codes, row);
    if (rowOf.get(code) === -1) rowOf.set(code, row);
  }
  return Int32Array.from(named, (code) => rowOf.get(code) ?? -1);
}
