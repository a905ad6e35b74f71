import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { countryCode } from '../places/countries.ts';
import type { PostalPacks } from '../places/packs/open-packs.ts';
import { BUILT_IN, type BuiltInCountry, builtInCodes } from '../places/postal-codes.ts';
import type { PostalTable } from '../places/postal-table.ts';

/** A postal code with its place. */
export interface KnownCode {
  readonly country: string;
  readonly code: string;
  /** US and Canada: as on envelopes; elsewhere as GeoNames has it. */
  readonly state: string;
  readonly city: string;
  readonly lat: number;
  readonly lon: number;
}

/** Codes of a country, of those that come with the product or that the planner added; null where there are none. */
function codesOf(country: string, packs: PostalPacks): PostalTable | null {
  const own = BUILT_IN.find((built) => built === country) as BuiltInCountry | undefined;
  return packs.table(country) ?? (own ? builtInCodes(own) : null);
}

/**
 * The countries a plan sells in: those of its accounts, and the US where its units are of the US. Without either the
 * US, whose codes are always there.
 */
export function countriesOf({ accounts, unitSet }: Pick<Plan, 'accounts' | 'unitSet'>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let row = 0; row < accounts.count; row++) {
    const text = textAt(accounts.countries, row);
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    const country = countryCode(text);
    if (country) found.add(country);
  }
  if (unitSet?.kind.startsWith('us-') || found.size === 0) found.add('US');
  return [...found].sort();
}

/** Every code of some countries once, at the first of its places; countries without codes are left out. */
export function knownCodes(countries: readonly string[], packs: PostalPacks): KnownCode[] {
  return countries.flatMap((country) => {
    const rows = codesOf(country, packs)?.rows ?? [];
    return rows
      .filter(({ code }, i) => rows[i - 1]?.code !== code)
      .map(({ code, region, place, lat, lon }) => ({ country, code, state: region.code, city: place, lat, lon }));
  });
}
