import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { countryCode } from '../../../data/places/countries.ts';
import { placeFinder } from '../../../data/places/find-place.ts';
import { foldPlace } from '../../../data/places/fold-place.ts';
import { cutPostalCode } from '../../../data/places/postal-codes.ts';
import { STATES, stateOf } from '../../../data/places/states.ts';

const find = placeFinder();
const look = (postalCode: string, city: string, region: string, country: string) =>
  find({ postalCode, city, region, country });

const CHICAGO = [41.88, -87.63] as const;
const PARIS = [48.86, 2.35] as const;
const TORONTO = [43.65, -79.38] as const;
const KOELN = [50.94, 6.96] as const;
const SAN_JUAN = [18.45, -66.08] as const;

describe('a place', () => {
  it.each([
    ['60601', '', '', 'US', CHICAGO, 'postal-code'],
    ['60601-1234', '', 'IL', '', CHICAGO, 'postal-code'],
    ['606011234', 'Chicago', '', '', CHICAGO, 'postal-code'],
    ['M5V 2T6', '', '', '', TORONTO, 'postal-area'],
    ['M5V', '', '', '', TORONTO, 'postal-code'],
    ['', 'chicago', 'Illinois', '', CHICAGO, 'city-region'],
    ['', 'Toronto', 'ON', 'Canada', TORONTO, 'city-region'],
    ['', 'Paris', '', 'France', PARIS, 'city-country'],
    ['75001', 'Paris', '', 'FR', PARIS, 'city-country'],
    ['', 'Köln', '', 'Deutschland', KOELN, 'city-country'],
    ['', 'Koeln', '', 'DE', KOELN, 'city-country'],
    ['', 'Cologne', '', 'Allemagne', KOELN, 'city-country'],
    ['00901', '', 'PR', 'US', SAN_JUAN, 'postal-code'],
    ['', 'San Juan', 'PR', '', SAN_JUAN, 'city-region'],
    ['', 'Paris', '', '', PARIS, 'city'],
  ] as const)('%s %s %s %s is where it should be', (postalCode, city, region, country, at, level) => {
    const found = look(postalCode, city, region, country);
    expect(found?.level).toBe(level);
    expect(greatCircleKm(found?.lat ?? 0, found?.lon ?? 0, at[0], at[1])).toBeLessThan(15);
  });

  it('is not guessed from five digits that another country may have', () => {
    expect(look('01067', 'Dresden', 'Sachsen', '')?.level).toBe('city');
    expect(look('01067', '', '', 'Germany')).toBeNull();
  });

  it('is not the largest of its name elsewhere where its state is known', () => {
    expect(look('', 'Boston', 'TX', '')?.lat ?? 33).toBeLessThan(35);
    expect(look('', 'Xyzzy', 'TX', '')).toBeNull();
  });

  it('has its lost zeros back only where the row agrees', () => {
    expect(look('2139', 'Cambridge', 'MA', '')).toMatchObject({ level: 'postal-code', padded: '02139' });
    expect(look('2139', '', '', '')).toBeNull();
  });

  it('says where its postal code lies in another state', () => {
    expect(look('60601', '', 'TX', 'US')).toMatchObject({ level: 'postal-code', otherState: 'IL' });
    expect(look('60601', '', 'IL', 'US')?.otherState).toBeNull();
  });

  it('is not the middle of the Gulf of Guinea, where a gazetteer has the military post', () => {
    expect(look('34001', '', '', 'US')).toBeNull();
  });
});

describe('what a row says twice', () => {
  it('is compared: code and city further apart than 100 km are not trusted', () => {
    const far = look('60601', 'Honolulu', '', 'US');
    expect(far).toMatchObject({ level: 'postal-code' });
    expect(far?.km).toBeGreaterThan(1000);
    expect(far?.confidence).toBeLessThan(0.5);
    expect(look('60601', 'Chicago', 'IL', '')).toMatchObject({ km: 0, confidence: 0.95 });
    expect(look('60601', 'Evanston', 'IL', '')?.km).toBeLessThan(30);
    expect(look('60601', 'Xyzzy', 'IL', '')?.km).toBeNull();
    expect(look('33435', 'Boynton Beach', 'NJ', '')).toMatchObject({ otherState: 'FL', confidence: 0.7 });
    expect(look('33435', 'Newark', 'NJ', '')?.confidence).toBeLessThan(0.5);
  });

  it('takes the nearest city of a name that many states have', () => {
    expect(look('62701', 'Springfield', '', 'US')?.km).toBe(0);
    expect(look('62629', 'Springfield', '', 'US')?.km).toBeLessThan(40);
  });

  it('has a confidence that falls with the level', () => {
    const rows = [
      look('60601', 'Chicago', 'IL', 'US'),
      look('60601', '', '', 'US'),
      look('M5V 2T6', '', '', 'CA'),
      look('', 'Chicago', 'IL', 'US'),
      look('', 'Chicago', '', 'US'),
      look('', 'Chicago', '', ''),
    ];
    const confidences = rows.map((found) => found?.confidence ?? Number.NaN);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(new Set(confidences).size).toBe(6);
  });

  it('places a ZIP that is not known by those that begin like it, if the row agrees', () => {
    const found = look('60600', 'Chicago', 'IL', '');
    expect(found).toMatchObject({ level: 'postal-area', codeUnknown: true });
    expect(greatCircleKm(found?.lat ?? 0, found?.lon ?? 0, ...CHICAGO)).toBeLessThan(15);
    expect(look('60600', '', '', '')).toBeNull();
  });
});

describe('names of places', () => {
  it('fold accents, punctuation and the long forms of saint, fort and mount', () => {
    expect(foldPlace('Saint-Étienne')).toBe(foldPlace('St. Etienne'));
    expect(foldPlace('Fort Worth')).toBe(foldPlace('ft worth'));
    expect(foldPlace('Düsseldorf')).toBe('dusseldorf');
    expect(foldPlace('الإسكندرية')).toBe(foldPlace('الاسكندريه'));
    expect(foldPlace('Comfort')).toBe('comfort');
  });

  it('of countries are known in nine languages', () => {
    for (const name of ['DE', 'de', 'Germany', 'Deutschland', 'Allemagne', 'Alemania', 'ألمانيا']) {
      expect(countryCode(name)).toBe('DE');
    }
    expect(['USA', 'U.S.', 'United States', 'États-Unis', 'Vereinigte Staaten'].map(countryCode)).toEqual(
      Array.from({ length: 5 }, () => 'US'),
    );
    expect(countryCode('UK')).toBe('GB');
    expect(countryCode('Atlantis')).toBeNull();
    expect(countryCode('')).toBeNull();
  });

  it('of states are known by code and name', () => {
    for (const state of STATES) expect([stateOf(state.code), stateOf(state.name)]).toEqual([state, state]);
    expect(stateOf('US-CA')?.name).toBe('California');
    expect(stateOf('Bavaria')).toBeUndefined();
  });

  it('of postal codes are cut to what the gazetteer has', () => {
    expect(cutPostalCode(' 60601-1234 ')).toEqual({ code: '60601', country: 'US', padded: false });
    expect(cutPostalCode('k1a0b1')).toEqual({ code: 'K1A', country: 'CA', padded: false });
    expect(cutPostalCode('501')).toEqual({ code: '00501', country: 'US', padded: true });
    expect(cutPostalCode('1067.0')).toEqual({ code: '01067', country: 'US', padded: true });
    expect(cutPostalCode('EC1A 1BB')).toBeNull();
  });
});
