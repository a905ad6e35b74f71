import type { BatchKey } from '../../core/model/ids.ts';
import type {
  PlanActivities,
  PlanOpportunities,
  PlanSales,
  ResultColumns,
  SalesColumns,
} from '../../core/model/results.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import { addBatch, type Batch } from './batches.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { readBlocks, writeBlocks } from './rows/result-blocks.ts';
import { resultArrays, resultOfArrays } from './rows/results.ts';
import { rowsByText, type UnitedPlaces, unitedUnits } from './rows/rows-by-text.ts';

/** A list of results, and the batch it goes to. */
export interface NewResults {
  readonly batch: number;
  readonly results: ResultColumns;
  /** Whether the batch is the plan's at once; else a swap makes it so. */
  readonly active: boolean;
  readonly atMs: number;
}

/** Writes a list of results as a batch; each step tells how many rows it wrote, all of them at the end. */
export function* writeResults(
  connection: Connection,
  ledger: DigestLedger,
  { batch, results, active, atMs }: NewResults,
): Generator<number, void> {
  addBatch(connection, ledger, {
    key: batch,
    holds: results.what,
    active: active ? 1 : 0,
    first_key: 1,
    last_key: 0,
    rows: results.columns.count,
    value_slots: 0,
    unit_kind: null,
    source: null,
    plane: 0,
    first_neighbour: 0,
    neighbours: null,
    imported_at_ms: atMs,
  });
  for (const _ of writeBlocks(connection, ledger, batch, resultArrays(results))) yield 0;
  yield results.columns.count;
}

/** The results of a plan as its file has them: with the ids of accounts, which a plan in memory does without. */
export interface WholeResults {
  readonly sales?: PlanSales;
  readonly opportunities?: PlanOpportunities & { readonly accounts: TextColumn };
  readonly activities?: PlanActivities;
}

interface Places extends UnitedPlaces {
  readonly accounts: { readonly count: number; readonly ids: TextColumn };
  readonly units: { readonly count: number; readonly codes: TextColumn };
}

/** Reads the list of a batch for these accounts and units; null where its blocks are not what they should be. */
export function readResults(connection: Connection, { key, holds, rows }: Batch, places: Places): WholeResults | null {
  if (holds !== 'sales' && holds !== 'opportunities' && holds !== 'activities') return null;
  const arrays = readBlocks(connection, key);
  const found = arrays && resultOfArrays(holds, arrays, rows);
  if (!found) return null;
  const batch = key as BatchKey;
  if (found.what === 'activities') return { activities: { ...found.columns, batch } };
  if (found.what === 'sales') {
    return { sales: { ...found.columns, batch, rows: holderRows(found.columns, places) } };
  }
  const { columns } = found;
  const { accounts, settings } = places;
  const account = rowsByText(columns.accounts, columns.count, accounts.count, accounts.ids, settings.united);
  return { opportunities: { ...columns, batch, account } };
}

function holderRows({ by, holders, count }: SalesColumns, places: Places): Int32Array {
  const { accounts, units, settings } = places;
  if (by === 'account') return rowsByText(holders, count, accounts.count, accounts.ids, settings.united);
  if (by === 'unit') return rowsByText(holders, count, units.count, units.codes, unitedUnits(places));
  return new Int32Array(count).fill(-1);
}
