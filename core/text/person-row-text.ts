import type { I18n } from '@lingui/core';
import type { RowValues } from './refusal-text.ts';

/** What is odd about a row of a roster or a lead list that was imported all the same. */
export const PERSON_ROW_CODES = [
  'home-unknown',
  'capacity-large',
  'tenure-unreadable',
  'start-after-period',
  'manager-unknown',
  'score-unreadable',
] as const;
export type PersonRowCode = (typeof PERSON_ROW_CODES)[number];

/** The sentence for one of them. */
export function personRowText(i18n: I18n, code: PersonRowCode, values: RowValues): string {
  switch (code) {
    case 'home-unknown':
      return i18n._({
        id: 'warning.home-unknown',
        message: 'No place was found for the home "{place}"; the rep has none.',
        values,
      });
    case 'capacity-large':
      return i18n._({
        id: 'warning.capacity-large',
        message: 'The capacity is {capacity, number} full-time equivalents, more than two full-time reps.',
        values,
      });
    case 'tenure-unreadable':
      return i18n._({
        id: 'warning.tenure-unreadable',
        message: 'The time in the job, "{text}", is not a number of months; it was left out.',
        values,
      });
    case 'start-after-period':
      return i18n._({
        id: 'warning.start-after-period',
        message: 'The rep starts on {date}, after the plan does on {period}; the time in the job counts as 0 months.',
        values,
      });
    case 'manager-unknown':
      return i18n._({
        id: 'warning.manager-unknown',
        message: 'The manager "{manager}" is not in the list; the name was kept.',
        values,
      });
    case 'score-unreadable':
      return i18n._({
        id: 'warning.score-unreadable',
        message: '"{text}" in column "{column}" is not a number above or equal to zero; the score counts as 0.',
        values,
      });
  }
}

/** What to do about it. */
export function personRowRemedy(i18n: I18n, code: PersonRowCode): string {
  switch (code) {
    case 'home-unknown':
      return i18n._({
        id: 'warning-remedy.home-unknown',
        message: 'Check the spelling, add the state or country, or give latitude and longitude.',
      });
    case 'capacity-large':
      return i18n._({
        id: 'warning-remedy.capacity-large',
        message: 'Write 1 for full time and 0.5 for half; percentages need their sign.',
      });
    case 'tenure-unreadable':
      return i18n._({
        id: 'warning-remedy.tenure-unreadable',
        message: 'Write whole months, or leave the cell blank and give a start date.',
      });
    case 'start-after-period':
      return i18n._({
        id: 'warning-remedy.start-after-period',
        message: 'Check the date and how dates of this column are read; nothing need be done if it is right.',
      });
    case 'manager-unknown':
      return i18n._({
        id: 'warning-remedy.manager-unknown',
        message: 'Add the manager to the list, or write the id, e-mail address or name as it stands there.',
      });
    case 'score-unreadable':
      return i18n._({
        id: 'warning-remedy.score-unreadable',
        message: 'Write the score as in the other rows, or leave it at 0.',
      });
  }
}

/** Titles of how many rows they are true of. */
export const PERSON_ROW_TITLES: Readonly<Record<PersonRowCode, (i18n: I18n) => string>> = {
  'home-unknown': (i18n) => i18n._({ id: 'reason.home-unknown', message: 'A home that was not found' }),
  'capacity-large': (i18n) =>
    i18n._({ id: 'reason.capacity-large', message: 'A capacity of more than two full times' }),
  'tenure-unreadable': (i18n) =>
    i18n._({ id: 'reason.tenure-unreadable', message: 'A time in the job that is no number' }),
  'start-after-period': (i18n) =>
    i18n._({ id: 'reason.start-after-period', message: 'A start date after the start of the plan' }),
  'manager-unknown': (i18n) => i18n._({ id: 'reason.manager-unknown', message: 'A manager who is not in the list' }),
  'score-unreadable': (i18n) =>
    i18n._({ id: 'reason.score-unreadable', message: 'A score that is no number, counted as 0' }),
};
