import type { LeadColumns } from '../../core/model/lead.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import { numberBuilder, textBuilder } from './text-builder.ts';

/** What a lead says in words, and the code of its unit. */
type LeadText = 'ids' | 'sources' | 'owners' | 'statuses' | 'segments' | 'products' | 'languages' | 'unitCodes';

/** A lead on its way into the columns. */
interface LeadRow {
  readonly texts: Readonly<Record<LeadText, string>>;
  /** Index into PLACE_LEVELS. */
  readonly level: number;
  /** Latitude, longitude, score, day. */
  readonly numbers: readonly [number, number, number, number];
}

/** Packs leads whose number is not known at the start. */
export interface LeadBuilder {
  add(row: LeadRow): void;
  count(): number;
  /** How many lie in no unit. */
  outside(): number;
  finish(): LeadColumns;
}

export function leadBuilder(): LeadBuilder {
  const texts: Record<LeadText, ReturnType<typeof textBuilder>> = {
    ids: textBuilder(),
    sources: textBuilder(),
    owners: textBuilder(),
    statuses: textBuilder(),
    segments: textBuilder(),
    products: textBuilder(),
    languages: textBuilder(),
    unitCodes: textBuilder(),
  };
  const columns = Object.entries(texts) as [LeadText, ReturnType<typeof textBuilder>][];
  const level = numberBuilder(Int32Array);
  const numbers = [0, 1, 2, 3].map(() => numberBuilder(Float64Array));
  let outside = 0;
  return {
    add(row) {
      for (const [field, column] of columns) column.add(row.texts[field]);
      level.add(row.level);
      row.numbers.forEach((value, n) => {
        numbers[n]?.add(value);
      });
      if (row.texts.unitCodes === '') outside++;
    },
    count: () => texts.ids.count,
    outside: () => outside,
    finish() {
      const count = texts.ids.count;
      const finished = Object.fromEntries(columns.map(([field, column]) => [field, column.finish()]));
      const [lat, lon, score, day] = numbers.map((column) => column.finish()) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      return {
        count,
        ...(finished as Record<LeadText, TextColumn>),
        level: level.finish(),
        lat,
        lon,
        score,
        day,
      };
    },
  };
}
