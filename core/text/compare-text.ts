import type { I18n } from '@lingui/core';
import type { FigureGroup, FigureName } from '../compare/figure.ts';

/** What a figure of a comparison is called; `measure` is the label of the measure it is of. */
export function figureText(i18n: I18n, name: FigureName, measure: string): string {
  const values = { measure };
  switch (name) {
    case 'territories':
      return i18n._({ id: 'compare.territories', message: 'Territories' });
    case 'without-rep':
      return i18n._({ id: 'compare.without-rep', message: 'Territories without a rep' });
    case 'outside-limits':
      return i18n._({ id: 'compare.outside-limits', message: 'Limits not met' });
    case 'unassigned-units':
      return i18n._({ id: 'compare.unassigned-units', message: 'Units in no territory' });
    case 'unassigned-accounts':
      return i18n._({ id: 'compare.unassigned-accounts', message: 'Accounts in no territory' });
    case 'assigned-share':
      return i18n._({ id: 'compare.assigned-share', message: 'Share in a territory' });
    case 'worst-deviation':
      return i18n._({ id: 'compare.worst-deviation', message: 'Largest deviation' });
    case 'outside-band':
      return i18n._({ id: 'compare.outside-band', message: 'Territories outside the band' });
    case 'variation':
      return i18n._({ id: 'compare.variation', message: 'Variation' });
    case 'gini':
      return i18n._({ id: 'compare.gini', message: 'Gini' });
    case 'theil':
      return i18n._({ id: 'compare.theil', message: 'Theil' });
    case 'jain':
      return i18n._({ id: 'compare.jain', message: 'Jain' });
    case 'max-to-min':
      return i18n._({ id: 'compare.max-to-min', message: 'Max / min' });
    case 'balance-score':
      return i18n._({ id: 'compare.balance-score', message: 'Balance score' });
    case 'moved-accounts':
      return i18n._({ id: 'compare.moved-accounts', message: 'Accounts that change hands' });
    case 'moved-units':
      return i18n._({ id: 'compare.moved-units', message: 'Units that change hands' });
    case 'moved-measure':
      return i18n._({ id: 'compare.moved-measure', message: '{measure} that changes hands', values });
    case 'moved-months':
      return i18n._({ id: 'compare.moved-months', message: 'Relationship-months that end' });
    case 'quota-total':
      return i18n._({ id: 'compare.quota-total', message: 'Sum of quotas' });
    case 'quota-spread':
      return i18n._({ id: 'compare.quota-spread', message: 'Variation of potential per quota' });
    case 'composite':
      return i18n._({ id: 'compare.composite', message: 'Composite by your weights' });
    case 'compactness':
      return i18n._({ id: 'compare.compactness', message: 'Compactness, 1 for a circle' });
    case 'white-space':
      return i18n._({ id: 'compare.white-space', message: 'Potential that nobody works' });
    case 'payout-spread':
      return i18n._({ id: 'compare.payout-spread', message: 'Variation of expected payout' });
    case 'payout-score':
      return i18n._({ id: 'compare.payout-score', message: 'Balance score of expected payout' });
    case 'travel-hours':
      return i18n._({ id: 'compare.travel-hours', message: 'Travel hours a year, estimated' });
    case 'travel-spread':
      return i18n._({ id: 'compare.travel-spread', message: 'Variation of travel hours' });
    case 'nights':
      return i18n._({ id: 'compare.nights', message: 'Nights away a year, estimated' });
    case 'spread-km':
      return i18n._({ id: 'compare.spread', message: 'Distance to the centre' });
    case 'home-km':
      return i18n._({ id: 'compare.home', message: 'Way from the reps’ homes, by road' });
  }
}

/** What the figures of a group are about; those of the spread are named by their measure. */
export function figureGroupText(i18n: I18n, group: FigureGroup, measure: string): string {
  switch (group) {
    case 'territories':
      return i18n._({ id: 'compare.group.territories', message: 'Territories and limits' });
    case 'spread':
      return i18n._({ id: 'compare.group.spread', message: 'How evenly: {measure}', values: { measure } });
    case 'baseline':
      return i18n._({ id: 'compare.group.baseline', message: 'Against the baseline' });
    case 'owners':
      return i18n._({ id: 'compare.group.owners', message: 'Against today’s owners' });
    case 'composite':
      return i18n._({ id: 'compare.group.composite', message: 'Fairness as a whole' });
    case 'pay':
      return i18n._({ id: 'compare.group.pay', message: 'Pay' });
    case 'quota':
      return i18n._({ id: 'compare.group.quota', message: 'Quota' });
    case 'travel':
      return i18n._({ id: 'compare.group.travel', message: 'Travel' });
  }
}

/** A scenario with what is most worth knowing of it. */
interface ScenarioLine {
  readonly name: string;
  readonly baseline: boolean;
  readonly archived: boolean;
  readonly territories: number;
  /** Limits that are not met; null without territories. */
  readonly limits: number | null;
  /** Units in no territory. */
  readonly units: number;
  /** Share of the units that change hands against the baseline; null where it is that itself. */
  readonly moved: number | null;
}

/** One line for one scenario, for a list of them. */
export function scenarioLineText(i18n: I18n, line: ScenarioLine): string {
  const { name, baseline, archived, territories, limits, units, moved } = line;
  const share = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 1 });
  return i18n._({
    id: 'compare.line',
    message:
      '{name}{mark, select, baseline { (baseline)} archived { (archived)} other {}}: {territories, plural, one {# territory} other {# territories}}{judged, select, yes {{limits, plural, =0 {, every limit met} one {, # limit not met} other {, # limits not met}}} other {}}{units, plural, =0 {} one {, # unit in none} other {, # units in none}}{moves, select, yes {, {moved} of the units moved} other {}}',
    values: {
      name,
      mark: baseline ? 'baseline' : archived ? 'archived' : 'none',
      territories,
      judged: limits === null ? 'no' : 'yes',
      limits: limits ?? 0,
      units,
      moves: moved === null ? 'no' : 'yes',
      moved: share.format(moved ?? 0),
    },
  });
}
