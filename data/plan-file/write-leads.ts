import type { LeadColumns } from '../../core/model/lead.ts';
import { addBatch } from './batches.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { leadTable } from './rows/bulk-table.ts';
import { writeBulk } from './rows/bulk-write.ts';
import { leadsToColumns } from './rows/leads.ts';

/** Leads under their keys, and the batch they go to. */
export interface NewLeads {
  readonly batch: number;
  readonly keys: Int32Array;
  readonly leads: LeadColumns;
  /** Whether the batch is the plan's at once; else a swap makes it so. */
  readonly active: boolean;
  readonly atMs: number;
}

/** Writes a batch of leads in slices; each step tells how many rows it wrote. */
export function* writeLeads(
  connection: Connection,
  ledger: DigestLedger,
  { batch, keys, leads, active, atMs }: NewLeads,
): Generator<number, void> {
  addBatch(connection, ledger, {
    key: batch,
    holds: 'leads',
    active: active ? 1 : 0,
    first_key: keys[0] ?? 1,
    last_key: keys.at(-1) ?? 0,
    rows: leads.count,
    value_slots: 0,
    unit_kind: null,
    source: null,
    plane: 0,
    first_neighbour: 0,
    neighbours: null,
    imported_at_ms: atMs,
  });
  ledger.addBatch('lead', batch, yield* writeBulk(connection, leadTable, batch, leadsToColumns(leads, keys)));
}
