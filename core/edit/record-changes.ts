import type { RecordChange, RecordKind, RecordTypes } from './plan-change.ts';
import { recordIdentity, sameRecord } from './record-order.ts';

/** The record changes that turn one list of a kind into another; records that say the same are left out. */
export function recordChanges<K extends RecordKind>(
  kind: K,
  before: readonly RecordTypes[K][],
  after: readonly RecordTypes[K][],
): RecordChange[] {
  const old = new Map(before.map((record) => [recordIdentity(kind, record), record]));
  const changes: RecordChange[] = [];
  for (const record of after) {
    const identity = recordIdentity(kind, record);
    const earlier = old.get(identity) ?? null;
    old.delete(identity);
    if (!sameRecord(earlier, record)) changes.push({ kind, before: earlier, after: record } as RecordChange);
  }
  for (const record of old.values()) changes.push({ kind, before: record, after: null } as RecordChange);
  return changes;
}
