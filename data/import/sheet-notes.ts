import type { RecordBatch } from './csv-records.ts';
import type { RowLog } from './row-log.ts';

/** What is to be said of a sheet as a whole, whose rows come in batches. */
export interface SheetNotes {
  hear(batch: RecordBatch): void;
  /** Says it, when all batches were heard. */
  tell(): void;
}

/**
 * Rows that are stored out of order, and rows that a filter hides: both are read like the others; and merged cells that
 * nobody asked to be filled.
 */
export function sheetNotes(headerLine: number, log: Pick<RowLog, 'warnFile'>): SheetNotes {
  let outOfOrder = false;
  let hidden = 0;
  let merged = 0;
  const first: string[] = [];
  return {
    hear(batch) {
      outOfOrder ||= batch.outOfOrder ?? false;
      hidden += batch.hidden?.size ?? 0;
      const ranges = batch.merged ?? [];
      merged += ranges.length;
      first.push(...ranges.slice(0, MOST_NAMED - first.length));
    },
    tell() {
      if (outOfOrder) log.warnFile(headerLine, 'rows-out-of-order', {});
      if (hidden > 0) log.warnFile(headerLine, 'rows-hidden', { rows: hidden });
      if (merged > 0) {
        const ranges = first.join(', ') + (merged > first.length ? ', …' : '');
        log.warnFile(headerLine, 'cells-merged', { merged, ranges });
      }
    },
  };
}

/** Ranges that a sentence names. */
const MOST_NAMED = 5;
