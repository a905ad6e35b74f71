import { foldPlace } from './fold-place.ts';

/** A state, district or territory of the United States, or a province of Canada. */
export interface State {
  readonly country: 'US' | 'CA';
  /** As on envelopes: `IL`, `ON`. */
  readonly code: string;
  readonly name: string;
  /** US: two digits of FIPS; Canada: the number GeoNames gives the province. */
  readonly number: string;
}

const US = `AL Alabama 01,AK Alaska 02,AZ Arizona 04,AR Arkansas 05,CA California 06,CO Colorado 08,CT Connecticut 09,
DE Delaware 10,DC District of Columbia 11,FL Florida 12,GA Georgia 13,HI Hawaii 15,ID Idaho 16,IL Illinois 17,
IN Indiana 18,IA Iowa 19,KS Kansas 20,KY Kentucky 21,LA Louisiana 22,ME Maine 23,MD Maryland 24,MA Massachusetts 25,
MI Michigan 26,MN Minnesota 27,MS Mississippi 28,MO Missouri 29,MT Montana 30,NE Nebraska 31,NV Nevada 32,
NH New Hampshire 33,NJ New Jersey 34,NM New Mexico 35,NY New York 36,NC North Carolina 37,ND North Dakota 38,OH Ohio 39,
OK Oklahoma 40,OR Oregon 41,PA Pennsylvania 42,RI Rhode Island 44,SC South Carolina 45,SD South Dakota 46,
TN Tennessee 47,TX Texas 48,UT Utah 49,VT Vermont 50,VA Virginia 51,WA Washington 53,WV West Virginia 54,
WI Wisconsin 55,WY Wyoming 56,AS American Samoa 60,GU Guam 66,MP Northern Mariana Islands 69,PR Puerto Rico 72,
VI US Virgin Islands 78`;

const CANADA = `AB Alberta 01,BC British Columbia 02,MB Manitoba 03,NB New Brunswick 04,NL Newfoundland and Labrador 05,
NS Nova Scotia 07,ON Ontario 08,PE Prince Edward Island 09,QC Quebec 10,SK Saskatchewan 11,YT Yukon 12,
NT Northwest Territories 13,NU Nunavut 14`;

function states(country: State['country'], list: string): State[] {
  return list.split(',').map((entry) => {
    const words = entry.trim().split(' ');
    return { country, code: words[0] as string, name: words.slice(1, -1).join(' '), number: words.at(-1) as string };
  });
}

export const STATES: readonly State[] = [...states('US', US), ...states('CA', CANADA)];

const byText = new Map(
  STATES.flatMap((state) => [
    [foldPlace(state.code), state],
    [foldPlace(state.name), state],
  ]),
);
byText.set('virgin islands', byText.get('vi') as State);
byText.set('united states virgin islands', byText.get('vi') as State);
byText.set('washington dc', byText.get('dc') as State);
byText.set('d c', byText.get('dc') as State);
byText.set('newfoundland', byText.get('nl') as State);
byText.set('northwest territory', byText.get('nt') as State);
byText.set('nunavut territory', byText.get('nu') as State);

/** The US state or Canadian province that a cell names by its code or its English name; undefined for all else. */
export function stateOf(text: string): State | undefined {
  return byText.get(foldPlace(text.replace(/^(?:US|CA)-/i, '')));
}

/** The US state with a FIPS number, `17`. */
export function stateWithFips(fips: string): State | undefined {
  return STATES.find(({ country, number }) => country === 'US' && number === fips);
}
