import type { Quantity } from '../../core/model/measure.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../core/text/currency-style.ts';
import type { Locale } from '../../core/text/i18n.ts';

/** Numbers as people of a language read them. Ids, postcodes and file names are never formatted. */
export interface Format {
  whole(value: number): string;
  /** With one digit after the point. */
  tenths(value: number): string;
  /** A value of a measure: whole counts, money without its minor unit, hours with one digit. */
  quantity(value: number, quantity: Quantity): string;
  /** The same in three digits, where there is little room: 1.25M. */
  short(value: number, quantity: Quantity): string;
  /** An index around 100, one digit. */
  index(value: number): string;
  /** A ratio as per cent: 0.0512 is 5.1 %. */
  percent(ratio: number): string;
  /** A tolerance: 0.05 is 5 %, 0.025 is 2.5 %. */
  tolerance(ratio: number): string;
  /** The same with its sign, also for plus. */
  signedPercent(ratio: number): string;
  /** A figure between 0 and a few, three digits after the point. */
  figure(value: number): string;
  /** The same with its sign, also for plus. */
  signedFigure(value: number): string;
  /** Full-time equivalents, at most two digits after the point. */
  fte(value: number): string;
  /** Kilometres in the unit of the plan, whole. */
  distance(km: number, unit: 'km' | 'miles'): string;
  /** Money in the minor unit, with the currency's sign. */
  money(minor: number): string;
  time(at: Date): string;
  day(at: Date): string;
  /** An ISO date, wherever its reader is. */
  date(iso: string): string;
}

const NOT_THERE = '–';
const KM_PER_MILE = 1.609344;

/** `currency` is the plan's ISO 4217 code. */
export function createFormat(locale: Locale, currency: string): Format {
  const make = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const inCurrency = currencyStyle(locale, currency);
  const whole = make({ maximumFractionDigits: 0 });
  const one = make({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const money = make({ ...inCurrency, maximumFractionDigits: 0 });
  const exact = make({ ...inCurrency, minimumFractionDigits: minorUnitDigits(currency) });
  const percent = make({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const short = make({ style: 'percent', maximumFractionDigits: 1 });
  const signed = make({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const three = make({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const signedThree = make({ minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'exceptZero' });
  const fte = make({ maximumFractionDigits: 2 });
  const km = make({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const miles = make({ style: 'unit', unit: 'mile', maximumFractionDigits: 0 });
  const compact = make({ notation: 'compact', maximumSignificantDigits: 3 });
  const compactMoney = make({ ...inCurrency, notation: 'compact', maximumSignificantDigits: 3 });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const written = (format: Intl.NumberFormat) => (value: number) =>
    Number.isFinite(value) ? format.format(value) : NOT_THERE;
  return {
    whole: written(whole),
    tenths: written(one),
    quantity: (value, quantity) => written(quantity === 'money' ? money : quantity === 'hours' ? one : whole)(value),
    short: (value, quantity) => written(quantity === 'money' ? compactMoney : compact)(value),
    index: written(one),
    percent: written(percent),
    tolerance: written(short),
    signedPercent: written(signed),
    figure: written(three),
    signedFigure: written(signedThree),
    fte: written(fte),
    distance: (length, unit) => (unit === 'km' ? km : miles).format(unit === 'km' ? length : length / KM_PER_MILE),
    money: (minor) => {
      const digits = minorUnitDigits(currency);
      const shown = minor % 10 ** digits === 0 ? money : exact;
      return written(shown)(minor / 10 ** digits);
    },
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    date: (iso) => date.format(Date.parse(`${iso}T00:00:00Z`)),
  };
}
