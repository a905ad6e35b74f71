import type { PlacesBy } from '../../../core/crm/crm-settings.ts';
import type { PlaceWords } from '../../../core/crm/territory-criteria.ts';
import { STATES } from '../../places/states.ts';

/**
 * What an org calls states and countries: by their codes (ISO 3166), or by their English names. States are known of the
 * United States and Canada alone; what GeoNames calls a region elsewhere need not be what the org calls it.
 */
export function placeWords(by: PlacesBy): PlaceWords {
  const states = new Map(STATES.map(({ country, code, name }) => [`${country} ${code}`, by === 'codes' ? code : name]));
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return {
    state: (country, code) => states.get(`${country} ${code}`) ?? null,
    country: (code) => (by === 'codes' ? code : (names.of(code) ?? code)),
  };
}
