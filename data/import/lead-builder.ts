import type { LeadColumns } from '../../core/model/lead.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import { numberBuilder, textBuilder } from './text-builder.ts';

/** A lead on its way into the columns. */
interface LeadRow {
  /** Id, source, owner, status, code of the unit. */
  readonly texts: readonly [string, string, string, string, string];
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
  const texts = [textBuilder(), textBuilder(), textBuilder(), textBuilder(), textBuilder()] as const;
  const level = numberBuilder(Int32Array);
  const numbers = [0, 1, 2, 3].map(() => numberBuilder(Float64Array));
  let outside = 0;
  return {
    add(row) {
      row.texts.forEach((text, t) => {
        texts[t]?.add(text);
      });
      level.add(row.level);
      row.numbers.forEach((value, n) => {
        numbers[n]?.add(value);
      });
      if (row.texts[4] === '') outside++;
    },
    count: () => texts[0].count,
    outside: () => outside,
    finish() {
      const [ids, sources, owners, statuses, unitCodes] = texts.map((column) => column.finish()) as [
        TextColumn,
        TextColumn,
        TextColumn,
        TextColumn,
        TextColumn,
      ];
      const [lat, lon, score, day] = numbers.map((column) => column.finish()) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      return {
        count: ids.offsets.length - 1,
        ids,
        sources,
        owners,
        statuses,
        unitCodes,
        level: level.finish(),
        lat,
        lon,
        score,
        day,
      };
    },
  };
}
