import type { Comparison } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';

/**
 * `scenarios.csv`: a row for each figure, then a column for each scenario by its name; empty where there is nothing to
 * say. Shares and deviations are ratios, the quota stands in the minor unit, distances in km.
 */
export function* scenarioRows(plan: Plan, { scenarios, figures }: Comparison): Generator<readonly Cell[]> {
  const names = scenarios.map((key) => plan.scenarios.find((scenario) => scenario.key === key)?.name ?? '');
  yield [...HEADERS['scenarios.csv'], ...names];
  for (const { group, name, measure, better, values } of figures) {
    const of = plan.measures.find(({ key }) => key === measure)?.name ?? '';
    yield [group, name, of, better, ...values.map((value) => value ?? '')];
  }
}
