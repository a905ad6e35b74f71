import type { ColourBy } from '../../state/map-look-slice.ts';
import { Memory } from '../memory.ts';
import type { MapScene, TotalsOf } from '../scene.ts';
import { byChange } from './by-change.ts';
import { byIndex } from './by-index.ts';
import { byMeasure } from './by-measure.ts';
import { byOwner } from './by-owner.ts';
import { byRep } from './by-rep.ts';
import { byTerritory } from './by-territory.ts';
import type { Colouring, Colourist } from './colouring.ts';

const COLOURISTS: Readonly<Record<ColourBy, Colourist>> = {
  territory: byTerritory,
  measure: byMeasure,
  index: byIndex,
  owner: byOwner,
  rep: byRep,
  change: byChange,
};

export type ColouringOf = (scene: MapScene) => Colouring;

/**
 * The colouring of a scene, the same object until something it is made from changes. A plan that has nothing to colour
 * by as it is asked (no measure, no owner, no baseline) is coloured by territory.
 */
export function createColourings(totalsOf: TotalsOf): ColouringOf {
  const asked = lastColouring(totalsOf);
  const usual = lastColouring(totalsOf);
  return (scene) => (asked(scene, scene.look.colourBy) ?? usual(scene, 'territory')) as Colouring;
}

/** Remembers what was made last, also that nothing could be made. */
function lastColouring(totalsOf: TotalsOf): (scene: MapScene, by: ColourBy) => Colouring | null {
  const memory = new Memory();
  let known: Colouring | null = null;
  return (scene, by) => {
    const colourist = COLOURISTS[by];
    if (memory.isNew('colouring', [by, ...colourist.ground(scene)])) {
      known = colourist.colouring(scene, () => totalsOf(scene.plan, scene.scenario, scene.role));
    }
    return known;
  };
}
