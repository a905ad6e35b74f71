import type { PlanChange, RecordKind } from '../../core/edit/plan-change.ts';
import type { Connection } from './connection.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';

/** What a review copy takes. */
const TAKEN: ReadonlySet<RecordKind> = new Set<RecordKind>(['remarks', 'signOffs']);

/**
 * Throws review-copy where a change would do more to a review copy than bring remarks and signatures: the last door, for
 * whatever does not come as a command (a balance, an import).
 */
export function assertTakenByCopy(connection: Connection, { moves, records, batches }: PlanChange): void {
  if (moves.length === 0 && batches.length === 0 && records.every(({ kind }) => TAKEN.has(kind))) return;
  const round = connection.first(queries.selectFrom('review_round').select('sent_to').where('copy', '=', 1));
  if (round) throw new PlanFileError('review-copy', connection.path, { name: round.sent_to });
}
