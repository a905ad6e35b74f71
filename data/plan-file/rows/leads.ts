import type { LeadColumns, LeadTable } from '../../../core/model/lead.ts';
import { PLACE_LEVELS } from '../../../core/model/place-quality.ts';
import type { TextColumn } from '../../../core/model/text-column.ts';
import type { UnitTable } from '../../../core/model/unit.ts';
import type { BulkColumns } from './bulk-table.ts';
import { rowsByText } from './rows-by-text.ts';

/** The leads of a plan as the columns of table `lead`. */
export function leadsToColumns(leads: LeadColumns, keys: Int32Array): BulkColumns {
  return {
    count: leads.count,
    keys,
    texts: [
      leads.ids,
      leads.sources,
      leads.owners,
      leads.statuses,
      leads.unitCodes,
      leads.segments,
      leads.products,
      leads.languages,
    ],
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
  const [ids, sources, owners, statuses, unitCodes, segments, products, languages] = columns.texts as [
    TextColumn,
    TextColumn,
    TextColumn,
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
  const unit = rowsByText(unitCodes, count, units.count, units.codes);
  const texts = { ids, sources, owners, statuses, unitCodes, segments, products, languages };
  return { batch, count, keys, ...texts, level, lat, lon, score, day, unit };
}
