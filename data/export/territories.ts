import { minorToDecimal } from '../../core/quota/minor-unit.ts';
import { quotasByPeriod } from '../../core/quota/quotas-by-period.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `territories.csv`: each territory with its totals and indexes, by rising id. */
export function* territoryRows(view: ScenarioView): Generator<readonly Cell[]> {
  const { plan, totals } = view;
  const names = plan.measures.map(({ name }) => name);
  yield [
    ...HEADERS['territories.csv'],
    ...names.flatMap((name) => [`${name}_total`, `${name}_index`]),
    'compactness_km',
    'quota',
  ];
  for (const [row, territory] of view.territories.entries()) {
    const level = plan.levels.find(({ key }) => key === territory.level);
    yield [
      territory.id,
      territory.name,
      level?.name ?? '',
      view.rep(territory.key),
      totals.accounts[row] as number,
      ...names.flatMap((_, m) => [totals.totals[m]?.[row] ?? 0, totals.index[m]?.[row] ?? Number.NaN]),
      totals.compactnessKm[row] as number,
      { decimal: quotaOf(view, territory.key) },
    ];
  }
}

/**
 * `quotas.csv`: each territory's quota per period, exact to the minor unit of the currency: that of the plan
 * period first, and behind it by quarters or months where its quota plan has them, which sum to it.
 */
export function* quotaRows(view: ScenarioView): Generator<readonly Cell[]> {
  const { plan, scenario, role } = view;
  yield HEADERS['quotas.csv'];
  for (const quota of quotasByPeriod(plan, scenario, role)) {
    const territory = view.byKey.get(quota.territory);
    if (!territory) continue;
    const decimal = minorToDecimal(quota.quotaMinor, plan.settings.currency);
    yield [territory.id, territory.name, view.rep(territory.key), quota.period, quota.method, quota.share, { decimal }];
  }
}

/** The quota of a territory in the plan period, empty where it has none. */
function quotaOf({ plan, quotaMinor }: ScenarioView, territory: number): string {
  const minor = quotaMinor(territory);
  return minor === null ? '' : minorToDecimal(minor, plan.settings.currency);
}
