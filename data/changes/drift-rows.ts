import { type CrmList, wordAt } from '../../core/drift/crm-list.ts';
import { DRIFT_KINDS, type Drift } from '../../core/drift/drift.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { Cell } from '../export/csv-text.ts';
import { HEADERS } from '../export/own-headers.ts';

/**
 * What a CRM says otherwise than the plan, a row for each finding. Territories of the plan by their ids; what the CRM
 * says as it says it. The proposal is the territory that would follow the CRM, of a renamed one its other name.
 */
export function* driftRows(plan: Plan, list: CrmList, drift: Drift): Generator<readonly Cell[]> {
  yield HEADERS['drift.csv'];
  const ids = new Map<number, string>(plan.territories.map(({ key, id }) => [key, id]));
  for (let at = 0; at < drift.count; at++) {
    const kind = DRIFT_KINDS[drift.kind[at] as number] as string;
    const [account, listed] = [drift.account[at] as number, drift.listed[at] as number];
    const territory = drift.territory[at] as number;
    const other = drift.names[at];
    const [owner, said] = [list.owner, list.territory].map((column) => {
      return column && listed >= 0 ? wordAt(column, listed) : '';
    }) as [string, string];
    yield [
      // As the CRM has it: an account that was united with another is still itself there.
      listed >= 0 ? textAt(list.ids, listed) : account >= 0 ? textAt(plan.accounts.ids, account) : '',
      kind,
      drift.seats.nameOf(territory),
      owner,
      ids.get(territory) ?? '',
      other ?? said,
      other ?? ids.get(drift.proposal[at] as number) ?? '',
    ];
  }
}
