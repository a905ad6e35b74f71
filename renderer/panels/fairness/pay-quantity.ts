import type { FairnessEvidence } from '../../../core/fairness/evidence.ts';
import type { Quantity } from '../../../core/model/measure.ts';
import type { Plan } from '../../../core/model/plan.ts';

/** How expected pay is written: by commission it is in the unit of the potential, which may be no money. */
export function payQuantity({ measures }: Plan, { by, potential }: NonNullable<FairnessEvidence['pay']>): Quantity {
  return by === 'quota' ? 'money' : (measures[potential]?.quantity ?? 'number');
}
