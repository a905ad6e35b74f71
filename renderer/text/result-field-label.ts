import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ResultField } from '../../core/model/result-fields.ts';

/** What a field of a sales history, an opportunity or of activities is called. */
export function resultFieldLabel(i18n: I18n, field: ResultField): string {
  switch (field) {
    case 'account':
      return i18n._(msg`Account id`);
    case 'unit':
      return i18n._(msg`Unit`);
    case 'territory':
      return i18n._(msg`Territory`);
    case 'rep':
      return i18n._(msg`Rep`);
    case 'date':
      return i18n._(msg`Date or month`);
    case 'amount':
      return i18n._(msg`Amount`);
    case 'id':
      return i18n._(msg`Opportunity id`);
    case 'owner':
      return i18n._(msg`Owner`);
    case 'stage':
      return i18n._(msg`Stage (of closed ones, the last before)`);
    case 'outcome':
      return i18n._(msg`Open, won or lost`);
    case 'created':
      return i18n._(msg`Created on`);
    case 'closes':
      return i18n._(msg`Close date`);
    case 'chance':
      return i18n._(msg`Chance in the CRM`);
    case 'calls':
      return i18n._(msg`Calls`);
    case 'meetings':
      return i18n._(msg`Meetings`);
    case 'sellingHours':
      return i18n._(msg`Selling hours`);
    case 'workingHours':
      return i18n._(msg`Working hours`);
    case 'forecast':
      return i18n._(msg`Forecast that was given`);
    case 'actual':
      return i18n._(msg`What was sold`);
  }
}
