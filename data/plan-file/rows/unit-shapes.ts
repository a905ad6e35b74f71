import type { ShapeColumn } from '../../../core/model/shape-column.ts';
import type { Connection } from '../connection.ts';
import type { DigestLedger } from '../digest-ledger.ts';
import { queries } from '../queries.ts';
import { insertRow } from './write-rows.ts';

/** Shapes written between two looks at the cancel button. */
const SLICE = 2_000;

/** Writes the shapes of a batch of units in slices; each step tells how many it wrote. */
export function* writeShapes(
  connection: Connection,
  ledger: DigestLedger,
  batch: number,
  unitKeys: Int32Array,
  { bytes, start }: ShapeColumn,
): Generator<number, void> {
  let written = 0;
  for (const [row, unit] of unitKeys.entries()) {
    const shape = bytes.subarray(start[row], start[row + 1]);
    insertRow(connection, ledger, { table: 'unit_shape', row: { unit, batch, shape } });
    if (++written % SLICE === 0) yield SLICE;
  }
  yield written % SLICE;
}

/** The shapes of a batch in the order of its units; null where it has none. */
export function readShapes(connection: Connection, batch: number): ShapeColumn | null {
  const rows = connection.all(
    queries.selectFrom('unit_shape').select('shape').where('batch', '=', batch).orderBy('unit'),
  );
  if (rows.length === 0) return null;
  const start = new Int32Array(rows.length + 1);
  rows.forEach(({ shape }, row) => {
    start[row + 1] = (start[row] as number) + shape.length;
  });
  const bytes = new Uint8Array(start[rows.length] as number);
  rows.forEach(({ shape }, row) => {
    bytes.set(shape, start[row]);
  });
  return { bytes, start };
}
