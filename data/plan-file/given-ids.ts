import type { RecordChange } from '../../core/edit/plan-change.ts';
import type { GivenIds } from '../../core/model/territory.ts';
import { givenIds } from '../../core/naming/given-ids.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { readState, writeState } from './state.ts';

/** The highest ids that territories of a file ever had: undo, redo and snapshots never lower them. */
export function readGivenIds(connection: Connection): GivenIds {
  const { last_territory: territory, last_group: group } = readState(connection);
  return { territory, group };
}

/** Remembers the ids of the territories that come with some records. */
export function keepGivenIds(connection: Connection, ledger: DigestLedger, records: readonly RecordChange[]): void {
  const coming = records.flatMap((record) => (record.kind === 'territories' && record.after ? [record.after] : []));
  if (coming.length === 0) return;
  const before = readGivenIds(connection);
  const { territory, group } = givenIds(coming, before);
  if (territory > before.territory || group > before.group) {
    writeState(connection, ledger, { last_territory: territory, last_group: group });
  }
}
