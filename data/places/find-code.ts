import { foldPlace } from './fold-place.ts';
import type { PostalPacks } from './packs/open-packs.ts';
import { BUILT_IN, builtInCodes } from './postal-codes.ts';
import { type CodeForm, codeForms } from './postal-forms.ts';
import { type CodeRange, type MiddleRow, middleRow, type PostalTable } from './postal-table.ts';
import { type State, stateOf } from './states.ts';

/** What a row says beside its postal code. */
export interface CodeContext {
  readonly city: string;
  readonly region: string;
  /** Of the region's cell. */
  readonly state: State | undefined;
  /** ISO 3166 alpha-2; the empty text where the row names none, `?` where it names one that nobody knows. */
  readonly country: string;
}

/** The place of a postal code. */
export interface FoundCode extends MiddleRow {
  readonly table: PostalTable;
  /** `code`: exactly this one; `cut`: as much of it as gazetteers have; `area`: only its beginning is known. */
  readonly by: 'code' | 'cut' | 'area';
  /** As it was looked up, where leading zeros had been lost. */
  readonly padded: string | null;
  readonly sameRegion: boolean;
  /** Whether nothing but the form of the code says which country it is of. */
  readonly assumed: boolean;
}

/** Countries of their own by ISO 3166 whose postal codes are US ZIP codes. */
export function isOutlying(country: string): boolean {
  return ['PR', 'VI', 'GU', 'AS', 'MP'].includes(country);
}

/**
 * Looks a postal code up in the packs the planner added and in what comes with the product: exactly, then cut to the
 * length that gazetteers have, then by its beginning. Five digits are a postal code in dozens of countries: where the
 * row names no country, its city or region must fit, or it must say nothing else at all. Null where nothing fits.
 */
export function findCode(cell: string, context: CodeContext, packs: PostalPacks): FoundCode | null {
  if (cell.trim() === '') return null;
  const city = context.city.length > LONGEST_NAME ? '' : foldPlace(context.city);
  const region = context.region.length > LONGEST_NAME ? '' : foldPlace(context.region);
  const tables = tablesFor(context.country, packs);
  for (const by of ['code', 'cut', 'area'] as const) {
    const found = tables.flatMap((table) => {
      const match = inTable(table, cell, by, context, city, region);
      return match ? [match] : [];
    });
    // What the row confirms goes before what it only does not contradict.
    const best = found.find(({ assumed }) => !assumed) ?? found[0];
    if (best) return best;
  }
  return null;
}

/** A cell may be a megabyte; no place's name is longer than this. */
const LONGEST_NAME = 120;

/** Codes that begin alike lie around one place if they lie within this distance of it. */
const AREA_KM = 60;

function tablesFor(country: string, packs: PostalPacks): PostalTable[] {
  if (country === '?') return [];
  if (country === '') {
    const own = packs.countries.flatMap((code) => packs.table(code) ?? []);
    return [
      ...own.filter((table) => isBuiltIn(table.country)),
      ...BUILT_IN.map(builtInCodes),
      ...own.filter((table) => !isBuiltIn(table.country)),
    ];
  }
  const countries = isOutlying(country) ? [country, 'US'] : [country];
  return countries.flatMap((code) => [packs.table(code) ?? [], isBuiltIn(code) ? builtInCodes(code) : []].flat());
}

function isBuiltIn(country: string): country is (typeof BUILT_IN)[number] {
  return (BUILT_IN as readonly string[]).includes(country);
}

function inTable(
  table: PostalTable,
  cell: string,
  by: FoundCode['by'],
  context: CodeContext,
  city: string,
  region: string,
): FoundCode | null {
  for (const form of codeForms(cell, table.country)) {
    if (form.cut !== (by === 'cut') && by !== 'area') continue;
    const range = by === 'area' ? areaOf(table, form) : (table.codes(form.code) ?? longer(table, form));
    if (!range) continue;
    const middle = middleRow(table, range, city);
    if (by === 'area' && (middle.spreadKm > AREA_KM || isMilitary(middle))) continue;
    const sameRegion = region !== '' && regionCode(table, context.state, region) === middle.row.region.code;
    const confirmed = sameRegion || middle.sameCity;
    // A Canadian code is like no other.
    const said = context.country !== '' || table.country === 'CA';
    if (!confirmed && !said && (city !== '' || region !== '')) continue;
    if (!confirmed && (form.padded || by === 'area') && context.country === '') continue;
    const padded = form.padded ? form.code : null;
    return { ...middle, table, by, padded, sameRegion, assumed: !confirmed && !said };
  }
  return null;
}

/** The codes of the armed forces lie side by side and their offices on two oceans. */
function isMilitary({ row }: MiddleRow): boolean {
  return ['AA', 'AE', 'AP'].includes(row.region.code);
}

/** Brazil's gazetteer has eight digits of which the last three are 0: the code that was cut is the beginning of one. */
function longer(table: PostalTable, form: CodeForm): CodeRange | null {
  return form.cut ? table.codes(form.code, true) : null;
}

/** The codes that share all but the last one or two letters. */
function areaOf(table: PostalTable, { code }: CodeForm): CodeRange | null {
  for (const less of [1, 2]) {
    if (code.length - less < 2) return null;
    const range = table.codes(code.slice(0, -less), true);
    if (range) return range;
  }
  return null;
}

/** The code of the region a row names, in the words of a table; null where it names none that is known. */
export function regionCode(table: PostalTable, state: State | undefined, folded: string): string | null {
  if (state && state.country === table.country) return state.code;
  if (folded === '') return null;
  return table.regions.get(folded) ?? stateOf(folded)?.code ?? null;
}
