import type { PlanChange, RecordChange } from './plan-change.ts';

/** The change that takes a plan back to where it was before `change`: what Undo applies. It keeps the note. */
export function invert(change: PlanChange): PlanChange {
  return {
    note: change.note,
    moves: change.moves.map(({ scenario, role, units, from, to }) => ({ scenario, role, units, from: to, to: from })),
    // The kind ties `before` to `after`, which a spread cannot tell the compiler.
    records: change.records.map(({ kind, before, after }) => ({ kind, before: after, after: before }) as RecordChange),
    batches: change.batches.map(({ table, from, to }) => ({ table, from: to, to: from })),
  };
}
