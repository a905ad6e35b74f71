import type { I18n } from '@lingui/core';
import type { LoosePiece } from '../balance/solution.ts';
import { type LockWords, locksText, namedUnits } from './locks-text.ts';

/** A piece that is cut off from the rest of its territory, in the planner's names. */
export interface PieceWords {
  readonly territory: string;
  /** Codes of the first units of the piece, and how many there are. */
  readonly units: readonly string[];
  readonly unitCount: number;
  readonly blocker: LoosePiece['blocker']['kind'] | 'not-picked';
  /** The locks that keep it apart; none where it is not locks. */
  readonly locks: LockWords;
}

/** What is cut off from which territory, what stands in the way, and what to do. */
export function pieceText(i18n: I18n, piece: PieceWords): string {
  const { territory, unitCount: count } = piece;
  const cutOff = i18n._({
    id: 'piece.cut-off',
    message:
      '{territory} is not in one piece: {count, plural, one {# unit is} other {# units are}} cut off from the rest of it ({units}).',
    values: { territory, count, units: namedUnits(piece) },
  });
  return `${cutOff} ${reasonText(i18n, piece)}`;
}

function reasonText(i18n: I18n, { blocker, locks }: PieceWords): string {
  switch (blocker) {
    case 'locked':
      return `${locksText(i18n, locks)} ${
        (locks.heldBy ?? 'locks') === 'locks'
          ? i18n._({ id: 'piece.unlock', message: 'Unlock, or allow separate pieces.' })
          : i18n._({ id: 'piece.let-go', message: 'Unlock or lift the protection, or allow separate pieces.' })
      }`;
    case 'isolated-part':
      return i18n._({
        id: 'piece.isolated-part',
        message:
          'They lie in a separate part of the map, and there are more such parts than territories for them: use more territories, or allow separate pieces.',
      });
    case 'not-picked':
      return i18n._({
        id: 'piece.not-picked',
        message: 'Only the picked units could move: pick those in between as well, or allow separate pieces.',
      });
    case 'not-found':
      return i18n._({
        id: 'piece.not-found',
        message: 'The search could not join them: give it more iterations or another seed, or widen the tolerance.',
      });
  }
}
