import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import type { Note } from '../../core/edit/note.ts';
import type { BatchSwap, PlanChange, UnitMoves } from '../../core/edit/plan-change.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { Connection } from './connection.ts';
import { fromDisk } from './rows/record-rows.ts';
import { recordChangesSchema } from './rows/records.ts';
import type { StoredChange } from './stored-change.ts';
import { BATCH_TABLES } from './tables.ts';

/**
 * A change as it stands in the history: note, records and swaps as JSON, and all unit moves as one block of 32-bit
 * numbers, deflated where that pays. `moves_bytes` is the size of the block before deflating.
 */
export function changeToColumns(change: PlanChange): StoredChange {
  const block = movesToBlock(change.moves);
  return {
    note_code: change.note.code,
    note_values: JSON.stringify(change.note.values).toWellFormed(),
    records: JSON.stringify(change.records).toWellFormed(),
    swaps: JSON.stringify(change.batches),
    moves: block && packed(block),
    moves_bytes: block?.byteLength ?? 0,
  };
}

/** The change again, checked on its way in. Throws plan-damaged where it is none. */
export function changeFromColumns(connection: Connection, table: string, stored: StoredChange): PlanChange {
  const parsed = fromDisk(connection, table, storedSchema, {
    note: { code: stored.note_code, values: parse(stored.note_values) },
    records: parse(stored.records),
    batches: parse(stored.swaps),
    moves: stored.moves ? blockToMoves(stored.moves, stored.moves_bytes) : [],
  });
  return parsed;
}

/** The note alone, for lists of steps. */
export function noteFromColumns(
  connection: Connection,
  table: string,
  stored: Pick<StoredChange, 'note_code' | 'note_values'>,
): Note {
  return fromDisk(connection, table, noteSchema, { code: stored.note_code, values: parse(stored.note_values) });
}

/** The swaps alone, for finding which batches the history needs. */
export function swapsFromColumns(connection: Connection, table: string, swaps: string): BatchSwap[] {
  return fromDisk(connection, table, v.array(swapSchema), parse(swaps));
}

/** The list of notes grows with the program; which values a code has is the business of the sentence made of it. */
const noteSchema = v.pipe(
  v.strictObject({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
  v.transform((note) => note as Note),
);

const batchKey = v.nullable(
  v.pipe(
    v.number(),
    v.integer(),
    v.transform((key) => key as BatchKey),
  ),
);

const swapSchema: v.GenericSchema<unknown, BatchSwap> = v.strictObject({
  table: v.picklist(BATCH_TABLES),
  from: batchKey,
  to: batchKey,
});

/** blockToMoves gives null for a block that holds no moves. */
const movesSchema = v.custom<readonly UnitMoves[]>((value) => Array.isArray(value), 'moves that cannot be read');

const storedSchema: v.GenericSchema<unknown, PlanChange> = v.strictObject({
  note: noteSchema,
  records: recordChangesSchema,
  batches: v.array(swapSchema),
  moves: movesSchema,
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Groups one after another: scenario, role, count, then unit keys as steps from the one before, from, to. */
function movesToBlock(moves: readonly UnitMoves[]): Int32Array | null {
  if (moves.length === 0) return null;
  const block = new Int32Array(moves.reduce((size, { units }) => size + 3 + 3 * units.length, 0));
  let at = 0;
  for (const { scenario, role, units, from, to } of moves) {
    block.set([scenario, role, units.length], at);
    at += 3;
    let before = 0;
    for (const unit of units) {
      block[at++] = unit - before;
      before = unit;
    }
    block.set(from, at);
    block.set(to, at + units.length);
    at += 2 * units.length;
  }
  return block;
}

function blockToMoves(stored: Uint8Array, size: number): UnitMoves[] | null {
  const block = unpacked(stored, size);
  if (!block) return null;
  const moves: UnitMoves[] = [];
  let at = 0;
  while (at < block.length) {
    const [scenario, role, count] = block.subarray(at, at + 3);
    if (count === undefined || count < 0 || at + 3 + 3 * count > block.length) return null;
    at += 3;
    const units = block.slice(at, at + count);
    for (let i = 1; i < count; i++) units[i] = (units[i - 1] as number) + (units[i] as number);
    const from = block.slice(at + count, at + 2 * count);
    const to = block.slice(at + 2 * count, at + 3 * count);
    moves.push({ scenario, role, units, from, to } as UnitMoves);
    at += 3 * count;
  }
  return moves;
}

/** Little-endian on disk whatever the machine; every machine Electron runs on is. */
function packed(block: Int32Array): Uint8Array {
  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
  if (bytes.length < 256) return bytes;
  const small = deflateRawSync(bytes, { level: 3 });
  return small.length < bytes.length ? small : bytes;
}

function unpacked(stored: Uint8Array, size: number): Int32Array | null {
  if (size % 4 !== 0 || size < 0) return null;
  try {
    const bytes = stored.length === size ? stored : inflateRawSync(stored, { maxOutputLength: Math.max(1, size) });
    if (bytes.length !== size) return null;
    return new Int32Array(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}
