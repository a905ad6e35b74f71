import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { sum } from '../../core/fairness/mean.ts';
import type { Plan } from '../../core/model/plan.ts';
import { BY_HAND } from '../../core/quota/method.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { TERRITORY_COLUMNS } from '../../core/table/territory-edits.ts';
import { quotaByTerritory, type TerritoryRow } from '../state/territory-rows.ts';
import type { ListColumn } from '../tables/list-column.ts';
import { crossColumn, Sign } from '../tables/locked-column.tsx';
import type { Format } from '../text/format.ts';
import { figureWidth } from './figure-width.ts';

/** The quota of the plan period, which is given by hand where it is typed, and whether it was. */
export function quotaColumns(
  plan: Plan,
  shown: ShownPart,
  rows: readonly TerritoryRow[],
  i18n: I18n,
  format: Format,
): ListColumn[] {
  const quotas = quotaByTerritory(plan, shown);
  const scale = 10 ** minorUnitDigits(plan.settings.currency);
  const isGiven = (row: number) => quotas.get(rows[row]?.key ?? 0)?.method === BY_HAND;
  const given = i18n._(msg`Given by hand: it keeps its value when quota is split`);
  return [
    {
      id: TERRITORY_COLUMNS.quota,
      title: i18n._(msg`Quota`),
      cells: { kind: 'number', at: (row) => (rows[row]?.quotaMinor ?? Number.NaN) / scale },
      width: figureWidth(format.money(sum([...quotas.values()].map(({ quotaMinor }) => quotaMinor))), 108),
      // Sums of groups are of fractions: they are whole minor units again.
      write: (value) => format.money(Math.round(value * scale)),
      draw: (value) => (Number.isNaN(value) ? <Nothing /> : format.money(Math.round(value * scale))),
      summed: true,
      editable: true,
    },
    {
      ...crossColumn(TERRITORY_COLUMNS.byHand, i18n._(msg`Quota by hand`), isGiven),
      width: '116px',
      groupName: (name) => (name < 0 ? i18n._(msg`Quota by split, or none`) : i18n._(msg`Quota by hand`)),
      show: (row) => isGiven(row) && <Sign icon="edit" words={given} />,
    },
  ];
}

function Nothing() {
  return <span className="quiet">–</span>;
}
