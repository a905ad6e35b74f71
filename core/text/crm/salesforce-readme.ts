import type { I18n } from '@lingui/core';
import { packHeadings } from './pack-headings.ts';

/** The steps of loading a Salesforce pack, each a line of its README. */
export function salesforceSteps(i18n: I18n): string[] {
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
      id: 'pack.sf-3',
      message:
        'Ids. Export Id and DeveloperName of Territory2 (and of ObjectTerritory2AssignmentRule, if you load rules as files) from the org, bring that file in under the settings of the pack, and export again. ids.csv says what is known.',
    }),
    i18n._({
      id: 'pack.sf-4',
      message:
        'Rules as files: insert ObjectTerritory2AssignmentRuleItem.csv, then update ObjectTerritory2AssignmentRule-filters.csv. A package of metadata needs neither.',
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
