import { allCities } from '../places/cities.ts';

/**
 * Whether a place can be an account's: near some city of its country; near one of any country where it is not known
 * (`''`); or only not far from one (`ANYWHERE`).
 */
export type Plausible = (lat: number, lon: number, country: string) => boolean;

/**
 * Judges places coarsely, by a grid of cells with cities and the cells around them: near a city within one or two
 * degrees, near one of the country within five to ten. It tells a swapped or mirrored pair, not a misplaced one.
 */
export function plausiblePlaces(): Plausible {
  made ??= grids();
  const { land, coarse, countries } = made;
  return (lat, lon, country) => {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return false;
    if (country === '') return land.has(cellOf(lat, lon, LAND_DEGREES));
    const cell = cellOf(lat, lon, COUNTRY_DEGREES);
    if (country === ANYWHERE) return coarse.has(cell);
    return (ALSO[country] ?? [country]).some((code) => countries.get(code)?.has(cell) ?? false);
  };
}

export const ANYWHERE = '*';

const LAND_DEGREES = 1;
const COUNTRY_DEGREES = 5;
/** Parts of a country that the gazetteer counts as countries of their own. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'PR', 'GU', 'VI', 'AS', 'MP'],
  FR: ['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'NC', 'PF'],
  NL: ['NL', 'AW', 'CW', 'SX', 'BQ'],
  DK: ['DK', 'GL', 'FO'],
  NO: ['NO', 'SJ'],
  FI: ['FI', 'AX'],
  GB: ['GB', 'GG', 'JE', 'IM', 'GI'],
  CN: ['CN', 'HK', 'MO', 'TW'],
};

interface Grids {
  readonly land: ReadonlySet<number>;
  readonly coarse: ReadonlySet<number>;
  readonly countries: ReadonlyMap<string, ReadonlySet<number>>;
}

let made: Grids | null = null;

function grids(): Grids {
  const land = new Set<number>();
  const countries = new Map<string, Set<number>>();
  for (const { lat, lon, country } of allCities()) {
    addAround(land, lat, lon, LAND_DEGREES);
    let cells = countries.get(country);
    if (!cells) {
      cells = new Set();
      countries.set(country, cells);
    }
    addAround(cells, lat, lon, COUNTRY_DEGREES);
  }
  return { land, coarse: new Set([...countries.values()].flatMap((cells) => [...cells])), countries };
}

function addAround(cells: Set<number>, lat: number, lon: number, degrees: number): void {
  for (const north of [-degrees, 0, degrees]) {
    for (const east of [-degrees, 0, degrees]) cells.add(cellOf(lat + north, lon + east, degrees));
  }
}

function cellOf(lat: number, lon: number, degrees: number): number {
  const around = ((((lon + 180) % 360) + 360) % 360) / degrees;
  return Math.floor((lat + 90) / degrees) * 1000 + Math.floor(around);
}
