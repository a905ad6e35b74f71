import type { I18n } from '@lingui/core';
import { packHeadings } from './pack-headings.ts';

/** The steps of loading the files for Dynamics 365. */
export function dynamicsSteps(i18n: I18n): string[] {
  return [
    i18n._({
      id: 'pack.dy-1',
      message:
        'Import territory.csv into territories: rows without territoryid are new, the others are updated. Parents come first; children whose parents have no id yet get their parent in the next round.',
    }),
    i18n._({
      id: 'pack.dy-2',
      message:
        'Export the ids of the territories, bring them in under the settings of the pack, and export again: accounts are only written for territories whose ids are known.',
    }),
    i18n._({
      id: 'pack.dy-3',
      message:
        'Accounts: export them from Dynamics 365 to Excel with owner and territory, fill that list in (under Export, Dynamics 365) and import it: by its hidden columns the rows are updated. Do so within the day, because rows that were changed since the export are refused.',
    }),
    i18n._({
      id: 'pack.dy-3b',
      message:
        'Or load account.csv with a tool that updates by accountid. The import of Dynamics 365 itself would make new accounts of it, because it has none of the hidden columns.',
    }),
    i18n._({ id: 'pack.dy-4', message: 'Import goal.csv into goals.' }),
    i18n._({
      id: 'pack.dy-5',
      message:
        'To go back, keep the list of accounts as it was exported, or load rollback-account.csv by accountid; import rollback-territory.csv, which has the managers as they were; delete the territories and goals that are new.',
    }),
  ];
}

/** The words around them. */
export function dynamicsWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'pack.dynamics-title', message: 'Files for Dynamics 365' }),
    ...packHeadings(i18n),
  };
}
