import type { Money, QuotaPlan } from '../model/quota-plan.ts';
import { minorUnitDigits } from './minor-unit.ts';

/** Digits behind the point that a rate keeps. */
const RATE_DIGITS = 10;

/**
 * An amount in minor units of the plan's currency: as it is where it is of that currency, else by the planner's rate,
 * rounded half up, in exact integers. Null where no rate is given, or it is too large to be kept exactly: amounts of
 * two currencies are never added as they are.
 */
export function inPlanCurrency(
  { currency, minor }: Money,
  planCurrency: string,
  rates: QuotaPlan['rates'],
): number | null {
  if (currency === planCurrency) return Number.isSafeInteger(minor) ? minor : null;
  const rate = rates.find((one) => one.currency === currency)?.rate;
  if (rate === undefined || !(rate > 0)) return null;
  const scaled = BigInt(rate.toFixed(RATE_DIGITS).replace('.', ''));
  const shift = minorUnitDigits(planCurrency) - minorUnitDigits(currency);
  const over = 10n ** BigInt(RATE_DIGITS + Math.max(0, -shift));
  const product = BigInt(minor) * scaled * 10n ** BigInt(Math.max(0, shift));
  const whole = Number((2n * product + over) / (2n * over));
  return Number.isSafeInteger(whole) ? whole : null;
}

/** A sum of units of a currency, as measures have it, in its minor units, typed; null where it cannot be kept exactly. */
export function moneyOfUnits(units: number, currency: string): Money | null {
  const minor = Math.round(units * 10 ** minorUnitDigits(currency));
  return Number.isSafeInteger(minor) ? { currency, minor } : null;
}

/** An amount raised by a share, in exact integers: a millionth counts, halves go up. */
export function raised(minor: number, share: number): number {
  const parts = BigInt(Math.round(share * 1e6)) + 1_000_000n;
  return Number((2n * BigInt(minor) * parts + 1_000_000n) / 2_000_000n);
}
