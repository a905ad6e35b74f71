import { measureLimits } from '../../../core/fairness/limit-status.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { quotasByPeriod } from '../../../core/quota/quotas-by-period.ts';
import type { DossierWords } from '../../../core/text/dossier-words.ts';
import { repRows } from '../../report/rep-rows.ts';
import type { ScenarioView } from '../scenario-view.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

/** A row per territory with its totals, indexes, limits and quota. */
export function territorySheet(view: ScenarioView, { sheets }: DossierWords): Sheet {
  const { plan, totals } = view;
  const limits = measureLimits(view);
  return {
    name: sheets.territories,
    columns: [
      text('territory_id', 12),
      text('territory', 24),
      text('level', 14),
      text('rep', 24),
      of('capacity_fte', 'number'),
      of('units', 'integer'),
      of('accounts', 'integer'),
      ...plan.measures.flatMap((measure) => [
        amount(`${measure.name}_total`, measure),
        of(`${measure.name}_index`, 'index'),
        amount(`${measure.name}_minimum`, measure),
        amount(`${measure.name}_maximum`, measure),
      ]),
      of('compactness_km', 'index'),
      of('quota', 'number', 16),
    ],
    *rows() {
      for (const [row, territory] of view.territories.entries()) {
        yield [
          territory.id,
          territory.name,
          plan.levels.find(({ key }) => key === territory.level)?.name ?? '',
          view.repName(territory.key),
          totals.capacity[row] as number,
          totals.units[row] as number,
          totals.accounts[row] as number,
          ...plan.measures.flatMap((_, m) => [
            totals.totals[m]?.[row] ?? 0,
            totals.index[m]?.[row] ?? null,
            limits[m]?.minimum[row] ?? null,
            limits[m]?.maximum[row] ?? null,
          ]),
          totals.compactnessKm[row] as number,
          major(view, view.quotaMinor(territory.key)),
        ];
      }
    },
  };
}

/** A row per rep with what the rep's part of the territories comes to. */
export function repSheet(view: ScenarioView, { sheets }: DossierWords): Sheet {
  const { measures } = view.plan;
  return {
    name: sheets.reps,
    columns: [
      text('rep_id', 14),
      text('rep', 24),
      of('capacity_fte', 'number'),
      text('territories', 20),
      ...measures.flatMap((measure) => [
        amount(`${measure.name}_total`, measure),
        of(`${measure.name}_index`, 'index'),
      ]),
    ],
    *rows() {
      for (const { rep, capacity, territories, totals, index } of repRows(view)) {
        const figures = measures.flatMap((_, m) => [totals[m] ?? 0, index[m] ?? null]);
        yield [rep.id, rep.name || rep.id, capacity, territories.join('; '), ...figures];
      }
    },
  };
}

/** A row per quota, as in quotas.csv. */
export function quotaSheet(view: ScenarioView, { sheets }: DossierWords): Sheet {
  return {
    name: sheets.quotas,
    columns: [
      text('territory_id', 12),
      text('territory', 24),
      text('rep', 24),
      text('period', 14),
      text('method', 14),
      of('share', 'ratio'),
      of('quota', 'number', 16),
      text('currency', 10),
    ],
    *rows() {
      const { plan, scenario, role } = view;
      for (const quota of quotasByPeriod(plan, scenario, role)) {
        const territory = view.byKey.get(quota.territory);
        if (!territory) continue;
        const { period, method, share } = quota;
        const who = view.repName(territory.key);
        const money = [major(view, quota.quotaMinor), plan.settings.currency];
        yield [territory.id, territory.name, who, period, method, share, ...money];
      }
    },
  };
}

/** A column of texts. */
export function text(title: string, width: number): SheetColumn {
  return { title, kind: 'text', width };
}

export function of(title: string, kind: SheetColumn['kind'], width = 12): SheetColumn {
  return { title, kind, width };
}

/** A column of a measure's values, as its quantity is written. */
export function amount(title: string, { quantity }: Measure): SheetColumn {
  return { title, kind: quantity === 'count' ? 'integer' : 'number', width: 16 };
}

/** Money in the currency's major unit; null where there is none. */
function major({ plan }: ScenarioView, minor: number | null): number | null {
  return minor === null ? null : minor / 10 ** minorUnitDigits(plan.settings.currency);
}
