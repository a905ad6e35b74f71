import { accountDots } from './account-dots.ts';
import { AreaPaint } from './area-paint.ts';
import { areas } from './areas.ts';
import { areaNames, atlasLines } from './basemap.ts';
import { Crowds } from './crowds.ts';
import { levelBorders, levelNames } from './levels.ts';
import { unitLinks } from './links.ts';
import { locks, territoryLocks } from './locks.ts';
import type { MapPart } from './map-part.ts';
import { homes } from './rep-homes.ts';
import { Rings } from './rings.ts';
import { shadowBorders, shadowNames } from './role-shadow.ts';
import { borders, highlight } from './territory-borders.ts';
import { territoryNames } from './territory-names.ts';
import { themePaint } from './theme.ts';
import { UnitMarks } from './unit-marks.ts';

/** The parts of one map in the order in which they are shown; the areas come before what is painted on them. */
export interface AllParts {
  readonly list: readonly MapPart[];
  /** Those that others speak to. */
  readonly paint: AreaPaint;
  readonly marks: UnitMarks;
  readonly crowds: Crowds;
  readonly rings: Rings;
}

export function allParts(): AllParts {
  const paint = new AreaPaint();
  const marks = new UnitMarks();
  const crowds = new Crowds();
  const rings = new Rings();
  const list = [
    atlasLines,
    areaNames,
    areas,
    themePaint,
    paint,
    accountDots,
    crowds,
    marks,
    homes,
    unitLinks,
    locks,
    rings,
    shadowBorders,
    borders,
    levelBorders,
    highlight,
    shadowNames,
    territoryNames,
    levelNames,
    territoryLocks,
  ];
  return { list, paint, marks, crowds, rings };
}
