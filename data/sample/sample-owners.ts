/** Invented reps with the patches they grew into: whole states, the largest state cut in two at a latitude. */
const PATCHES: readonly (readonly [name: string, states: string])[] = [
  ['Amal Okafor', 'ME NH VT MA RI CT'],
  ['Bram Velasco', 'NY'],
  ['Carla Nyström', 'NJ'],
  ['Dev Marchetti', 'PA DE'],
  ['Esra Holloway', 'MD DC VA WV'],
  ['Farid Lindqvist', 'NC SC'],
  ['Gwen Abara', 'GA AL'],
  ['Hugo Castellan', 'FL'],
  ['Imani Brandt', 'OH KY'],
  ['Jonas Petrosyan', 'MI IN'],
  ['Keiko Dufresne', 'IL'],
  ['Leila Thorne', 'WI MN ND SD'],
  ['Mateo Grieg', 'IA NE MO KS'],
  ['Nadia Fairbairn', 'TN AR MS LA'],
  ['Omar Vandermeer', 'TX OK'],
  ['Priya Sandoval', 'MT WY ID UT'],
  ['Quentin Aziz', 'CO NM AZ NV'],
  ['Rosa Eklund', 'WA OR AK'],
  ['Sami Whitlock', 'CA-north'],
  ['Tessa Moreau', 'CA-south HI'],
];

/** About the latitude of San Luis Obispo. */
const CALIFORNIA_CUT = 35.3;

const ownerOf = new Map(PATCHES.flatMap(([name, states]) => states.split(' ').map((state) => [state, name] as const)));

/** Who works a place; every state of the sample has somebody. */
export function sampleOwner(state: string, lat: number): string {
  const patch = state === 'CA' ? (lat > CALIFORNIA_CUT ? 'CA-north' : 'CA-south') : state;
  return ownerOf.get(patch) ?? '';
}

/** States in which the sample has accounts. */
export function hasSampleOwner(state: string): boolean {
  return state === 'CA' || ownerOf.has(state);
}
