import type { FeatureCollection, Point } from 'geojson';

/** A city as the gazetteer has it. */
interface City {
  readonly name: string;
  readonly population: number;
  readonly country: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** Smaller places would not find room on a map of territories, and would double the file. */
const LEAST_PEOPLE = 60_000;

/** The larger places of the world as labels; `rank` is 0 for the largest, for the zoom a label appears at. */
export function largePlaces(cities: readonly City[]): FeatureCollection<Point, { name: string; rank: number }> {
  const large = cities.filter(({ population }) => population >= LEAST_PEOPLE);
  large.sort((a, b) => b.population - a.population || a.name.localeCompare(b.name, 'en'));
  return {
    type: 'FeatureCollection',
    features: large.map(({ name, population, loc }) => ({
      type: 'Feature',
      properties: { name, rank: rankOf(population) },
      geometry: { type: 'Point', coordinates: [round(loc.coordinates[0]), round(loc.coordinates[1])] },
    })),
  };
}

function rankOf(population: number): number {
  if (population >= 2_000_000) return 0;
  if (population >= 600_000) return 1;
  if (population >= 200_000) return 2;
  return 3;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e3) / 1e3;
}
