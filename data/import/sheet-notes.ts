import type { RecordBatch } from './csv-records.ts';
import type { RowLog } from './row-log.ts';

/** What is to be said of a sheet as a whole, whose rows come in batches. */
export interface SheetNotes {
  hear(batch: RecordBatch): void;
  /** Says it, when all batches were heard. */
  tell(): void;
}

/** Rows that are stored out of order, and rows that a filter hides: both are read like the others. */
export function sheetNotes(headerLine: number, log: Pick<RowLog, 'warnFile'>): SheetNotes {
  let outOfOrder = false;
  let hidden = 0;
  return {
    hear(batch) {
      outOfOrder ||= batch.outOfOrder ?? false;
      hidden += batch.hidden?.size ?? 0;
    },
    tell() {
      if (outOfOrder) log.warnFile(headerLine, 'rows-out-of-order', {});
      if (hidden > 0) log.warnFile(headerLine, 'rows-hidden', { rows: hidden });
    },
  };
}
