import type { RowWarningCode } from '../../core/text/warning-text.ts';
import type { AccountColumns } from './account-columns.ts';
import { alikeLetters } from './alike-letters.ts';
import { keptLines } from './kept-lines.ts';
import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import { numberBuilder } from './text-builder.ts';
import { textIndex } from './text-index.ts';

/** Checks the ids of a file's rows. */
export interface IdReader {
  /** The id of a row, or why the row is refused. */
  read(text: string): { id: string; refusal: Refusal };
  /** Keeps the id that was read last: its row is imported. */
  keep(id: string, line: number): void;
}

/**
 * Ids are texts for ever: `00042`, `42` and `42.0` are three. Only an exact repetition is refused; ids that differ in
 * spaces at their ends, in case, in composition or in letters that look alike are named with what they differ in,
 * because they are often one account typed twice. Characters of no width and marks of direction are taken out: nobody
 * can see or type them.
 */
export function idReader(
  accounts: Pick<AccountColumns, 'rowOf' | 'idAt'>,
  log: Pick<RowLog, 'warn' | 'list'>,
): IdReader {
  const lines = keptLines(log);
  const alike = textIndex();
  const alikeRows = numberBuilder(Int32Array);
  let count = 0;

  return {
    read(text) {
      const id = visibleId(text);
      if (id.trim() === '') return { id, refusal: { code: 'id-missing', values: {} } };
      const row = accounts.rowOf(id);
      if (row >= 0)
        return { id, refusal: { code: 'id-duplicate', values: { id: id.slice(0, 80), line: lines.at(row) } } };
      if (id !== text) log.warn('id-invisible', { id: id.slice(0, 80) });
      const known = alike.find(folded(id));
      if (known >= 0) {
        const before = alikeRows.at(known);
        const other = accounts.idAt(before);
        log.warn(difference(id, other), { id: id.slice(0, 80), other: other.slice(0, 80), line: lines.at(before) });
      }
      return { id, refusal: null };
    },
    keep(id, line) {
      lines.add(line);
      const before = alike.texts.count;
      if (alike.put(folded(id)) === before) alikeRows.add(count);
      count++;
    },
  };
}

/** An id without characters that nobody can see or type. */
export function visibleId(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** The least that two ids differ in. */
function difference(id: string, other: string): RowWarningCode {
  const [a, b] = [id.trim(), other.trim()];
  if (a === b) return 'id-differs-spaces';
  if (a.toLowerCase() === b.toLowerCase()) return 'id-differs-case';
  return a.toLowerCase().normalize('NFC') === b.toLowerCase().normalize('NFC')
    ? 'id-differs-composition'
    : 'id-looks-like';
}

function folded(id: string): string {
  return /^[0-9a-z_-]+$/.test(id) ? id : alikeLetters(id.normalize('NFKC').trim().toLowerCase());
}
