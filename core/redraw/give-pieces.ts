import type { Ground } from './ground.ts';
import { kinOfRow } from './kin.ts';
import { heldAmong } from './redrawn.ts';

/** A piece that is to go to a territory: rows of the unit table. */
export interface GivenPiece {
  readonly rows: readonly number[];
  readonly to: number;
}

/** What becomes of given pieces. */
interface PiecesGiven {
  /** Territory key per row of the unit table afterwards. */
  readonly next: Int32Array;
  readonly held: ReturnType<typeof heldAmong>;
  /** Units of the same families that go too. */
  readonly along: number;
}

/**
 * Gives pieces away, but for what is locked. Of a family that is in several of them all go where the first goes; those
 * that are in no territory come along from wherever they lie. A family of which one stays in its territory stays.
 */
export function piecesGiven(ground: Ground, pieces: readonly GivenPiece[]): PiecesGiven {
  const { kin, held, current } = ground;
  const next = current.slice();
  const going = new Set(pieces.flatMap(({ rows }) => rows));
  const kept: number[] = [];
  let along = 0;
  let parted = 0;
  for (const { rows, to } of pieces) {
    for (const row of rows) {
      // It came along with another one already.
      if (next[row] !== current[row]) continue;
      const together = kinOfRow(kin, row);
      if (held[row] === 1) kept.push(row);
      else if (current[row] !== 0 && together.some((other) => !going.has(other))) parted++;
      else {
        for (const other of together) next[other] = to;
        along += together.length - 1;
      }
    }
  }
  const among = heldAmong(ground, kept);
  const stays = parted + (among.kin ?? 0);
  return { next, held: stays > 0 ? { ...among, kin: stays } : among, along };
}
