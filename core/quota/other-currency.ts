import type { Money, QuotaBound, QuotaPlan, QuotaRule } from '../model/quota-plan.ts';
import { minorUnitDigits } from './minor-unit.ts';

/**
 * A quota plan after the plan's currency was changed: amounts of the old currency become the same amounts of the new
 * one, as quotas do, in its digits. Those of other currencies stay as they were typed, and rates go, because they were
 * rates to the old one.
 */
export function inCurrency(quotaPlan: QuotaPlan, before: string, after: string): QuotaPlan {
  const shift = minorUnitDigits(after) - minorUnitDigits(before);
  const scaled = (minor: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.round(minor * 10 ** shift));
  const money = (amount: Money): Money =>
    amount.currency === before ? { currency: after, minor: scaled(amount.minor) } : amount;
  const bound = (of: QuotaBound | null): QuotaBound | null =>
    of?.kind === 'amount' ? { kind: 'amount', minor: scaled(of.minor) } : of;
  const rule = <R extends QuotaRule>(of: R): R => ({ ...of, floor: bound(of.floor), cap: bound(of.cap) });
  const { total, targets } = quotaPlan;
  return {
    ...quotaPlan,
    total: total && money(total),
    base: rule(quotaPlan.base),
    levels: quotaPlan.levels.map(rule),
    given: quotaPlan.given.map((one) => ({ ...one, amount: money(one.amount) })),
    handovers: quotaPlan.handovers.map((one) => ({ ...one, amount: money(one.amount) })),
    rates: [],
    roundMinor: Math.max(1, scaled(quotaPlan.roundMinor)),
    targets: targets && (targets.currency === before ? { ...targets, currency: after } : targets),
  };
}
