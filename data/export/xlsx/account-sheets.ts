import { movedFromOwners } from '../../../core/disruption/disruption.ts';
import { accountValues } from '../../../core/tally/unit-values.ts';
import type { DossierWords } from '../../../core/text/dossier-words.ts';
import type { Cell } from '../csv-text.ts';
import { accountRows } from '../recount-rows.ts';
import type { ScenarioView } from '../scenario-view.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';
import { amount, of, text } from './territory-sheets.ts';

/** Places of columns in a row of accounts.csv. */
const TODAY = 5;
const PLAN = 6;
const MOVED = 7;

/** A row per account: what accounts.csv has, and who works its territory. */
export function assignmentSheet(view: ScenarioView, before: ScenarioView | null, { sheets }: DossierWords): Sheet {
  return { name: sheets.assignments, columns: columnsOf(view), rows: () => rowsOf(view, before, () => true) };
}

/** The accounts that change hands or territory. */
export function changeSheet(view: ScenarioView, before: ScenarioView | null, { sheets }: DossierWords): Sheet {
  const changes = (row: readonly Cell[]) => row[MOVED] === 'true' || (before !== null && row[TODAY] !== row[PLAN]);
  return { name: sheets.changes, columns: columnsOf(view), rows: () => rowsOf(view, before, changes) };
}

/** Which rows of accounts those are, where a sheet has other columns. */
export function changedAccounts(view: ScenarioView, before: ScenarioView | null): (row: number) => boolean {
  const moved = movedFromOwners(view.plan, view.owners);
  const now = view.owners.accountTerritory;
  return (row) => moved[row] === 1 || (before !== null && before.owners.accountTerritory[row] !== now[row]);
}

function columnsOf({ plan }: ScenarioView): SheetColumn[] {
  return [
    text('account_id', 16),
    text('account', 30),
    text('unit_id', 14),
    text('owner', 22),
    text('owner_rep_id', 14),
    text('today_territory_id', 12),
    text('territory_id', 12),
    of('moved', 'yes-no', 9),
    of('months_with_owner', 'integer'),
    of('visits_per_year', 'number'),
    ...plan.measures.filter((_, m) => accountValues(plan, m)).map((measure) => amount(measure.name, measure)),
    text('territory', 24),
    text('rep', 24),
  ];
}

function* rowsOf(
  view: ScenarioView,
  before: ScenarioView | null,
  wanted: (row: readonly Cell[]) => boolean,
): Generator<readonly SheetCell[]> {
  const rows = accountRows(view, before);
  rows.next();
  let account = 0;
  for (const row of rows) {
    const key = view.owners.accountTerritory[account++] as number;
    if (!wanted(row)) continue;
    const cells = row.map((cell, i) =>
      i === MOVED ? cell === 'true' : typeof cell === 'object' ? cell.decimal : cell,
    );
    yield [...cells, view.byKey.get(key)?.name ?? '', view.repName(key)];
  }
}
