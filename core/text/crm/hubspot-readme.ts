import type { I18n } from '@lingui/core';
import { packHeadings } from './pack-headings.ts';

/** The steps of loading the HubSpot files. */
export function hubspotSteps(i18n: I18n, property: string): string[] {
  const values = { property };
  return [
    i18n._({
      id: 'pack.hs-1',
      message: 'Make a company property {property} (single-line text) in the settings of HubSpot, unless there is one.',
      values,
    }),
    i18n._({
      id: 'pack.hs-2',
      message:
        'Import companies.csv as an update of companies: Record ID is the key, Company owner takes e-mail addresses of users, {property} the name of the territory.',
      values,
    }),
    i18n._({
      id: 'pack.hs-2b',
      message:
        'Or export the companies from HubSpot with Record ID, Company owner and {property}, and fill that list in (under Export, HubSpot): it can be imported as it is.',
      values,
    }),
    i18n._({
      id: 'pack.hs-3',
      message: 'To go back, import rollback-companies.csv the same way: it has owners and territories as they were.',
    }),
  ];
}

/** The words around them. */
export function hubspotWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'pack.hubspot-title', message: 'Files for HubSpot' }),
    ...packHeadings(i18n),
  };
}
