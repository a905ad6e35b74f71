import type { CrmList } from '../../core/drift/crm-list.ts';
import { DRIFT_KINDS, type Drift } from '../../core/drift/drift.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { Cell } from '../export/csv-text.ts';
import { HEADERS } from '../export/own-headers.ts';

/**
 * What a CRM has to put right so that it says what the plan says: the owner of each account that somebody else owns, the
 * territory of each that is elsewhere, and the names of renamed territories. Accounts by the ids of the list, because one
 * that was united with another is still itself there; territories by the ids of the CRM where the plan knows them. Accounts that are new or gone are no matter of the CRM.
 */
export function* correctionRows(plan: Plan, list: CrmList, drift: Drift): Generator<readonly Cell[]> {
  yield HEADERS['drift-corrections.csv'];
  const territories = new Map<number, Plan['territories'][number]>(plan.territories.map((one) => [one.key, one]));
  const crm = plan.settings.crm;
  for (let at = 0; at < drift.count; at++) {
    const kind = DRIFT_KINDS[drift.kind[at] as number] as (typeof DRIFT_KINDS)[number];
    if (kind === 'new' || kind === 'unassigned' || kind === 'gone') continue;
    const listed = drift.listed[at] as number;
    const key = drift.territory[at] as number;
    const territory = territories.get(key);
    const id = territory?.id ?? '';
    yield [
      listed < 0 ? '' : textAt(list.ids, listed),
      kind,
      kind === 'renamed' ? '' : drift.seats.nameOf(key),
      id,
      crm?.salesforce.ids[id] ?? crm?.dynamics.ids[id] ?? '',
      territory?.name ?? '',
    ];
  }
}
