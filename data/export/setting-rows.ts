import { byLevel, byManager, levelsInUse } from '../../core/fairness/groupings.ts';
import { measureMeaning } from '../../core/fairness/meaning.ts';
import { MEANINGS, USUAL_FAIRNESS } from '../../core/model/fairness-settings.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import { periodLabel } from '../../core/quota/period-label.ts';
import { AREA_TYPES } from '../../core/workload/area-speed.ts';
import { nightsOf, workloadOf } from '../../core/workload/workload-of.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';
import { payRows } from './pay-rows.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `groups.csv`: what each territory rolls up to, level by level, and who manages it; blank where that is nothing. */
export function* groupRows({ plan, scenario, totals, territories }: ScenarioView): Generator<readonly Cell[]> {
  yield HEADERS['groups.csv'];
  const levels = levelsInUse(plan, totals).map((level) => ({
    by: plan.levels.find(({ key }) => key === level)?.name ?? '',
    ...byLevel(plan, totals, level),
  }));
  // A level may be called manager, too, so that the manager has no name here.
  for (const { by, names, groupOf } of [...levels, { by: '', ...byManager(plan, scenario, totals) }]) {
    for (const [row, { id }] of territories.entries()) yield [id, by, names[groupOf[row] as number] ?? ''];
  }
}

/** `settings.csv`: what pay, travel and the composite are reckoned from; blank where nothing is said. */
export function* settingRows(view: ScenarioView): Generator<readonly Cell[]> {
  const { plan } = view;
  const { pay, travel, weights } = plan.settings.fairness ?? USUAL_FAIRNESS;
  yield HEADERS['settings.csv'];
  yield ['plan_period', periodLabel(plan.settings)];
  for (const meaning of MEANINGS)
    yield [`measure_of_${meaning}`, plan.measures[measureMeaning(plan, meaning)]?.name ?? ''];
  yield ['road_factor', plan.settings.balance.roadFactor];
  yield ['speed_km_per_hour', travel.speedKmh];
  yield ['visits_per_account', travel.visitsPerAccount];
  yield ['visits_per_day', travel.visitsPerDay];
  const { areas, tour } = workloadOf(plan);
  for (const ground of AREA_TYPES) yield [`speed_${ground}`, areas?.speedKmh[ground] ?? Number.NaN];
  yield ['urban_from', areas?.urbanFrom ?? Number.NaN];
  yield ['suburban_from', areas?.suburbanFrom ?? Number.NaN];
  yield ['tour_constant', tour];
  const { driveBackHours, tripDays } = nightsOf(plan);
  yield ['drive_back_hours', driveBackHours];
  yield ['trip_days', tripDays];
  yield ['win_share', pay.winShare ?? Number.NaN];
  yield ['commission_rate', pay.commissionRate];
  yield ['variable_pay', pay.variablePayMinor / 10 ** minorUnitDigits(plan.settings.currency)];
  yield* payRows(view);
  const { measures, ...parts } = weights;
  for (const [part, weight] of Object.entries(parts)) yield [`weight_${part}`, weight];
  for (const { measure, weight } of measures) yield [`weight_of_measure_${measure}`, weight];
}
