import { foldPlace } from './fold-place.ts';

/** Languages in which a list may name its countries. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'tr', 'ar'];

const ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'korea republic of': 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  czechia: 'CZ',
  uae: 'AE',
  ksa: 'SA',
  brd: 'DE',
  usvi: 'VI',
};

let byName: Map<string, string> | null = null;

/** ISO 3166 alpha-2 code of a country given by its code or by its name in one of nine languages; null for all else. */
export function countryCode(text: string): string | null {
  const folded = foldPlace(text);
  if (folded === '') return null;
  byName ??= namedCountries();
  return byName.get(folded) ?? null;
}

/** All regions that Intl has a name for, from every pair of letters. */
function namedCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !RETIRED.has(code));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name && !names.has(foldPlace(name))) names.set(foldPlace(name), code);
    }
  }
  const known = new Set(names.values());
  for (const code of known) names.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(ALIASES)) names.set(name, code);
  return names;
}

/** Codes that are not, or no longer, countries but have names: they would shadow the present ones. */
const RETIRED: ReadonlySet<string> = new Set(
  'AN BU CS DD DY EU EZ FQ FX HV JT MI NH NQ NT PC PU PZ QO RH SU TP UK UN VD WK YD YU ZR ZZ XA XB'.split(' '),
);
