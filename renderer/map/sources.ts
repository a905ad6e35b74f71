/** Names that the style, the layers and the synchronisation share. */
export const SOURCES = {
  land: 'land',
  countries: 'country-borders',
  usLines: 'us-lines',
  places: 'places',
  areaNames: 'area-names',
  units: 'units',
  borders: 'territory-borders',
  highlight: 'territory-highlight',
  levels: 'level-borders',
  levelNames: 'level-names',
  shadow: 'role-shadow',
  shadowNames: 'role-shadow-names',
  names: 'territory-names',
  homes: 'rep-homes',
  links: 'unit-links',
  locks: 'locks',
  territoryLocks: 'territory-locks',
  clusters: 'clusters',
  heat: 'heat',
  rings: 'rings',
} as const;

/** The layer that is asked what area lies under the pointer. */
export const UNIT_FILL = 'unit-fill';

/** Dots are drawn below this layer: above all areas and lines, below all names. */
export const ABOVE_DOTS = 'area-names';

/** Images of the style. */
export const IMAGES = { selected: 'selected', home: 'home', lock: 'lock', centre: 'centre' } as const;
