import type { I18n } from '@lingui/core';
import type { ChosenColumns } from '../../../core/listing/column-template.ts';
import { planList } from '../../../core/listing/plan-list.ts';
import { dossierWords } from '../../../core/text/dossier-words.ts';
import type { RunFacts } from '../run-facts.ts';
import type { ScenarioView } from '../scenario-view.ts';
import { assignmentSheet, changedAccounts, changeSheet } from './account-sheets.ts';
import { arrangedSheet } from './arranged-sheet.ts';
import { definitionSheet } from './definition-sheet.ts';
import { exceptionSheet, fairnessSheet } from './figure-sheets.ts';
import type { Sheet } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { quotaSheet, repSheet, territorySheet } from './territory-sheets.ts';

/**
 * The workbook of a scenario: summary, territories, assignments, reps, quotas, changes, fairness, exceptions and what
 * every column means. Headers are those of the CSV files in every language, so that formulas of planners go on working;
 * the sheets of accounts, territories and quotas have the columns that the planner chose for these lists.
 */
export function planSheets(
  view: ScenarioView,
  before: ScenarioView | null,
  facts: RunFacts,
  columns: ChosenColumns,
  i18n: I18n,
): Sheet[] {
  const words = dossierWords(i18n);
  const { sheets } = words;
  const { assignments, territories, quotas } = columns;
  const accounts = assignments && planList(view, 'assignments');
  return [
    summarySheet(view, before, facts, i18n),
    territories
      ? arrangedSheet(sheets.territories, planList(view, 'territories'), territories)
      : territorySheet(view, words),
    accounts ? arrangedSheet(sheets.assignments, accounts, assignments) : assignmentSheet(view, before, words),
    repSheet(view, words),
    quotas ? arrangedSheet(sheets.quotas, planList(view, 'quotas'), quotas) : quotaSheet(view, words),
    accounts
      ? arrangedSheet(sheets.changes, accounts, assignments, changedAccounts(view, before))
      : changeSheet(view, before, words),
    fairnessSheet(view, before, i18n, words),
    exceptionSheet(view, words),
    definitionSheet(i18n, words),
  ];
}
