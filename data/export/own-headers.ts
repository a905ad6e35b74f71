/** What the header of each of our CSV files begins with, by its name; `territories.csv` goes on with the measures. */
export const HEADERS = {
  'assignments.csv': ['account_id', 'unit_id', 'territory_id', 'territory', 'rep', 'previous', 'moved'],
  'units.csv': ['unit_id', 'territory_id'],
  'territories.csv': ['territory_id', 'territory', 'level', 'rep', 'accounts'],
  'quotas.csv': ['territory_id', 'territory', 'rep', 'period', 'method', 'share', 'quota'],
} as const;

/** Whether a file's first record is the header of one of ours; whoever added columns added them behind. */
export function isOwnHeader(record: readonly string[]): boolean {
  return Object.values(HEADERS).some((header) => header.every((name, cell) => record[cell] === name));
}
