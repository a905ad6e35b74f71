import { csvLine } from '../export/csv-text.ts';

/**
 * Invented reps with the patches they grew into: whole states, the largest state cut in two at a latitude. Each lives in
 * a city of the patch, at its middle.
 */
const PATCHES: readonly (readonly [name: string, states: string, lat: number, lon: number])[] = [
  ['Amal Okafor', 'ME NH VT MA RI CT', 42.26, -71.8],
  ['Bram Velasco', 'NY', 42.65, -73.76],
  ['Carla Nyström', 'NJ', 40.52, -74.41],
  ['Dev Marchetti', 'PA DE', 40.27, -76.88],
  ['Esra Holloway', 'MD DC VA WV', 39.08, -77.15],
  ['Farid Lindqvist', 'NC SC', 35.23, -80.84],
  ['Gwen Abara', 'GA AL', 33.75, -84.39],
  ['Hugo Castellan', 'FL', 28.54, -81.38],
  ['Imani Brandt', 'OH KY', 39.96, -83],
  ['Jonas Petrosyan', 'MI IN', 42.73, -84.56],
  ['Keiko Dufresne', 'IL', 41.79, -88.15],
  ['Leila Thorne', 'WI MN ND SD', 44.98, -93.27],
  ['Mateo Grieg', 'IA NE MO KS', 39.1, -94.58],
  ['Nadia Fairbairn', 'TN AR MS LA', 35.15, -90.05],
  ['Omar Vandermeer', 'TX OK', 32.78, -96.8],
  ['Priya Sandoval', 'MT WY ID UT', 40.76, -111.89],
  ['Quentin Aziz', 'CO NM AZ NV', 33.45, -112.07],
  ['Rosa Eklund', 'WA OR AK', 47.61, -122.33],
  ['Sami Whitlock', 'CA-north', 38.58, -121.49],
  ['Tessa Moreau', 'CA-south HI', 34.05, -118.24],
];

/** About the latitude of San Luis Obispo. */
const CALIFORNIA_CUT = 35.3;

const ownerOf = new Map(PATCHES.flatMap(([name, states]) => states.split(' ').map((state) => [state, name] as const)));

/** Who works a place; every state of the sample has somebody. */
export function sampleOwner(state: string, lat: number): string {
  const patch = state === 'CA' ? (lat > CALIFORNIA_CUT ? 'CA-north' : 'CA-south') : state;
  return ownerOf.get(patch) ?? '';
}

/** The list of reps that ships with the sample, as CSV text: each known by name, with an invented home. */
export function sampleReps(): string {
  const rows = PATCHES.map(([name, , lat, lon]) => csvLine([name, name, lat, lon]));
  return csvLine(['rep_id', 'rep', 'home_lat', 'home_lon']) + rows.join('');
}

/** States in which the sample has accounts. */
export function hasSampleOwner(state: string): boolean {
  return state === 'CA' || ownerOf.has(state);
}
