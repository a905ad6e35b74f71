import type { Plan } from '../model/plan.ts';
import { accountValues } from './unit-values.ts';

/**
 * What an account weighs where territories are matched with those who worked them: the first measure and a hair more,
 * a billionth of the mean, which decides between equals only. 1 each where accounts do not carry the measure.
 */
export function accountWorth(plan: Plan): Float64Array {
  const { count } = plan.accounts;
  const values = plan.measures.length > 0 ? accountValues(plan, 0) : null;
  if (!values) return new Float64Array(count).fill(1);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const hair = mean > 0 ? mean * 1e-9 : 1;
  return values.map((value) => value + hair);
}
