import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { measureLabel } from './measure-label.ts';

/** What a list of an export can say of a row, in words; groups and measures by their own names. */
export function listFieldLabel(i18n: I18n, id: string): string {
  const known = Object.hasOwn(LABELS, id) ? LABELS[id] : undefined;
  if (known) return i18n._(known);
  const colon = id.indexOf(':');
  const [what, name] = [id.slice(0, colon), id.slice(colon + 1)];
  const measure = measureLabel(i18n, name);
  switch (what) {
    case 'measure':
      return measure;
    case 'group':
      return name;
    case 'group_id':
      return i18n._(msg`Id: ${name}`);
    case 'total':
      return i18n._(msg`Total: ${measure}`);
    case 'index':
      return i18n._(msg`Index: ${measure}`);
    case 'minimum':
      return i18n._(msg`Minimum: ${measure}`);
    case 'maximum':
      return i18n._(msg`Maximum: ${measure}`);
    default:
      return id;
  }
}

const LABELS: Readonly<Record<string, MessageDescriptor>> = {
  account_id: msg`Account id`,
  account: msg`Account name`,
  unit_id: msg`Unit id`,
  unit: msg`Unit name`,
  territory_id: msg`Territory id`,
  territory: msg`Territory`,
  level: msg`Level`,
  rep: msg`Rep ids`,
  rep_name: msg`Rep names`,
  rep_id: msg`Rep id (largest share)`,
  rep_email: msg`Rep e-mail`,
  rep_crm_id: msg`Rep's CRM user id`,
  territory_locked: msg`Territory locked`,
  previous: msg`Owner today`,
  previous_rep_id: msg`Owner today: rep id`,
  previous_rep: msg`Owner today: name`,
  previous_email: msg`Owner today: e-mail`,
  previous_crm_id: msg`Owner today: CRM user id`,
  moved: msg`Changes hands`,
  today_territory_id: msg`Territory id in the baseline`,
  today_territory: msg`Territory in the baseline`,
  from_rep_id: msg`Gives: rep id`,
  from_rep: msg`Gives: rep name`,
  from_email: msg`Gives: e-mail`,
  to_rep_id: msg`Gets: rep id`,
  to_rep: msg`Gets: rep name`,
  to_email: msg`Gets: e-mail`,
  to_territory_id: msg`Gets: territory id`,
  to_territory: msg`Gets: territory`,
  owner_since: msg`Owner since`,
  months_with_owner: msg`Months with the owner`,
  last_activity: msg`Last activity`,
  class: msg`Class (A, B, C)`,
  parent: msg`Parent account`,
  city: msg`City`,
  region: msg`State or region`,
  postal_code: msg`Postcode`,
  country: msg`Country`,
  lat: msg`Latitude`,
  lon: msg`Longitude`,
  named: msg`Assigned by name`,
  named_reason: msg`By name: reason`,
  named_for: msg`By name: asked for by`,
  named_until: msg`By name: until`,
  locked: msg`Locked`,
  capacity_fte: msg`Capacity (FTE)`,
  units: msg`Number of units`,
  accounts: msg`Number of accounts`,
  compactness_km: msg`Compactness (km)`,
  quota: msg`Quota`,
  centre_lat: msg`Centre: latitude`,
  centre_lon: msg`Centre: longitude`,
  area_km2: msg`Area (km²)`,
  period: msg`Period`,
  period_start: msg`First day of the period`,
  method: msg`Method`,
  share: msg`Share`,
  effective_date: msg`Effective date`,
  scenario: msg`Scenario`,
  role: msg`Role`,
  currency: msg`Currency`,
};
