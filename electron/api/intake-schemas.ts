import * as v from 'valibot';

/** What a file that was dropped or chosen is; a plan is known by its name and never comes here. */
const FILE_KINDS = ['list', 'areas', 'postal-pack'] as const;
export const fileKind = v.picklist(FILE_KINDS);
export type FileKind = v.InferOutput<typeof fileKind>;

/** Files that are put together to one list. */
export const MOST_FILES = 200;

const columnName = v.nullable(v.pipe(v.string(), v.maxLength(1000)));

/** Which columns of a boundary file are the key and the name: null where they are to be found, the empty text for none. */
export const areasQuestion = { layer: columnName, key: columnName, name: columnName };

const values = v.record(v.string(), v.union([v.string(), v.number()]));

/** What a boundary file brings, before anything is imported; the fields mean what data/boundaries/files/area-set.ts says. */
export const areasFacts = v.strictObject({
  file: v.string(),
  format: v.picklist(['geojson', 'topojson', 'shapefile', 'kml']),
  layers: v.array(v.string()),
  layer: v.nullable(v.string()),
  /** With some of their values, each once. */
  columns: v.array(v.strictObject({ name: v.string(), values: v.array(v.string()) })),
  /** Those that were asked for or found. */
  key: v.nullable(v.string()),
  name: v.nullable(v.string()),
  features: v.number(),
  units: v.number(),
  /** Pairs of units that touch, and those among them that are links over water or a gap. */
  neighbours: v.number(),
  links: v.number(),
  repaired: v.number(),
  refused: v.number(),
  leftOut: v.number(),
  /** The first of what was put right (core/text/area-repair-text.ts), feature by feature; 0 is the whole file. */
  repairs: v.array(v.strictObject({ feature: v.number(), kind: v.string(), detail: values })),
  /** The first of what cannot be used (core/text/area-refusal-text.ts), features that are no unit included. */
  refusals: v.array(v.strictObject({ feature: v.number(), code: v.string(), values })),
  /** The first features that have one key and become one unit. */
  merged: v.array(v.strictObject({ unit: v.string(), features: v.array(v.number()) })),
  /** Pairs of units that overlap and that have gaps between them, and km2 in all; false where more may do. */
  overlaps: v.number(),
  overlapKm2: v.number(),
  gaps: v.number(),
  gapKm2: v.number(),
  allCompared: v.boolean(),
  /** The largest of them (core/text/area-fault-text.ts). */
  faults: v.array(
    v.strictObject({
      kind: v.picklist(['overlap', 'gap']),
      a: v.string(),
      b: v.string(),
      km2: v.number(),
      places: v.number(),
      others: v.number(),
    }),
  ),
});
export type AreasFacts = v.InferOutput<typeof areasFacts>;

/** A postal pack that is here; see data/places/packs/pack-file.ts. */
export const packFacts = v.strictObject({
  /** ISO 3166 alpha-2. */
  country: v.string(),
  codes: v.number(),
  places: v.number(),
  source: v.string(),
});
export type PackFacts = v.InferOutput<typeof packFacts>;

/** Accounts that are put on the map at once. */
export const MOST_PLACES = 1_000;

/** Where an account lies, in degrees. */
export const handPlace = v.strictObject({
  /** Its key. */
  account: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** A place in degrees. */
export const placeFound = v.strictObject({ lat: v.number(), lon: v.number() });
export type PlaceFound = v.InferOutput<typeof placeFound>;
