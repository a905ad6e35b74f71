import type { PlanChange } from './plan-change.ts';
import { sameRecord } from './record-order.ts';

/** Whether applying the change would leave every plan as it is, so that it needs no step in the history. */
export function isEmpty(change: PlanChange): boolean {
  return (
    change.moves.every(({ from, to }) => from.every((territory, i) => territory === to[i])) &&
    change.records.every(({ before, after }) => sameRecord(before, after)) &&
    change.batches.every(({ from, to }) => from === to)
  );
}
