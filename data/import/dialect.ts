import { parsedRecords } from './csv-parser.ts';
import { evenLineEnds } from './line-ends.ts';

/** How a text file separates its cells. */
export interface Dialect {
  readonly delimiter: string;
  /** Lines before the header that belong to no record: 1 where Excel's `sep=;` stands first. */
  readonly skippedLines: 0 | 1;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const RECORDS = 100;

/**
 * The delimiter of a file from its beginning: what `sep=` says, else the one under which the first hundred records
 * most consistently have as many cells as the header. A file of one column reads with a comma.
 */
export function dialectOf(head: string, whole: boolean): Dialect {
  const said = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(head);
  if (said) return { delimiter: said[1] as string, skippedLines: 1 };
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = consistency(head, whole, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, skippedLines: 0 };
}

/** Share of the records as wide as the first one, 0 where that is one cell; more columns decide between equals. */
function consistency(head: string, whole: boolean, delimiter: string): number {
  const { rows } = parsedRecords(evenLineEnds(head, delimiter), delimiter, !whole, RECORDS);
  const records = rows.filter((cells) => cells.length > 1 || cells[0] !== '');
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  return records.filter((cells) => cells.length === width).length / records.length + Math.min(width, 1000) / 1e6;
}
