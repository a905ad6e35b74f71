import type { I18n } from '@lingui/core';
import type { Comparison } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import { figureGroupText, figureText } from '../../core/text/compare-text.ts';
import { sheetCell } from '../tables/copied-text.ts';

/** What stands in the first column, and how a measure is called there. */
interface Words {
  readonly title: string;
  readonly measure: (name: string) => string;
}

/** A comparison as a spreadsheet pastes it: a row for each figure, a column for each scenario; numbers are raw. */
export function comparisonText(i18n: I18n, words: Words, plan: Plan, { scenarios, figures }: Comparison): string {
  const nameOf = (key: number) => plan.scenarios.find((scenario) => scenario.key === key)?.name ?? '';
  const rows = figures.map(({ group, name, measure, values }) => {
    const record = plan.measures.find(({ key }) => key === measure);
    const label = record ? words.measure(record.name) : '';
    const figure = `${figureGroupText(i18n, group, label)}: ${figureText(i18n, name, label)}`;
    return [figure, ...values.map((value) => (value === null || !Number.isFinite(value) ? '' : String(value)))];
  });
  const lines = [[words.title, ...scenarios.map(nameOf)], ...rows];
  return lines.map((row) => row.map(sheetCell).join('\t')).join('\r\n');
}
