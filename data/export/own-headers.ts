/** What the header of each of our CSV files begins with, by its name; `territories.csv`, `moves.csv` and `exceptions.csv` go on with the measures. */
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
  'quotas.csv': ['territory_id', 'territory', 'rep', 'period', 'method', 'share', 'quota'],
} as const;

/** Whether a file's first record is the header of one of ours; whoever added columns added them behind. */
export function isOwnHeader(record: readonly string[]): boolean {
  return Object.values(HEADERS).some((header) => header.every((name, cell) => record[cell] === name));
}
