import type { Migration } from './migration.ts';

/**
 * The highest numbers that ids of territories (`T`) and groups (`G`) ever had, so that none is given twice. Of a file
 * from before they are those of what is there and of what the history and the snapshots know of.
 */
export const givenIds: Migration = {
  version: 13,
  name: 'given-ids',
  statements: [
    'ALTER TABLE state ADD COLUMN last_territory INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE state ADD COLUMN last_group INTEGER NOT NULL DEFAULT 0',
    `UPDATE state SET last_territory = ${highest('T')}, last_group = ${highest('G')}`,
  ],
};

/** The highest number behind a letter among the ids of territories, wherever the file knows of one; 0 where none is. */
function highest(letter: 'T' | 'G'): string {
  const told = (table: string, side: string) =>
    `SELECT json_extract(value, '$.${side}.id') FROM ${table}, json_each(${table}.records)
    WHERE json_extract(value, '$.kind') = 'territories'`;
  const sources = ['history', 'snapshot'].flatMap((table) => ['before', 'after'].map((side) => told(table, side)));
  return `(SELECT coalesce(max(CAST(substr(id, 2) AS INTEGER)), 0)
  FROM (SELECT id FROM territory UNION ALL ${sources.join(' UNION ALL ')})
  WHERE id GLOB '${letter}[0-9]*')`;
}
