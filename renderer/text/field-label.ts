import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccountField } from '../../electron/api/jobs.ts';

/** What a field of an account is called where its column is chosen. */
export function fieldLabel(i18n: I18n, field: AccountField): string {
  switch (field) {
    case 'id':
      return i18n._(msg`Account id`);
    case 'name':
      return i18n._(msg`Account name`);
    case 'parent':
      return i18n._(msg`Parent account`);
    case 'owner':
      return i18n._(msg`Owner today`);
    case 'street':
      return i18n._(msg`Street`);
    case 'city':
      return i18n._(msg`City`);
    case 'region':
      return i18n._(msg`State or region`);
    case 'postalCode':
      return i18n._(msg`Postcode`);
    case 'country':
      return i18n._(msg`Country`);
    case 'lat':
      return i18n._(msg`Latitude`);
    case 'lon':
      return i18n._(msg`Longitude`);
    case 'territory':
      return i18n._(msg`Territory today`);
    case 'lock':
      return i18n._(msg`Locked`);
    case 'class':
      return i18n._(msg`Class (A, B, C)`);
    case 'callsPerYear':
      return i18n._(msg`Calls per year`);
    case 'minutesPerCall':
      return i18n._(msg`Minutes per call`);
    case 'potential':
      return i18n._(msg`Potential`);
    case 'sales':
      return i18n._(msg`Sales to the account`);
    case 'pipeline':
      return i18n._(msg`Open pipeline`);
    case 'revenue':
      return i18n._(msg`Company revenue`);
    case 'employees':
      return i18n._(msg`Employees`);
    case 'leadCount':
      return i18n._(msg`Number of leads`);
    case 'leadSource':
      return i18n._(msg`Lead source`);
    case 'industry':
      return i18n._(msg`Industry`);
    case 'segment':
      return i18n._(msg`Segment`);
    case 'productLine':
      return i18n._(msg`Product line`);
    case 'ownerSince':
      return i18n._(msg`Owner since`);
    case 'lastActivity':
      return i18n._(msg`Last activity`);
  }
}
