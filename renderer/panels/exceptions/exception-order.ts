import type { ExceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';

/** By what the ledger can be sorted; `measure-3` is the plan's fourth measure. */
export type ExceptionOrder = 'cost' | 'account' | 'territory' | 'reason' | 'owner' | 'expires' | `measure-${number}`;

/**
 * Entries of the ledger in an order: texts from A, dates from the first with those that do not end last, numbers from
 * the largest. Entries that are equal stay in the order of their accounts.
 */
export function orderedExceptions(
  plan: Plan,
  ledger: ExceptionLedger,
  order: ExceptionOrder,
  locale: string,
): Int32Array {
  const entries = Int32Array.from(ledger.rows.keys());
  const numbers = numbersOf(ledger, order);
  if (numbers) return entries.sort((a, b) => (numbers[b] as number) - (numbers[a] as number) || a - b);
  const texts = ledger.named.map((_, i) => textOf(plan, ledger, order, i));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return entries.sort((a, b) => compare(texts[a] as string, texts[b] as string) || a - b);
}

/** What an account is called: its name, or its id where it has none. */
export function exceptionName({ accounts }: Plan, row: number): string {
  return textAt(accounts.names, row) || textAt(accounts.ids, row);
}

function numbersOf(ledger: ExceptionLedger, order: ExceptionOrder): ArrayLike<number> | null {
  if (order === 'cost') return ledger.variationCost;
  if (!order.startsWith('measure-')) return null;
  return ledger.values[Number(order.slice('measure-'.length))] ?? new Float64Array(ledger.rows.length);
}

/** Behind every date there is. */
const NO_END = '9999-12-32';

function textOf(plan: Plan, ledger: ExceptionLedger, order: ExceptionOrder, i: number): string {
  const named = ledger.named[i];
  switch (order) {
    case 'territory':
      return territoryWith(plan, named?.territory ?? 0)?.name ?? '';
    case 'reason':
      return named?.reason ?? '';
    case 'owner':
      return named?.owner ?? '';
    case 'expires':
      return named?.expires ?? NO_END;
    default:
      return exceptionName(plan, ledger.rows[i] as number);
  }
}
