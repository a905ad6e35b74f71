import { movedFromOwners } from '../../core/disruption/disruption.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `assignments.csv`: each account with its territory, in the order of the account list. */
export function* assignmentRows(view: ScenarioView): Generator<readonly Cell[]> {
  yield HEADERS['assignments.csv'];
  const { accounts, units } = view.plan;
  const moved = movedFromOwners(view.plan, view.owners);
  for (let a = 0; a < accounts.count; a++) {
    const key = view.owners.accountTerritory[a] as number;
    const territory = view.byKey.get(key);
    const unit = accounts.unit[a] as number;
    yield [
      textAt(accounts.ids, a),
      unit < 0 ? '' : textAt(units.codes, unit),
      territory?.id ?? '',
      territory?.name ?? '',
      territory ? view.rep(key) : '',
      accounts.ownerNames[accounts.owner[a] as number] ?? '',
      moved[a] ? 'true' : 'false',
    ];
  }
}

/** `units.csv`: each unit with its territory's id, empty where it has none, in the order of the unit table. */
export function* unitRows(view: ScenarioView): Generator<readonly Cell[]> {
  yield HEADERS['units.csv'];
  const { units } = view.plan;
  for (let u = 0; u < units.count; u++) {
    yield [textAt(units.codes, u), view.byKey.get(view.assignment[u] as number)?.id ?? ''];
  }
}
