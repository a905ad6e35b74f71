import { type FoundPlace, type PlaceWords, placeFinder } from './find-place.ts';
import type { PostalPacks } from './packs/open-packs.ts';

/**
 * The place that a planner typed as one text: a postal code, a city, or both, with state and country behind commas
 * ("Springfield, IL", "60601", "10115 Berlin, DE"). Null where nothing fits.
 */
export function typedPlace(text: string, packs?: PostalPacks): FoundPlace | null {
  const find = placeFinder(packs);
  for (const words of readings(text)) {
    const found = find(words);
    if (found) return found;
  }
  return null;
}

/** How the text may be meant, the likeliest first. */
function readings(text: string): PlaceWords[] {
  const [first = '', ...rest] = text.split(',').map((part) => part.trim());
  const [region = '', country = ''] = rest;
  const last = rest.at(-1) ?? '';
  const code = /^(\S*\d\S*(?:\s\d\S*)?)\s*(.*)$/.exec(first);
  const none = { postalCode: '', city: '', region: '', country: '' };
  return [
    ...(code ? [{ ...none, postalCode: code[1] ?? '', city: code[2] ?? '', region, country }] : []),
    ...(code ? [{ ...none, postalCode: code[1] ?? '', city: code[2] ?? '', country: last }] : []),
    { ...none, city: first, region, country },
    // The one word behind the comma may be a country.
    ...(rest.length === 1 ? [{ ...none, city: first, country: last }] : []),
  ];
}
