import { type CrmList, wordAt } from '../../core/drift/crm-list.ts';
import { DRIFT_KINDS, type Drift } from '../../core/drift/drift.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { type RoutingRule, type RuleWhen, sourceOf } from '../../core/routing/rule.ts';
import type { Cell } from '../export/csv-text.ts';
import { HEADERS } from '../export/own-headers.ts';

/**
 * What a CRM says otherwise than the plan, a row for each finding. Territories of the plan by their ids; what the CRM
 * says as it says it. The proposal is the territory that would follow the CRM, of a renamed one its other name; where it
 * is by a line of the routing table (`rules`), the last columns say which one, as `routing.csv` has it.
 */
export function* driftRows(
  plan: Plan,
  list: CrmList,
  drift: Drift,
  rules: readonly RoutingRule[],
): Generator<readonly Cell[]> {
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
      ...ruleCells(drift.line[at] as number, rules),
    ];
  }
}

/** Line, where it comes from, and what it asks for; all blank where there is none. */
function ruleCells(line: number, rules: readonly RoutingRule[]): Cell[] {
  const rule = rules[line];
  if (!rule) return ['', '', ''];
  const source = sourceOf(rule);
  return [line + 1, rule.own === undefined ? source : `${source} ${rule.own + 1}`, asks(rule.when)];
}

function asks({ product, segment, language, country, state, from, to }: RuleWhen): string {
  const codes = from === to ? from : `${from}..${to}`;
  const place = [country, state, codes].filter((part) => part !== '').join(' ');
  return [product, segment, language, place].filter((part) => part !== '').join(', ');
}
