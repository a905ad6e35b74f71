import type { I18n } from '@lingui/core';

/** A limit that is not met, in the planner's names. */
export interface UnmetLimitWords {
  readonly measure: string;
  readonly territory: string;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly blocker: 'unit-too-big' | 'locked' | 'isolated-part' | 'not-enough' | 'not-found';
  readonly units: readonly string[];
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
export function blockerText(i18n: I18n, { blocker, units }: Pick<UnmetLimitWords, 'blocker' | 'units'>): string {
  const values = { units: units.slice(0, 5).join(', '), count: units.length };
  switch (blocker) {
    case 'unit-too-big':
      return i18n._({
        id: 'limit.unit-too-big',
        message: 'The unit {units} alone is larger than the limit: widen the tolerance, or use smaller units.',
        values,
      });
    case 'locked':
      return i18n._({
        id: 'limit.locked',
        message:
          '{count, plural, one {A locked unit stands} other {# locked units stand}} in the way ({units}): unlock, or widen the tolerance.',
        values,
      });
    case 'isolated-part':
      return i18n._({
        id: 'limit.isolated-part',
        message:
          'It lies in a part of the map without enough neighbours: allow separate parts, or widen the tolerance.',
        values,
      });
    case 'not-enough':
      return i18n._({
        id: 'limit.not-enough',
        message: 'There is not enough of it for all territories: use fewer territories, or lower the minimum.',
        values,
      });
    case 'not-found':
      return i18n._({
        id: 'limit.not-found',
        message: 'The search found no better plan: give it more iterations or another seed, or widen the tolerance.',
        values,
      });
  }
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
