import { countryCode } from '../places/countries.ts';
import { stateOf } from '../places/states.ts';
import type { PlaceCells } from './row-place.ts';

/** Tells the country of rows. */
export interface RowCountry {
  /** Looks at a row, to learn whether the regions of the list are states of the US or provinces of Canada. */
  add(row: readonly string[]): void;
  /** ISO 3166 alpha-2, the empty text where the row does not tell; to be asked when all rows were looked at. */
  of(row: readonly string[]): string;
}

/** Regions tell the country where this share of them are states: `MI` is Milan as well as Michigan. */
const NEARLY_ALL = 0.8;
/** A list names few countries and states; beyond this many texts it is a list of something else. */
const MOST_REMEMBERED = 10_000;

/** The country of a row by its country column, else by its state where nearly all regions of the list are states. */
export function rowCountry(field: Pick<PlaceCells, 'country' | 'region'>): RowCountry {
  const country = remembering((text) => countryCode(text) ?? '');
  const state = remembering((text) => stateOf(text)?.country ?? '');
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? '').trim());
  let regions = 0;
  let states = 0;
  return {
    add(row) {
      const region = cell(row, field.region);
      if (region === '') return;
      regions++;
      if (state(region) !== '') states++;
    },
    of(row) {
      const named = country(cell(row, field.country));
      return named === '' && states > 0 && states >= NEARLY_ALL * regions ? state(cell(row, field.region)) : named;
    },
  };
}

function remembering(find: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>([['', '']]);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size < MOST_REMEMBERED) known.set(text, found);
    return found;
  };
}
