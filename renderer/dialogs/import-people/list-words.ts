import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { People } from './people-form.ts';

/** What the import of such a list is called. */
export function listTitle(i18n: I18n, what: People): string {
  switch (what) {
    case 'reps':
      return i18n._(msg`Import reps`);
    case 'leads':
      return i18n._(msg`Import leads`);
    case 'sales':
      return i18n._(msg`Import a sales history`);
    case 'opportunities':
      return i18n._(msg`Import opportunities`);
    case 'activities':
      return i18n._(msg`Import activities`);
  }
}

/** What a row of it is. */
export function rowTitle(i18n: I18n, what: People): string {
  switch (what) {
    case 'reps':
      return i18n._(msg`Rep`);
    case 'leads':
      return i18n._(msg`Lead`);
    case 'sales':
      return i18n._(msg`Sales of`);
    case 'opportunities':
      return i18n._(msg`Opportunity`);
    case 'activities':
      return i18n._(msg`Activities of`);
  }
}

/** What is asked for first. */
export function askedFor(i18n: I18n, what: People): string {
  switch (what) {
    case 'reps':
      return i18n._(msg`Drop a list of reps here, or choose one.`);
    case 'leads':
      return i18n._(msg`Drop a list of leads here, or choose one.`);
    case 'sales':
      return i18n._(msg`Drop a list of sales here, or choose one.`);
    case 'opportunities':
      return i18n._(msg`Drop a list of opportunities here, or choose one.`);
    case 'activities':
      return i18n._(msg`Drop a list of activities here, or choose one.`);
  }
}

/** What such a list has, and what becomes of it. */
export function listIntro(i18n: I18n, what: People): string {
  switch (what) {
    case 'reps':
      return i18n._(
        msg`CSV, TSV, text or XLSX with names, homes, full-time equivalents and whatever else is known. Reps of the plan are updated; their territories stay theirs. Nothing in the file is changed.`,
      );
    case 'leads':
      return i18n._(
        msg`CSV, TSV, text or XLSX with the place of each lead. They take the place of the leads that the plan has, and count for the unit they lie in. Nothing in the file is changed.`,
      );
    case 'sales':
      return i18n._(
        msg`CSV, TSV, text or XLSX with the account, the date or month and the amount of each sale, or with a column for each month. Sales go where their account is; a list by unit, territory or rep will do as well. They take the place of the history that the plan has.`,
      );
    case 'opportunities':
      return i18n._(
        msg`CSV, TSV, text or XLSX with the account or owner, the amount, the stage and the dates of each opportunity, open and closed: closed ones tell win rates and cycle lengths. They take the place of those that the plan has.`,
      );
    case 'activities':
      return i18n._(
        msg`CSV, TSV, text or XLSX with the rep or territory and what is counted: calls, meetings, selling and working hours, the forecast that was given and what was sold. Rows of one rep are summed up.`,
      );
  }
}
