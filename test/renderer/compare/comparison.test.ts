import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { type ComparedFigure, compareScenarios } from '../../../core/compare/compare-scenarios.ts';
import { finish } from '../../../core/steps.ts';
import { comparisonText } from '../../../renderer/compare/comparison-text.ts';
import { figureValue } from '../../../renderer/compare/figure-value.ts';
import { createFormat } from '../../../renderer/text/format.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** Without catalogues the messages in the source are spoken. */
const english = setupI18n({ locale: 'en', messages: { en: {} } });
const plan = gridPlan({
  map: 'AAB',
  baseline: 'ABC',
  measures: [{ name: 'calls "per year"' }],
  values: { 'calls "per year"': [8, 2, 0] },
});
const comparison = finish(compareScenarios(plan, FIELD_SALES, [WORKING, BASELINE]));

describe('a comparison for a spreadsheet', () => {
  const rows = comparisonText(english, { title: 'Figure', measure: (name) => name }, plan, comparison).split('\r\n');

  it('has a column for each scenario and a row for each figure, with raw numbers', () => {
    expect(rows[0]).toBe('Figure\tPlan 1\tToday');
    expect(rows).toHaveLength(1 + comparison.figures.length);
    expect(rows).toContain('Territories and limits: Territories\t2\t3');
  });

  it('says of which measure, quoted where it must be, and nothing where there is nothing or no end', () => {
    expect(rows).toContain('"How evenly: calls ""per year"": Max / min"\t\t');
    expect(rows.find((row) => row.includes('Units that change hands'))).toMatch(
      /^Against the baseline: Units that change hands\t0\.66\d+\t$/,
    );
  });
});

describe('a figure on the screen', () => {
  const format = createFormat('en', 'USD');
  const shown = (name: ComparedFigure['name'], column: number) => {
    const figure = comparison.figures.find((one) => one.name === name);
    return figure ? figureValue(plan, format, figure, column) : null;
  };

  it('is written as what it is', () => {
    expect(shown('territories', 1)).toEqual({ value: '3', amount: '' });
    expect(shown('max-to-min', 0)).toEqual({ value: '∞', amount: '' });
    expect(shown('worst-deviation', 0)).toEqual({ value: '100.0%', amount: '' });
    expect(shown('moved-units', 0)).toEqual({ value: '66.7%', amount: '2' });
    expect(shown('moved-units', 1)).toEqual({ value: '–', amount: '' });
    expect(shown('spread-km', 0)?.value).toMatch(/ km$/);
  });
});
