import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import { numberBuilder } from './text-builder.ts';
import { textIndex } from './text-index.ts';

/** Checks the ids of a file's rows. */
export interface IdReader {
  /** The id of a row, or why the row is refused. `found` is the row that has the id already, -1 where none has. */
  read(text: string, rowOf: (id: string) => number): { id: string; refusal: Refusal };
  /** Keeps the id that was read last: its row is imported. */
  keep(id: string, line: number): void;
}

/**
 * Ids are texts for ever: `00042`, `42` and `42.0` are three. Only an exact repetition is refused; ids that differ in
 * spaces at their ends, case or composition are named, because they are often one account typed twice. Characters of
 * no width and marks of direction are taken out: nobody can see or type them.
 */
export function idReader(log: Pick<RowLog, 'warn'>): IdReader {
  const lines = numberBuilder(Int32Array);
  const alike = textIndex();
  const alikeLines = numberBuilder(Int32Array);

  return {
    read(text, rowOf) {
      const id = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
      if (id.trim() === '') return { id, refusal: { code: 'id-missing', values: {} } };
      const row = rowOf(id);
      if (row >= 0)
        return { id, refusal: { code: 'id-duplicate', values: { id: id.slice(0, 80), line: lines.at(row) } } };
      if (id !== text) log.warn('id-invisible', { id: id.slice(0, 80) });
      const known = alike.find(folded(id));
      if (known >= 0) log.warn('id-looks-like', { id: id.slice(0, 80), line: alikeLines.at(known) });
      return { id, refusal: null };
    },
    keep(id, line) {
      lines.add(line);
      const before = alike.texts.count;
      if (alike.put(folded(id)) === before) alikeLines.add(line);
    },
  };
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');

function folded(id: string): string {
  return /^[0-9a-z_-]+$/.test(id) ? id : id.normalize('NFC').trim().toLowerCase();
}
