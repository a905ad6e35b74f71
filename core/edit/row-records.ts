import type { AccountKey, RoleKey, ScenarioKey, UnitKey } from '../model/ids.ts';
import type { NamedAccount } from '../model/scenario.ts';
import type { RecordChange } from './plan-change.ts';

/** Units, as rows of the table that an import writes, to lock in one scenario and role. */
export interface RowLocks {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly rows: Int32Array;
}

/** A named account whose account is a row of the table that an import writes. */
export interface NamedRow {
  readonly named: Omit<NamedAccount, 'account'>;
  readonly row: number;
}

/** A link between two rows of the table that an import writes, the lower first. */
export interface RowLink {
  readonly a: number;
  readonly b: number;
  readonly linked: boolean;
}

/** A protected account that is a row of the table that an import writes. */
export interface ProtectedRow {
  readonly reason: string;
  readonly row: number;
}

/** Records that name rows of an import: they can be made only when the store has given the rows their keys. */
export interface RowRecords {
  readonly locks: readonly RowLocks[];
  readonly named: readonly NamedRow[];
  readonly links: readonly RowLink[];
  readonly protections: readonly ProtectedRow[];
}

/** The records, once the rows have keys. */
export function rowRecords(
  { locks, named, links, protections }: RowRecords,
  unitKeys: Int32Array,
  accountKeys: Int32Array,
): RecordChange[] {
  const lockRecords = locks.flatMap(({ scenario, role, rows }) =>
    Array.from(rows, (row): RecordChange => {
      return { kind: 'unitLocks', before: null, after: { scenario, role, unit: unitKeys[row] as UnitKey } };
    }),
  );
  const namedRecords = named.map(({ named: record, row }): RecordChange => {
    return { kind: 'namedAccounts', before: null, after: { ...record, account: accountKeys[row] as AccountKey } };
  });
  const linkRecords = links.map(({ a, b, linked }): RecordChange => {
    const after = { a: unitKeys[a] as UnitKey, b: unitKeys[b] as UnitKey, linked };
    return { kind: 'links', before: null, after };
  });
  const protectedRecords = protections.map(({ reason, row }): RecordChange => {
    const after = { of: 'account', key: accountKeys[row] as AccountKey, reason } as const;
    return { kind: 'protections', before: null, after };
  });
  return [...lockRecords, ...namedRecords, ...linkRecords, ...protectedRecords];
}
