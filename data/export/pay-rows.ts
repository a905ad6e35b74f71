import { payOutlook } from '../../core/pay/pay-outlook.ts';
import { payPlanOf } from '../../core/pay/pay-row.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import type { Cell } from './csv-text.ts';
import type { ScenarioView } from './scenario-view.ts';

/** What `settings.csv` says of the pay plan, or what holds without one, row by row in units of the currency. */
export function* payRows(view: ScenarioView): Generator<readonly [name: string, value: Cell]> {
  const { currency, periodMonths } = view.plan.settings;
  const payPlan = payPlanOf(view.plan);
  const digits = minorUnitDigits(currency);
  const inMajor = (minor: number | null) => (minor === null ? Number.NaN : minor / 10 ** digits);
  yield ['pay_plan', view.plan.settings.payPlan ? 'true' : 'false'];
  yield ['period_months', periodMonths];
  yield ['minor_unit_digits', digits];
  yield ['pay_rows', payPlan.rows.length];
  for (const [i, row] of payPlan.rows.entries()) {
    const named = (name: string, value: Cell) => [`pay_${i + 1}_${name}`, value] as const;
    yield named('level', row.level);
    yield named('variable_pay', inMajor(row.onTargetMinor * row.variableShare));
    yield named('quota', inMajor(row.quotaMinor));
    yield named('threshold', row.threshold);
    yield named('decelerator_until', row.decelerator?.until ?? Number.NaN);
    yield named('decelerator_multiplier', row.decelerator?.multiplier ?? Number.NaN);
    yield named('accelerators', row.accelerators.length);
    for (const [j, { from, multiplier }] of row.accelerators.entries()) {
      yield named(`accelerator_${j + 1}_from`, from);
      yield named(`accelerator_${j + 1}_multiplier`, multiplier);
    }
    yield named('cap', row.cap ?? Number.NaN);
    yield named('guarantee_share', row.guarantee?.share ?? Number.NaN);
    yield named('guarantee_months', row.guarantee?.months ?? Number.NaN);
  }
  yield* forecastRows(view);
}

/** Where pay goes by the forecast: what each territory is expected to sell, because no list says how that came about. */
function* forecastRows({ plan, scenario, role, totals, territories }: ScenarioView) {
  const outlook = payOutlook(plan, scenario, role, totals);
  if (outlook?.winShareFrom !== 'forecast') return;
  for (const [row, { id }] of territories.entries()) {
    yield [`expected_sales_${id}`, outlook.sales[row] as number] as const;
  }
}
