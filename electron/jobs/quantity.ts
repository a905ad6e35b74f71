import { FORMULA_SIGN } from '../../core/formula/formula.ts';
import type { Quantity } from '../../core/model/measure.ts';
import type { MeasureRequest } from '../api/jobs.ts';

/**
 * What a measure's numbers are, as far as names tell; it decides only how they are written. A column counted by `#`
 * and leads are counts, hours are hours, and words for money mean money.
 */
export function quantityOf({ name, column }: Pick<MeasureRequest, 'name' | 'column'>): Quantity {
  if (column === '#') return 'count';
  // A formula names what goes in, not what comes out.
  const words = (column.startsWith(FORMULA_SIGN) ? name : `${name} ${column}`).toLowerCase();
  if (/\b(hours?|hrs?|workload)\b|_h\b/.test(words) && !/employees|headcount/.test(words)) return 'hours';
  if (/revenue|sales|turnover|bookings|\barr\b|spend|budget|\b(usd|eur|gbp)\b/.test(words)) return 'money';
  if (/\b(leads?|visits?|calls?|accounts?|employees|headcount)\b/.test(words)) return 'count';
  return 'number';
}
