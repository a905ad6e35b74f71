import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MOST_REMARKS } from '../../core/model/review-round.ts';
import type { ReviewedCopy } from '../../core/review-round/bring-in.ts';
import type { Connection } from './connection.ts';
import { isOpenHere } from './file-place.ts';
import { checkHeader } from './header.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { DEFAULT_OPEN, openConnection } from './open-plan.ts';
import { PlanFileError } from './plan-file-error.ts';
import { RECORD_ROWS } from './rows/records.ts';
import { readPlanUid } from './state.ts';
import { withTypedErrors } from './translate-error.ts';

/** What a file says of reviews, and of which plan it is a copy. */
export interface ReviewFile extends ReviewedCopy {
  readonly planUid: string;
}

/** Bytes of all remarks together: as many as there may be, each with a long text and some hundred units. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a reviewed copy after every check that a plan gets which is opened; the file stays as it is. One of an earlier
 * schema, or one whose writer was interrupted, is brought up to date as a copy of its own in `folder`, which is gone
 * afterwards. Throws PlanFileError, `not-a-review` among others.
 */
export function readReviewFile(path: string, folder: string): ReviewFile {
  const target = resolve(path);
  if (isOpenHere(target)) throw new PlanFileError('not-a-review', target, { problem: 'open-here' });
  const header = checkHeader(target);
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (header.version > known) throw new PlanFileError('plan-too-new', target, { version: header.version });
  if (header.version === known && !header.hotJournal) return readOf(target, true);
  return withTypedErrors(target, () => {
    const own = mkdtempSync(join(folder, 'review-'));
    try {
      const copied = join(own, basename(target));
      copyFileSync(target, copied);
      if (existsSync(`${target}-journal`)) copyFileSync(`${target}-journal`, `${copied}-journal`);
      return readOf(copied, false);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });
}

function readOf(path: string, readOnly: boolean): ReviewFile {
  const { connection } = openConnection(path, { ...DEFAULT_OPEN(path), readOnly });
  try {
    return connection.reading(() => {
      assertReadable(connection);
      return {
        planUid: readPlanUid(connection),
        rounds: RECORD_ROWS.rounds.read(connection),
        remarks: RECORD_ROWS.remarks.read(connection),
        signOffs: RECORD_ROWS.signOffs.read(connection),
      };
    });
  } finally {
    connection.close();
  }
}

/** Asked before any row is read, because whoever made the file may have meant to fill the memory. */
function assertReadable(connection: Connection): void {
  for (const [table, texts] of [
    ['review_round', 'length(message) + length(territories)'],
    ['remark', 'length(said) + length(units) + length(accounts) + length(moves_from) + length(answer)'],
    ['sign_off', 'length(statement)'],
  ] as const) {
    const [found] = connection.prepare(`SELECT count(*) AS rows, total(${texts}) AS bytes FROM ${table}`).all() as {
      rows: number;
      bytes: number;
    }[];
    if (!found || found.rows > MOST_REMARKS || found.bytes > MOST_BYTES)
      throw new PlanFileError('not-a-review', connection.path, { problem: 'too-large' });
  }
}
