import type { CommonestRefusal } from '../../core/text/refused-rows-text.ts';
import type { ReadAccounts } from './read-request.ts';

/** The reason most rows were refused for, with the first of them; null where none was. Of equals the one that came first. */
export function commonestRefusal({
  refused,
  refusalCounts,
}: Pick<ReadAccounts, 'refused' | 'refusalCounts'>): CommonestRefusal | null {
  const [code, count = 0] = Object.entries(refusalCounts).sort(([, a], [, b]) => b - a)[0] ?? [];
  const first = refused.find((row) => row.code === code);
  return first ? { code: first.code, count, line: first.line, values: first.values } : null;
}
