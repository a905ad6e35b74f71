import type { DealsHeld } from '../forecast/deals-held.ts';
import { repKeys } from '../forecast/sales-held.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';

/**
 * The slots of the opportunities that each rep owns, by the rep's key; null where the list names no owner that is a rep.
 * The opportunities of somebody else's account are the owner's here: it is the owner who wins or loses them.
 */
export function ownerDeals(plan: Plan, deals: DealsHeld): ReadonlyMap<number, Float64Array> | null {
  const { opportunities } = plan;
  if (!opportunities) return null;
  const keysOf = repKeys(plan);
  const count = opportunities.owners.offsets.length - 1;
  const owners = Array.from({ length: count }, (_, i) => keysOf(textAt(opportunities.owners, i)));
  const found = new Map<number, Float64Array>();
  for (let deal = 0; deal < opportunities.count; deal++) {
    for (const rep of owners[opportunities.owner[deal] as number] ?? []) {
      const values = found.get(rep) ?? new Float64Array(deals.width);
      deals.deal(deal, values, 1);
      found.set(rep, values);
    }
  }
  return found.size > 0 ? found : null;
}
