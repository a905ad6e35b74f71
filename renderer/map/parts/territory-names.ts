import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { measureIndex } from '../../state/map-look-slice.ts';
import { createFormat } from '../../text/format.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { type FigureOf, territoryLabels } from '../territory-labels.ts';
import { assigned, type MapPart, NOTHING, setSource } from './map-part.ts';

/** The names of the territories, with a figure where the planner wants one. */
export const territoryNames: MapPart = {
  name: 'names',
  pace: 'at-rest',
  dependsOn: (scene, stage) => {
    const { units, accounts, measures, namedAccounts, territories } = scene.plan;
    const { labels, measure } = scene.look;
    const figure = labels === 'index' || labels === 'total' ? [measure, ...figureGround(scene)] : [];
    return [...assigned(scene, stage), units, accounts, measures, namedAccounts, territories, labels, ...figure];
  },
  show: (scene, { map, totals }) => {
    const { plan, scenario, role, look } = scene;
    const sums = totals(plan, scenario, role);
    const none = look.labels === 'none';
    const labels = none ? NOTHING : territoryLabels(plan, scenario, role, sums, figureOf(scene, sums));
    setSource(map, SOURCES.names, labels);
  },
};

function figureGround({ plan, locale }: MapScene): readonly unknown[] {
  return [locale, plan.reps, plan.scenarioTerritories, plan.settings.currency];
}

function figureOf({ plan, look, locale }: MapScene, { index, totals }: TerritoryTotals): FigureOf {
  const m = measureIndex(plan.measures, look.measure);
  const measure = plan.measures[m];
  if (!measure || look.labels === 'name') return () => '';
  const format = createFormat(locale, plan.settings.currency);
  if (look.labels === 'index') return (row) => format.index(index[m]?.[row] ?? Number.NaN);
  return (row) => format.short(totals[m]?.[row] ?? Number.NaN, measure.quantity);
}
