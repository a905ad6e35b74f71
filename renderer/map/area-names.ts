import type { FeatureCollection, Point } from 'geojson';
import type { Locale } from '../../core/text/locale.ts';

/** A country or state as the basemap brings it; `code` is the UN M49 number of a country, the FIPS code of a state. */
export interface AreaName {
  readonly kind: 'country' | 'state';
  readonly code: string;
  readonly name: string;
  /** The zooms between which it is named. */
  readonly from: number;
  readonly to: number;
}

/** The names as they are drawn in a language. */
export function namedAreas(areas: FeatureCollection<Point, AreaName>, locale: Locale): FeatureCollection<Point> {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return {
    type: 'FeatureCollection',
    features: areas.features.map(({ geometry, properties }) => {
      const { kind, code, name, from, to } = properties;
      const label = (kind === 'country' && countryName(names, code)) || name;
      // Capitals with space between them are for Latin letters only.
      const spaced = !/[\u0600-\u06ff]/.test(label);
      return {
        type: 'Feature',
        geometry,
        properties: { kind, from, to, spaced, label: spaced ? label.toLocaleUpperCase(locale) : label },
      };
    }),
  };
}

/** A country's name by its UN M49 number; undefined where the system has none. */
function countryName(names: Intl.DisplayNames, code: string): string | undefined {
  if (!/^\d{3}$/.test(code)) return undefined;
  // BCP 47 replaces a number by the letters it stands for: `und-840` is written `und-US`.
  const letters = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? '';
  return /^[A-Z]{2}$/.test(letters) ? names.of(letters) : undefined;
}
