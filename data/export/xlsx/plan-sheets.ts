import type { I18n } from '@lingui/core';
import { dossierWords } from '../../../core/text/dossier-words.ts';
import type { RunFacts } from '../run-facts.ts';
import type { ScenarioView } from '../scenario-view.ts';
import { assignmentSheet, changeSheet } from './account-sheets.ts';
import { definitionSheet } from './definition-sheet.ts';
import { exceptionSheet, fairnessSheet } from './figure-sheets.ts';
import type { Sheet } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { quotaSheet, repSheet, territorySheet } from './territory-sheets.ts';

/**
 * The workbook of a scenario: summary, territories, assignments, reps, quotas, changes, fairness, exceptions and what
 * every column means. Headers are those of the CSV files in every language, so that formulas of planners go on working.
 */
export function planSheets(view: ScenarioView, before: ScenarioView | null, facts: RunFacts, i18n: I18n): Sheet[] {
  const words = dossierWords(i18n);
  return [
    summarySheet(view, before, facts, i18n),
    territorySheet(view, words),
    assignmentSheet(view, before, words),
    repSheet(view, words),
    quotaSheet(view, words),
    changeSheet(view, before, words),
    fairnessSheet(view, before, i18n, words),
    exceptionSheet(view, words),
    definitionSheet(i18n, words),
  ];
}
