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
  names: 'territory-names',
  homes: 'rep-homes',
  links: 'unit-links',
  clusters: 'clusters',
  heat: 'heat',
  rings: 'rings',
  locks: 'locks',
  territoryLocks: 'territory-locks',
} as const;

/** The layer that is asked what area lies under the pointer. */
export const UNIT_FILL = 'unit-fill';

/** Dots are drawn below this layer: above all areas and lines, below all names. */
export const ABOVE_DOTS = 'area-names';

/** Images of the style. */
export const IMAGES = { selected: 'selected', home: 'home', lock: 'lock', centre: 'centre' } as const;
