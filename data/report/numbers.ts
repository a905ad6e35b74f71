import type { Measure } from '../../core/model/measure.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../core/text/currency-style.ts';

/** How the report writes numbers in its reader's language. */
export interface Numbers {
  count(value: number): string;
  index(value: number): string;
  percent(share: number, digits?: number): string;
  /** With its sign, also where it is positive: +4.2 %. */
  deviation(ratio: number): string;
  ratio(value: number | null): string;
  amount(value: number, measure: Pick<Measure, 'quantity'>): string;
  money(minor: number): string;
  distance(km: number): string;
  /** Full-time equivalents. */
  capacity(fte: number): string;
  /** A day given as an ISO date. */
  day(iso: string): string;
}

const NOTHING = '–';
const KM_PER_MILE = 1.609344;

/** Numbers for a locale, a currency and a unit of distance. Digits are Latin: figures of one plan are compared. */
export function createNumbers(locale: string, currency: string, distanceUnit: 'km' | 'miles'): Numbers {
  const tag = `${locale}-u-nu-latn`;
  const of = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, options);
    return (value: number) => (Number.isFinite(value) ? format.format(value) : NOTHING);
  };
  const count = of({ maximumFractionDigits: 0 });
  const one = of({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const three = of({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const digits = minorUnitDigits(currency);
  const money = of({
    ...currencyStyle(locale, currency),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const length = of({
    style: 'unit',
    unit: distanceUnit === 'km' ? 'kilometer' : 'mile',
    maximumFractionDigits: 0,
  });
  return {
    count,
    index: one,
    percent: (share, fraction = 1) =>
      of({ style: 'percent', minimumFractionDigits: fraction, maximumFractionDigits: fraction })(share),
    deviation: of({
      style: 'percent',
      signDisplay: 'exceptZero',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }),
    ratio: (value) => (value === null ? NOTHING : three(value)),
    amount: (value, { quantity }) => (quantity === 'hours' ? one(value) : count(value)),
    money: (minor) => money(minor / 10 ** digits),
    distance: (km) => length(distanceUnit === 'km' ? km : km / KM_PER_MILE),
    capacity: of({ maximumFractionDigits: 2 }),
    day: (iso) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  };
}
