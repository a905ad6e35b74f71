import { invariant } from '../invariant.ts';
import type { Note } from './note.ts';
import type { BatchSwap, PlanChange, RecordChange, UnitMoves } from './plan-change.ts';
import { recordIdentity, sameRecord } from './record-order.ts';

/**
 * One change that does what `first` and then `second` do. What they undo of each other drops out, so that squashing
 * a change with its inverse gives an empty one.
 */
export function squash(
  first: PlanChange,
  second: PlanChange,
  note: Note = { code: 'several', values: { steps: 2 } },
): PlanChange {
  return {
    note,
    moves: squashMoves(first.moves, second.moves),
    records: squashRecords([...first.records, ...second.records]),
    batches: squashBatches([...first.batches, ...second.batches]),
  };
}

function squashMoves(first: readonly UnitMoves[], second: readonly UnitMoves[]): UnitMoves[] {
  const byPlace = new Map<string, UnitMoves>();
  for (const moves of [...first, ...second]) {
    const place = `${moves.scenario}/${moves.role}`;
    const earlier = byPlace.get(place);
    byPlace.set(place, earlier ? mergeMoves(earlier, moves) : moves);
  }
  return [...byPlace.values()].map(withoutStays).filter((moves) => moves.units.length > 0);
}

/** Both columns of units rise, so one pass over the two is enough. */
function mergeMoves(a: UnitMoves, b: UnitMoves): UnitMoves {
  const room = a.units.length + b.units.length;
  const units = new Int32Array(room);
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.units.length || j < b.units.length) {
    const left = i < a.units.length ? (a.units[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < b.units.length ? (b.units[j] as number) : Number.POSITIVE_INFINITY;
    units[count] = Math.min(left, right);
    from[count] = (left <= right ? a.from[i] : b.from[j]) as number;
    to[count] = (right <= left ? b.to[j] : a.to[i]) as number;
    if (left === right) invariant(a.to[i] === b.from[j], `unit ${left} does not start where it was left`);
    if (left <= right) i++;
    if (right <= left) j++;
    count++;
  }
  return { ...a, units: units.slice(0, count), from: from.slice(0, count), to: to.slice(0, count) };
}

function withoutStays(moves: UnitMoves): UnitMoves {
  if (moves.from.every((territory, i) => territory !== moves.to[i])) return moves;
  const leaves = (_: number, i: number) => moves.from[i] !== moves.to[i];
  return { ...moves, units: moves.units.filter(leaves), from: moves.from.filter(leaves), to: moves.to.filter(leaves) };
}

function squashRecords(records: readonly RecordChange[]): RecordChange[] {
  const byIdentity = new Map<string, RecordChange>();
  for (const record of records) {
    const identity = identityOf(record);
    const earlier = byIdentity.get(identity);
    const merged = earlier ? ({ ...record, before: earlier.before } as RecordChange) : record;
    byIdentity.set(identity, merged);
  }
  return [...byIdentity.values()].filter(({ before, after }) => !sameRecord(before, after));
}

function identityOf(record: RecordChange): string {
  const known = record.after ?? record.before;
  invariant(known, `a ${record.kind} change without a record`);
  return `${record.kind}:${recordIdentity(record.kind, known)}`;
}

function squashBatches(batches: readonly BatchSwap[]): BatchSwap[] {
  const byTable = new Map<string, BatchSwap>();
  for (const swap of batches) {
    byTable.set(swap.table, { ...swap, from: (byTable.get(swap.table) ?? swap).from });
  }
  return [...byTable.values()].filter(({ from, to }) => from !== to);
}
