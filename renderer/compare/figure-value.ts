import type { ComparedFigure } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Format } from '../text/format.ts';

/** The value of a figure in one column as people read it, with the amount behind a share where there is one. */
export function figureValue(
  plan: Plan,
  format: Format,
  figure: ComparedFigure,
  column: number,
): { readonly value: string; readonly amount: string } {
  const value = figure.values[column] ?? Number.NaN;
  const amount = figure.amounts[column] ?? null;
  return { value: valueText(plan, format, figure, value), amount: amount === null ? '' : amountText() };

  function amountText(): string {
    const quantity = plan.measures.find(({ key }) => key === figure.measure)?.quantity ?? 'count';
    return format.short(amount as number, quantity);
  }
}

function valueText({ settings }: Plan, format: Format, { name }: ComparedFigure, value: number): string {
  switch (name) {
    case 'territories':
    case 'without-rep':
    case 'outside-limits':
    case 'unassigned-units':
    case 'unassigned-accounts':
    case 'travel-hours':
    case 'nights':
      return format.whole(value);
    case 'gini':
    case 'theil':
    case 'jain':
    case 'compactness':
      return format.figure(value);
    case 'max-to-min':
      return value === Number.POSITIVE_INFINITY ? '∞' : format.figure(value);
    case 'balance-score':
    case 'composite':
    case 'payout-score':
      return format.index(value);
    case 'quota-total':
      return format.money(value);
    case 'spread-km':
    case 'home-km':
      return Number.isNaN(value) ? format.whole(value) : format.distance(value, settings.distanceUnit);
    default:
      return format.percent(value);
  }
}
