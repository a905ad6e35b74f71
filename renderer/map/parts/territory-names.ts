import { SOURCES } from '../sources.ts';
import { territoryLabels } from '../territory-labels.ts';
import { assigned, type MapPart, setSource } from './map-part.ts';

/** The names of the territories. */
export const territoryNames: MapPart = {
  name: 'names',
  pace: 'at-rest',
  dependsOn: (scene, stage) => {
    const { units, accounts, measures, namedAccounts, territories } = scene.plan;
    return [...assigned(scene, stage), units, accounts, measures, namedAccounts, territories];
  },
  show: ({ plan, scenario, role }, { map, totals }) =>
    setSource(map, SOURCES.names, territoryLabels(plan, scenario, role, totals(plan, scenario, role))),
};
