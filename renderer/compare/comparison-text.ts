import type { I18n } from '@lingui/core';
import type { Comparison } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import { figureText } from '../../core/text/compare-text.ts';
import { measureLabel } from '../text/measure-label.ts';

const NEEDS_QUOTES = /["\t\r\n]/;

/** A comparison as a spreadsheet pastes it: a row for each figure, a column for each scenario; numbers are raw. */
export function comparisonText(i18n: I18n, title: string, plan: Plan, { scenarios, figures }: Comparison): string {
  const nameOf = (key: number) => plan.scenarios.find((scenario) => scenario.key === key)?.name ?? '';
  const rows = figures.map(({ name, measure, values }) => {
    const record = plan.measures.find(({ key }) => key === measure);
    const label = record ? measureLabel(i18n, record.name) : '';
    const text = figureText(i18n, name, label);
    const named = record && name !== 'moved-measure' ? `${label}: ${text}` : text;
    return [named, ...values.map((value) => (value === null || !Number.isFinite(value) ? '' : String(value)))];
  });
  return [[title, ...scenarios.map(nameOf)], ...rows].map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
