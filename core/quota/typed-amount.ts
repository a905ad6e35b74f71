import type { Money } from '../model/quota-plan.ts';
import { typedMoney } from '../table/typed-values.ts';

/**
 * An amount as a planner types it: in the plan's currency, or with the code of another before or behind it (`EUR 5,000`).
 * Null where it is none.
 */
export function typedAmount(text: string, planCurrency: string): Money | null {
  const code = /^\s*([A-Za-z]{3})(?=[\s\d])|(?<=[\s\d])([A-Za-z]{3})\s*$/.exec(text);
  const currency = (code?.[1] ?? code?.[2] ?? planCurrency).toUpperCase();
  const minor = typedMoney(text, currency);
  return minor === null ? null : { currency, minor };
}
