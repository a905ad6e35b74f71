import type { I18n } from '@lingui/core';

/** The codes of what locks, and the size of a step, keep from being done. */
const LOCK_ERRORS = [
  'unit-locked',
  'territory-locked',
  'nothing-to-lock',
  'all-locked',
  'no-centre',
  'too-many-at-once',
] as const;
export type LockErrorCode = (typeof LOCK_ERRORS)[number];

export function isLockError(code: string): code is LockErrorCode {
  return LOCK_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** What is locked, and how it is unlocked; or why there is nothing to lock. */
export function lockErrorText(i18n: I18n, code: LockErrorCode, values: Values): string {
  switch (code) {
    case 'unit-locked':
      return i18n._({
        id: 'error.unit-locked',
        message:
          '{units, plural, one {The unit {unit} is locked} other {# units are locked}}, so nothing was moved. Unlock first.',
        values,
      });
    case 'territory-locked':
      return i18n._({
        id: 'error.territory-locked',
        message:
          'The territory {territory} is locked: nothing leaves it, and nothing comes in. Nothing was changed. Unlock it first.',
        values,
      });
    case 'nothing-to-lock':
      return i18n._({
        id: 'error.nothing-to-lock',
        message:
          '{what, select, accounts {None of these accounts is in a territory, so there is nothing that a lock could hold. Give them to one first.} named {These accounts were given by name to other territories than those of their units: unlocked, they would move. Take their names back under Exceptions, or move them.} over {The last day that is said of moves by hand lies before the plan period, so these locks would hold nothing. Nothing was changed. Change that day first.} other {None of these units is in a territory, so there is nothing that a lock could hold. Move them to a territory first.}}',
        values,
      });
    case 'all-locked':
      return i18n._({
        id: 'error.all-locked',
        message:
          '{units, plural, one {One unit is} other {# units are}} in no territory, and {territories, plural, one {the territory is} other {all # territories are}} locked, so nothing can take {units, plural, one {it} other {them}} in. Unlock a territory, or ask for more.',
        values,
      });
    case 'no-centre':
      return i18n._({
        id: 'error.no-centre',
        message:
          '{problem, select, home {No rep of {territory} has a home that is known, so its centre cannot be fixed there. Import reps with their homes, or fix the centre where it is.} plane {The units of this plan lie in a plane of their own, without latitude and longitude, so no centre can be fixed.} other {{territory} has no place on the map, so its centre cannot be fixed. Move units to it first.}}',
        values,
      });
    case 'too-many-at-once':
      return i18n._({
        id: 'error.too-many-at-once',
        message:
          'These are {count, number}, and one step takes at most {most, number}. Nothing was changed. Pick fewer, or lock whole territories instead.',
        values,
      });
  }
}
