import type { I18n } from '@lingui/core';

/** Locks that stand in the way, in the planner's names; other blockers name their units the same way. */
export interface LockWords {
  /** Codes of the first units that block; of locks those that are locked one by one. */
  readonly units: readonly string[];
  /** How many units there are in truth. */
  readonly unitCount: number;
  /** Ids of the territories that are locked as a whole. */
  readonly territories: readonly string[];
  /** What holds the units; locks where it is left out. */
  readonly heldBy?: HeldBy;
}

/** Units are held by locks, because something protected lies in them, or some by the one and some by the other. */
export type HeldBy = 'locks' | 'protections' | 'both';

/** Names beyond these make no sentence. */
const MOST_NAMED = 5;

/** What stands in the way: territories that are locked as a whole, units that are locked or protected, or both. */
export function locksText(i18n: I18n, locks: LockWords): string {
  const { heldBy = 'locks', unitCount, territories } = locks;
  if (heldBy === 'locks' || unitCount === 0) return lockedText(i18n, locks);
  const whole = territories.length === 0 ? '' : `${lockedText(i18n, { ...locks, unitCount: 0 })} `;
  return `${whole}${protectedText(i18n, locks, heldBy)}`;
}

function protectedText(i18n: I18n, locks: LockWords, heldBy: 'protections' | 'both'): string {
  const values = { units: namedUnits(locks), count: locks.unitCount };
  return heldBy === 'protections'
    ? i18n._({
        id: 'locks.protected-units',
        message: '{count, plural, one {A protected unit stands} other {# protected units stand}} in the way ({units}).',
        values,
      })
    : i18n._({
        id: 'locks.held-units',
        message:
          '{count, plural, one {A locked or protected unit stands} other {# locked or protected units stand}} in the way ({units}).',
        values,
      });
}

function lockedText(i18n: I18n, locks: LockWords): string {
  const values = {
    units: namedUnits(locks),
    count: locks.unitCount,
    territories: named(locks.territories, locks.territories.length),
    territoryCount: locks.territories.length,
  };
  if (locks.territories.length === 0) {
    return i18n._({
      id: 'locks.units',
      message: '{count, plural, one {A locked unit stands} other {# locked units stand}} in the way ({units}).',
      values,
    });
  }
  if (locks.unitCount === 0) {
    return i18n._({
      id: 'locks.territories',
      message:
        '{territoryCount, plural, one {A locked territory stands} other {# locked territories stand}} in the way ({territories}).',
      values,
    });
  }
  return i18n._({
    id: 'locks.both',
    message:
      '{territoryCount, plural, one {A locked territory} other {# locked territories}} ({territories}) and {count, plural, one {a locked unit} other {# locked units}} ({units}) stand in the way.',
    values,
  });
}

/** How many units are locked one by one. */
export function lockedUnitsText(i18n: I18n, units: number): string {
  return i18n._({
    id: 'locks.count',
    message: '{units, plural, one {# locked unit} other {# locked units}}',
    values: { units },
  });
}

/** The first units by their codes; dots where there are more. */
export function namedUnits({ units, unitCount }: Pick<LockWords, 'units' | 'unitCount'>): string {
  return named(units, unitCount);
}

function named(names: readonly string[], count: number): string {
  const shown = names.slice(0, MOST_NAMED);
  return `${shown.join(', ')}${count > shown.length ? ', …' : ''}`;
}
