import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LeadField } from '../../core/model/lead-fields.ts';
import type { RepField } from '../../core/model/rep-fields.ts';
import type { ResultField } from '../../core/model/result-fields.ts';
import type { PeopleKind } from '../../electron/api/people-schemas.ts';
import { fieldLabel } from './field-label.ts';
import { resultFieldLabel } from './result-field-label.ts';

type PeopleField = RepField | LeadField | ResultField;

/** What a field of a rep, a lead or a result is called where its column is chosen. */
export function peopleFieldLabel(i18n: I18n, what: PeopleKind, field: PeopleField): string {
  if (what !== 'reps' && what !== 'leads') return resultFieldLabel(i18n, field as ResultField);
  return personFieldLabel(i18n, what, field as RepField | LeadField);
}

function personFieldLabel(i18n: I18n, what: 'reps' | 'leads', field: RepField | LeadField): string {
  switch (field) {
    case 'id':
      return what === 'reps' ? i18n._(msg`Rep id`) : i18n._(msg`Lead id`);
    case 'crmUserId':
      return i18n._(msg`CRM user id`);
    case 'name':
      return i18n._(msg`Name of the rep`);
    case 'email':
      return i18n._(msg`E-mail address`);
    case 'capacity':
      return i18n._(msg`Full-time equivalents`);
    case 'startDate':
      return i18n._(msg`First day in the job`);
    case 'tenure':
      return i18n._(msg`Months in the job`);
    case 'level':
      return i18n._(msg`Career level`);
    case 'skills':
      return i18n._(msg`Skills`);
    case 'languages':
      return i18n._(msg`Languages`);
    case 'manager':
      return i18n._(msg`Manager`);
    case 'date':
      return i18n._(msg`Date of the lead`);
    case 'source':
      return i18n._(msg`Lead source`);
    case 'score':
      return i18n._(msg`Score`);
    case 'owner':
      return i18n._(msg`Owner of the lead`);
    case 'status':
      return i18n._(msg`Status`);
    case 'product':
      return i18n._(msg`Product`);
    case 'language':
      return i18n._(msg`Language`);
    default:
      return fieldLabel(i18n, field);
  }
}
