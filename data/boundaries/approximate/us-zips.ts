import { builtInCodes } from '../../places/postal-codes.ts';
import { stateOf } from '../../places/states.ts';
import { shapeOf, US_ATLAS, usAreas } from '../us-atlas.ts';
import { type CodeAreas, codeAreas } from './code-areas.ts';

let made: CodeAreas | null = null;

/** What the areas were made from, as it stands in a plan; it says that they are approximate. */
const US_ZIPS_SOURCE = `approximate areas of zipcodes 8.0.0 within states of ${US_ATLAS}`;

/**
 * Approximate areas of the US ZIP codes, made in seconds when first asked for: some 37,800 areas for 42,249 codes,
 * each within its state, with their borders and links (see codeAreas). Military post offices and the ZIPs of states
 * that the atlas does not have (Palau, Micronesia, the Marshall Islands) have none.
 */
export function usZips(): CodeAreas {
  if (made) return made;
  const states = usAreas('us-states');
  const regionOf = new Map(states.map(({ id }, region) => [id, region]));
  const codes = builtInCodes('US').rows.flatMap(({ code, place, region: { code: state }, lat, lon }) => {
    const region = regionOf.get(stateOf(state)?.number ?? '');
    return region === undefined ? [] : [{ code, name: `${code} ${place}, ${state}`, lat, lon, region }];
  });
  made = codeAreas('us-zips', US_ZIPS_SOURCE, codes, states.map(shapeOf));
  return made;
}
