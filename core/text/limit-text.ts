import type { I18n } from '@lingui/core';
import type { Blocker } from '../balance/solution.ts';
import { type LockWords, locksText, namedUnits } from './locks-text.ts';

/** A limit that is not met, in the planner's names. */
export interface UnmetLimitWords extends LockWords {
  readonly measure: string;
  readonly territory: string;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly blocker: Blocker['kind'] | 'not-picked';
  /** What the moves cost at least, and what may change hands; null where that is not what blocks. */
  readonly budget: { readonly needed: number; readonly left: number } | null;
}

/** What is not met, by how much, and what stands in the way. */
export function unmetText(i18n: I18n, limit: UnmetLimitWords): string {
  return `${amountText(i18n, limit)} ${blockerText(i18n, limit)}`;
}

function amountText(i18n: I18n, { measure, territory, total, minimum, maximum }: UnmetLimitWords): string {
  const figures = { measure, territory, total: rounded(total), minimum: rounded(minimum), maximum: rounded(maximum) };
  if (total > maximum) {
    return i18n._({
      id: 'limit.over',
      message: '{territory} has {total, number} {measure}, more than its limit of {maximum, number}.',
      values: figures,
    });
  }
  return i18n._({
    id: 'limit.under',
    message: '{territory} has {total, number} {measure}, less than its limit of {minimum, number}.',
    values: figures,
  });
}

/** What stands in the way of a limit, and what to do; the same for every limit with that blocker. */
export function blockerText(
  i18n: I18n,
  limit: Pick<UnmetLimitWords, 'blocker' | 'units' | 'unitCount' | 'territories' | 'heldBy' | 'budget'>,
): string {
  const values = { units: namedUnits(limit), count: limit.unitCount };
  switch (limit.blocker) {
    case 'unit-too-big':
      return i18n._({
        id: 'limit.unit-too-big',
        message: 'The unit {units} alone is larger than the limit: widen the tolerance, or use smaller units.',
        values,
      });
    case 'closed':
      return i18n._({
        id: 'limit.closed',
        message: 'It is locked, so nothing may enter or leave it: unlock it, or widen the tolerance.',
      });
    case 'locked':
      return `${locksText(i18n, limit)} ${unlockText(i18n, limit)}`;
    case 'fenced-in':
      return `${i18n._({
        id: 'limit.fenced-in',
        message: 'In one piece it cannot reach enough: it is fenced in.',
      })} ${locksText(i18n, limit)} ${unlockText(i18n, limit)}`;
    case 'fenced-off':
      return `${i18n._({
        id: 'limit.fenced-off',
        message: 'The other territories cannot reach what it has too much of: they are fenced in.',
      })} ${locksText(i18n, limit)} ${unlockText(i18n, limit)}`;
    case 'isolated-part':
      return i18n._({
        id: 'limit.isolated-part',
        message:
          'It lies in a separate part of the map ({count, plural, one {# unit} other {# units}}) that no number of territories can share out within the limits: allow separate pieces, or widen the tolerance.',
        values,
      });
    case 'not-enough':
      return i18n._({
        id: 'limit.not-enough',
        message: 'There is not enough of it for all territories: use fewer territories, or lower the minimum.',
        values,
      });
    case 'too-much':
      return i18n._({
        id: 'limit.too-much',
        message: 'There is too much of it for all territories: use more territories, or raise the maximum.',
        values,
      });
    case 'budget':
      return i18n._({
        id: 'limit.budget',
        message:
          'Meeting it moves at least {needed, number}, and {left, number} may be moved: let more change hands, or widen the tolerance.',
        values: { needed: rounded(limit.budget?.needed ?? 0), left: rounded(limit.budget?.left ?? 0) },
      });
    case 'not-picked':
      return i18n._({
        id: 'limit.not-picked',
        message: 'Only the picked units could move: pick more, or widen the tolerance.',
      });
    case 'not-found':
      return i18n._({
        id: 'limit.not-found',
        message: 'The search found no better plan: give it more iterations or another seed, or widen the tolerance.',
        values,
      });
  }
}

function unlockText(i18n: I18n, { heldBy = 'locks', unitCount, territories }: LockWords): string {
  if (heldBy === 'locks' || unitCount === 0)
    return i18n._({ id: 'limit.unlock', message: 'Unlock, or widen the tolerance.' });
  return heldBy === 'protections' && territories.length === 0
    ? i18n._({ id: 'limit.unprotect', message: 'Lift the protection, or widen the tolerance.' })
    : i18n._({ id: 'limit.let-go', message: 'Unlock or lift the protection, or widen the tolerance.' });
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
