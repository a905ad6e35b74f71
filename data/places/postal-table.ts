import { greatCircleKm } from '../../core/geo/distance.ts';
import { foldPlace } from './fold-place.ts';

/** A postal code at one of the places that have it. */
export interface PostalRow {
  /** As `normalCode` writes it. */
  readonly code: string;
  readonly place: string;
  readonly region: Region;
  readonly lat: number;
  readonly lon: number;
}

/** A first administrative level: a state, a Land, a province. */
export interface Region {
  readonly name: string;
  /** US and Canada: as on envelopes; elsewhere as GeoNames has it. */
  readonly code: string;
}

/** Rows `from` to before `to`. */
export interface CodeRange {
  readonly from: number;
  readonly to: number;
}

/** The postal codes of one country, in the order of their codes. */
export interface PostalTable {
  readonly country: string;
  readonly rows: readonly PostalRow[];
  /** The rows of one code, or of all codes that begin so; null where there are none. */
  codes(code: string, beginning?: boolean): CodeRange | null;
  /** The rows of a place by its folded name; in one region, where that is given. */
  places(folded: string, region: string | null): readonly PostalRow[];
  /** The folded names and codes of regions, each with the region's code. */
  readonly regions: ReadonlyMap<string, string>;
}

/** A table of the rows of one country; they are sorted by code here. Its names are folded when first asked for. */
export function postalTable(country: string, unsorted: readonly PostalRow[]): PostalTable {
  const rows = [...unsorted].sort((a, b) => compare(a.code, b.code));
  const regions = new Map<string, string>();
  for (const { region } of rows) {
    if (region.name !== '' && !regions.has(region.name)) regions.set(region.name, region.code);
  }
  let byPlace: Map<string, PostalRow[]> | null = null;
  return {
    country,
    rows,
    regions: new Map([...regions].flatMap(([name, code]) => [name, code].map((text) => [foldPlace(text), code]))),
    codes(code, beginning = false) {
      const from = lowest(rows, code);
      // No code has a letter behind this one.
      const to = beginning ? lowest(rows, `${code}\uffff`) : endOf(rows, from, code);
      return to > from ? { from, to } : null;
    },
    places(folded, region) {
      byPlace ??= placesOf(rows);
      const all = byPlace.get(folded) ?? [];
      return region === null ? all : all.filter((row) => row.region.code === region);
    },
  };
}

/** One place for several rows: that of the named city, else the row nearest to their medians. */
export interface MiddleRow {
  readonly row: PostalRow;
  /** Whether a row has the city's name. */
  readonly sameCity: boolean;
  /** How far from it the others lie, at most. */
  readonly spreadKm: number;
}

/** `city`: folded, empty where none is named; `Paris` is the same as `Paris 08`. */
export function middleRow({ rows }: PostalTable, { from, to }: CodeRange, city: string): MiddleRow {
  const all = rows.slice(from, to);
  const named = city === '' ? [] : all.filter(({ place }) => isNamed(foldPlace(place), city));
  const chosen = named.length > 0 ? named : all;
  const lat = median(chosen.map((row) => row.lat));
  const lon = median(chosen.map((row) => row.lon));
  let best = chosen[0] as PostalRow;
  let bestKm = Number.POSITIVE_INFINITY;
  for (const row of chosen) {
    const km = greatCircleKm(row.lat, row.lon, lat, lon);
    if (km < bestKm) [best, bestKm] = [row, km];
  }
  const spreadKm = chosen.reduce((most, row) => Math.max(most, greatCircleKm(row.lat, row.lon, best.lat, best.lon)), 0);
  return { row: best, sameCity: named.length > 0, spreadKm };
}

function isNamed(place: string, city: string): boolean {
  return place === city || place.startsWith(`${city} `);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first row whose code is not before this one. */
function lowest(rows: readonly PostalRow[], code: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as PostalRow).code < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(rows: readonly PostalRow[], from: number, code: string): number {
  let to = from;
  while (rows[to]?.code === code) to++;
  return to;
}

function placesOf(rows: readonly PostalRow[]): Map<string, PostalRow[]> {
  const found = new Map<string, PostalRow[]>();
  for (const row of rows) {
    const name = foldPlace(row.place);
    const known = found.get(name);
    if (known) known.push(row);
    else found.set(name, [row]);
  }
  return found;
}
