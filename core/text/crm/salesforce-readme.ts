import type { I18n } from '@lingui/core';
import { packHeadings } from './pack-headings.ts';

/** Which fields of an account say where it is, and how. */
interface PlacesSaid {
  readonly by: 'codes' | 'names';
  readonly stateField: string;
  readonly countryField: string;
}

/** The steps of loading a Salesforce pack, each a line of its README. */
export function salesforceSteps(i18n: I18n, places: PlacesSaid): string[] {
  return [
    i18n._({
      id: 'pack.sf-1',
      message:
        'Try everything in a sandbox first. Activating a model archives the one that was active, and there is no way back: keep the rollback files.',
    }),
    i18n._({
      id: 'pack.sf-2',
      message:
        'Structure. Deploy metadata.zip as a package of metadata: it brings the type, the model, all territories with their parents, and the assignment rules. Or load Territory2Model.csv, then Territory2.csv (parents first; children whose parents have no id yet follow in the next round), then ObjectTerritory2AssignmentRule.csv.',
    }),
    i18n._({
      id: 'pack.sf-2b',
      message:
        'Territories that the org has already: update Territory2 with Territory2-update.csv before you deploy metadata.zip again, which knows territories by their developer names. Keep the export that you brought their ids in from: it has names and parents as they were.',
    }),
    i18n._({
      id: 'pack.sf-3',
      message:
        'Ids. Export Id and DeveloperName of Territory2 (and of ObjectTerritory2AssignmentRule, if you load rules as files) from the org, bring that file in under the settings of the pack, and export again. ids.csv says what is known.',
    }),
    i18n._({
      id: 'pack.sf-4',
      message:
        'Rules as files: insert ObjectTerritory2AssignmentRuleItem.csv, then update ObjectTerritory2AssignmentRule-filters.csv. Items that a rule has in the org already stay beside the new ones: delete those first. A package of metadata needs neither.',
    }),
    i18n._({
      id: 'pack.sf-places',
      message:
        'Rules compare {stateField} and {countryField} with {by, select, names {English names, such as California} other {codes, such as CA}}. If accounts of the org say it otherwise, change it in the settings of the pack.',
      values: { ...places },
    }),
    i18n._({ id: 'pack.sf-5', message: 'People. Insert UserTerritory2Association.csv.' }),
    i18n._({
      id: 'pack.sf-6',
      message:
        'Accounts. Run the rules, or insert ObjectTerritory2Association.csv, which has every account. Update AccountOwner.csv where owners are to change, too.',
    }),
    i18n._({ id: 'pack.sf-7', message: 'Quotas. Insert ForecastingQuota.csv.' }),
    i18n._({
      id: 'pack.sf-8',
      message:
        'Back again. Delete what was inserted by the success files of your loader, then load the files whose names begin with rollback: they have owners, people, accounts and quotas as they were.',
    }),
  ];
}

/** The words around them. */
export function packWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'pack.salesforce-title', message: 'Salesforce load pack' }),
    ...packHeadings(i18n),
  };
}
