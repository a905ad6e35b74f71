import { cityNames } from './city-names.ts';
import { type City, cityTable } from './city-table.ts';
import { foldPlace } from './fold-place.ts';

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
  const named = cityNames();
  const folded = foldPlace(name);
  const other = OTHER_NAMES.get(folded);
  const rows = other === undefined ? named(folded) : [...named(folded), ...named(other)];
  return rows
    .map((row) => cityTable().at(row))
    .filter((city) => (country === '' || city.country === country) && (region === '' || city.region === region));
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
