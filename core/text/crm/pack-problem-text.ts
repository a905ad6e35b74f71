import type { I18n } from '@lingui/core';
import { uncutText } from '../quota/uncut-text.ts';

/** What keeps files for a CRM from loading wholly at once, by code. */
export interface PackProblem {
  readonly code:
    | 'too-many-territories'
    | 'too-many-rules'
    | 'left-in-org'
    | 'no-model-id'
    | 'bad-id'
    | 'no-territory-ids'
    | 'no-user-ids'
    | 'vacant'
    | 'no-account-ids'
    | 'no-forecasting-type'
    | 'no-metric'
    | 'no-emails'
    | 'quotas-impossible'
    | 'quotas-not-as-planned';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is wrong, and what to do. */
export function packProblemText(i18n: I18n, { code, values }: PackProblem): string {
  switch (code) {
    case 'too-many-territories':
      return i18n._({
        id: 'pack.too-many-territories',
        message:
          '{count} territories and groups are more than the {most} that a model of this org may have. Merge some, or ask Salesforce for a higher limit and change it in the settings of the pack.',
        values,
      });
    case 'too-many-rules':
      return i18n._({
        id: 'pack.too-many-rules',
        message:
          '{count, plural, one {# territory needs} other {# territories need}} more assignment rules than the {most} that a territory of this org may have: {names}. Move codes so that borders are smoother, or have the limit raised and change it in the settings of the pack.',
        values,
      });
    case 'left-in-org':
      return i18n._({
        id: 'pack.left-in-org',
        message:
          '{count, plural, one {# territory or rule of the org is} other {# territories and rules of the org are}} not in this scenario: {names}. Delete {count, plural, one {it} other {them}} in the model, if it is the one you load into: rules that stay active go on assigning accounts.',
        values,
      });
    case 'no-model-id':
      return i18n._({
        id: 'pack.no-model-id',
        message:
          'The id of the territory model is not known. Load Territory2Model.csv or deploy metadata.zip, then put the id into the settings of the pack and export again.',
        values,
      });
    case 'bad-id':
      return i18n._({
        id: 'pack.bad-id',
        message:
          '{what, select, model {The id of the territory model} type {The id of the territory type} metric {The id of the metric} other {An id}}, {id}, is none: it may have lost letters. Copy it again from the CRM.',
        values,
      });
    case 'no-territory-ids':
      return i18n._({
        id: 'pack.no-territory-ids',
        message:
          '{count, plural, one {# territory or group has} other {# territories and groups have}} no id of the CRM yet, so users, accounts and quotas of these are left out. Load the territories, export their ids from the CRM, bring them in and export again.',
        values,
      });
    case 'no-user-ids':
      return i18n._({
        id: 'pack.no-user-ids',
        message:
          '{count, plural, one {# rep has no user id of the CRM and is left out: {names}} other {# reps have no user id of the CRM and are left out: {names}}}. Import reps with their CRM user ids.',
        values,
      });
    case 'vacant':
      return i18n._({
        id: 'pack.vacant',
        message:
          '{count, plural, one {# territory has no rep: {names}} other {# territories have no rep: {names}}}. Nobody is loaded for {count, plural, one {it} other {them}}.',
        values,
      });
    case 'no-account-ids':
      return i18n._({
        id: 'pack.no-account-ids',
        message:
          '{count, plural, one {# account is left out because its id is} other {# accounts are left out because their ids are}} none of the CRM. Import accounts with the ids of the CRM.',
        values,
      });
    case 'no-forecasting-type':
      return i18n._({
        id: 'pack.no-forecasting-type',
        message:
          'No quotas are written because the id of the forecasting type is not known. Put it into the settings of the pack.',
        values,
      });
    case 'no-emails':
      return i18n._({
        id: 'pack.no-emails',
        message:
          '{count, plural, one {# rep has no e-mail address, by which HubSpot knows owners: {names}} other {# reps have no e-mail address, by which HubSpot knows owners: {names}}}. Import reps with their addresses.',
        values,
      });
    case 'quotas-impossible':
      return uncutText(i18n, 'impossible');
    case 'quotas-not-as-planned':
      return uncutText(i18n, 'not-as-planned');
    case 'no-metric':
      return i18n._({
        id: 'pack.no-metric',
        message:
          'No goals are written because the id of their metric is not known. Put it into the settings of the pack.',
        values,
      });
  }
}
