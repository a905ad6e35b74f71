import { cityTable } from '../places/city-table.ts';

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
    if (country === '') return land[cellOf(lat, lon, LAND_DEGREES)] === 1;
    const cell = cellOf(lat, lon, COUNTRY_DEGREES);
    if (country === ANYWHERE) return coarse[cell] === 1;
    return (ALSO[country] ?? [country]).some((code) => countries.get(code)?.[cell] === 1);
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

/** Cells with 1 in them are near a city. */
type Grid = Uint8Array;

interface Grids {
  readonly land: Grid;
  readonly coarse: Grid;
  readonly countries: ReadonlyMap<string, Grid>;
}

let made: Grids | null = null;

function grids(): Grids {
  const { count, lat, lon, country, countries: codes } = cityTable();
  const land = gridOf(LAND_DEGREES);
  const coarse = gridOf(COUNTRY_DEGREES);
  const countries = codes.map(() => gridOf(COUNTRY_DEGREES));
  for (let row = 0; row < count; row++) {
    const [north, east] = [lat[row] as number, lon[row] as number];
    land[cellOf(north, east, LAND_DEGREES)] = 1;
    const cell = cellOf(north, east, COUNTRY_DEGREES);
    coarse[cell] = 1;
    (countries[country[row] as number] as Grid)[cell] = 1;
  }
  return {
    land: withCellsAround(land, LAND_DEGREES),
    coarse: withCellsAround(coarse, COUNTRY_DEGREES),
    countries: new Map(codes.map((code, i) => [code, withCellsAround(countries[i] as Grid, COUNTRY_DEGREES)])),
  };
}

/** From the south to the north, row by row from 180 degrees west; 90 degrees north has a row of its own. */
function gridOf(degrees: number): Grid {
  return new Uint8Array((180 / degrees + 1) * (360 / degrees));
}

function withCellsAround(grid: Grid, degrees: number): Grid {
  const width = 360 / degrees;
  const around = new Uint8Array(grid.length);
  grid.forEach((full, cell) => {
    if (full === 0) return;
    const [row, column] = [Math.floor(cell / width), cell % width];
    for (const north of [row - 1, row, row + 1]) {
      if (north * width < 0 || north * width >= grid.length) continue;
      for (const east of [column - 1, column, column + 1]) around[north * width + ((east + width) % width)] = 1;
    }
  });
  return around;
}

function cellOf(lat: number, lon: number, degrees: number): number {
  const width = 360 / degrees;
  const east = ((((lon + 180) % 360) + 360) % 360) / degrees;
  return Math.floor((lat + 90) / degrees) * width + Math.floor(east);
}
