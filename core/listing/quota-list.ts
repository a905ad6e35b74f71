import type { Quota } from '../model/scenario.ts';
import { minorToDecimal } from '../quota/minor-unit.ts';
import { periodStarts } from '../quota/period-starts.ts';
import { quotasByPeriod } from '../quota/quotas-by-period.ts';
import type { ListCell } from './list-cell.ts';
import { type FieldKind, field, type PlanList } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { planFields, territoryFields } from './territory-fields.ts';

/**
 * Each territory's quota per period, exact to the minor unit of the currency: that of the plan period first, and behind
 * it by quarters or months where its quota plan has them, which sum to it.
 */
export function quotaList(view: ListView): PlanList {
  const { plan, scenario, role, byKey } = view;
  const quotas = quotasByPeriod(plan, scenario, role).filter(({ territory }) => byKey.has(territory));
  const of = (id: string, kind: FieldKind, cell: (quota: Quota) => ListCell) =>
    field(id, kind, (row) => cell(quotas[row] as Quota));
  return {
    name: 'quotas',
    count: quotas.length,
    fields: [
      ...territoryFields(view, (row) => quotas[row]?.territory ?? 0),
      of('period', 'text', ({ period }) => period),
      {
        ...field('period_start', 'day', () => ''),
        cells: () => {
          const known = periodStarts(plan, scenario, role);
          return (row) => known.get(quotas[row]?.period ?? '')?.start ?? '';
        },
      },
      of('method', 'text', ({ method }) => method),
      of('share', 'ratio', ({ share }) => share),
      of('quota', 'number', ({ quotaMinor }) => ({ decimal: minorToDecimal(quotaMinor, plan.settings.currency) })),
      ...planFields(view),
    ],
    usual: ['territory_id', 'territory', 'rep', 'period', 'method', 'share', 'quota'],
  };
}
