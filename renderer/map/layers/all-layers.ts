import type { LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { areaNames } from './area-names.ts';
import { countryBorders } from './country-borders.ts';
import { clusterNumbers, crowds } from './crowds.ts';
import { land } from './land.ts';
import { levelBorders, levelNames } from './levels.ts';
import { links } from './links.ts';
import { fixedSigns, unitLocks } from './locks.ts';
import { placeNames } from './place-names.ts';
import { repHomeNames, repHomes } from './rep-homes.ts';
import { outerRingNames, ringNames, rings } from './rings.ts';
import { shadowBorders, shadowNames } from './role-shadow.ts';
import { territoryBorders, territoryHighlight } from './territory-borders.ts';
import { territoryNames } from './territory-names.ts';
import { unitAreas } from './unit-areas.ts';
import { unitHatch, unitOutlines } from './unit-marks.ts';
import { usLines } from './us-lines.ts';

/** All layers from the bottom up, but the dots. Of names and signs, those further up are placed first: signs before names, where one is near. */
export function allLayers(look: MapLook): LayerSpecification[] {
  return [
    ...land(look),
    ...unitAreas(look),
    ...usLines(look),
    ...unitHatch(),
    ...countryBorders(look),
    ...shadowBorders(look),
    ...territoryBorders(look),
    ...levelBorders(look),
    ...territoryHighlight(look),
    ...links(look),
    ...rings(look),
    ...unitOutlines(look),
    ...crowds(look),
    ...areaNames(look),
    ...repHomes('afar'),
    ...placeNames(look),
    ...clusterNumbers(look),
    ...repHomeNames(look),
    ...ringNames(look),
    ...unitLocks(),
    ...shadowNames(look),
    ...territoryNames(look),
    ...levelNames(look),
    ...outerRingNames(look),
    ...fixedSigns(),
    ...repHomes('near'),
  ];
}
