import type { NeighbourTable } from '../../../core/model/unit.ts';
import { unitRows } from './accounts.ts';
import type { BulkColumns } from './bulk-table.ts';

/** Pairs of neighbours as the columns of their table, under rising keys from `firstKey` on; units are kept by key. */
export function neighboursToColumns(table: NeighbourTable, unitKeys: Int32Array, firstKey: number): BulkColumns {
  return {
    count: table.a.length,
    keys: Int32Array.from({ length: table.a.length }, (_, i) => firstKey + i),
    texts: [],
    wholes: [
      table.a.map((row) => unitKeys[row] as number),
      table.b.map((row) => unitKeys[row] as number),
      Int32Array.from(table.link),
    ],
    reals: [table.sharedKm],
  };
}

/** Pairs of neighbours from their table; null where a pair names a unit that is not there. */
export function neighboursFromColumns(columns: BulkColumns, unitKeys: Int32Array): NeighbourTable | null {
  const [unitsA, unitsB, link] = columns.wholes as [Int32Array, Int32Array, Int32Array];
  const [sharedKm] = columns.reals as [Float64Array];
  const a = unitRows(unitsA, unitKeys);
  const b = unitRows(unitsB, unitKeys);
  if (!a || !b || a.includes(-1) || b.includes(-1)) return null;
  return { a, b, sharedKm, link: Uint8Array.from(link) };
}
