import { EXPORT_MARK } from '../../core/listing/columns-fault.ts';
import type { Cell } from './csv-text.ts';

/** What the header of each of our CSV files begins with, by its name; some go on with the measures. */
export const HEADERS = {
  'assignments.csv': ['account_id', 'unit_id', 'territory_id', 'territory', 'rep', 'previous', 'moved'],
  'units.csv': ['unit_id', 'territory_id'],
  'territories.csv': ['territory_id', 'territory', 'level', 'rep', 'accounts'],
  'moves.csv': [
    'unit_id',
    'from',
    'to',
    'reason',
    'reason_measure',
    'reason_territory',
    'centre_km_before',
    'centre_km_after',
    'home_km_before',
    'home_km_after',
    'border_km',
    'move_cost',
    'pieces',
    'cost_compactness',
    'cost_travel',
    'cost_border',
    'cost_disruption',
  ],
  'frontier.csv': [
    'plan',
    'budget_share',
    'moved_share',
    'units_moved',
    'accounts_moved',
    'largest_deviation',
    'largest_deviation_measure',
    'largest_deviation_at',
    'limits_met',
    'limits_not_met',
    'sse',
    'loose_parts',
  ],
  'drift.csv': [
    'account_id',
    'kind',
    'plan_rep',
    'crm_owner',
    'plan_territory',
    'crm_territory',
    'proposal',
    'rule_priority',
    'rule_source',
    'rule_asks',
  ],
  'left-as-they-were.csv': ['account_id', 'account', 'line', 'code', 'reason'],
  'drift-corrections.csv': ['account_id', 'kind', 'rep', 'territory_id', 'crm_territory_id', 'territory'],
  'scenarios.csv': ['group', 'figure', 'measure', 'better'],
  'exceptions.csv': [
    'account_id',
    'account',
    'territory_id',
    'territory',
    'home_territory_id',
    'reason',
    'asked_by',
    'expires',
    'in_force',
    'cv_cost',
    'out_of_band_cost',
  ],
  'holdovers.csv': [
    'account_id',
    'account',
    'from_rep_id',
    'from',
    'to_rep_id',
    'to',
    'pipeline',
    'rule',
    'old_share',
    'old_part',
    'new_part',
    'last_day',
    'warnings',
  ],
  'accounts.csv': [
    'account_id',
    'account',
    'unit_id',
    'owner',
    'owner_rep_id',
    'today_territory_id',
    'territory_id',
    'moved',
    'months_with_owner',
    'visits_per_year',
  ],
  'unit-values.csv': ['unit_id', 'today_territory_id', 'territory_id', 'x_km', 'y_km', 'area_km2'],
  'seats.csv': [
    'when',
    'territory_id',
    'rep_id',
    'rep',
    'capacity_fte',
    'share',
    'territory_quota',
    'home_km',
    'home_far_share',
    'level',
    'fte',
    'tenure_months',
    'time_share',
    'quota_time_share',
  ],
  'groups.csv': ['territory_id', 'by', 'group'],
  'settings.csv': ['setting', 'value'],
  'owners.csv': ['territory_id', 'owner', 'first'],
  'measures.csv': [
    'measure',
    'column',
    'quantity',
    'carried_by',
    'tolerance',
    'minimum',
    'maximum',
    'balanced',
    'outside_units',
  ],
  'quotas.csv': ['territory_id', 'territory', 'rep', 'period', 'method', 'share', 'quota'],
} as const;

/** Whether a file's first record is the header of one of ours; whoever added columns added them behind. */
export function isOwnHeader(record: readonly string[]): boolean {
  return Object.values(HEADERS).some((header) => header.every((name, cell) => record[cell] === name));
}

/** Whether a file's first record has the mark of a list of ours, wherever somebody moved it to. */
export function hasExportMark(record: readonly string[]): boolean {
  return record.includes(EXPORT_MARK);
}

/**
 * A list whose columns the planner chose, as it goes to a spreadsheet: where its header does not begin as one of ours
 * does, a last column without cells says that it is ours.
 */
export function* marked(rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  let mark: Cell | null | undefined;
  for (const cells of rows) {
    if (mark === undefined) mark = isOwnHeader(cells.map(String)) ? null : EXPORT_MARK;
    yield mark === null ? cells : [...cells, mark];
    if (mark !== null) mark = '';
  }
}
