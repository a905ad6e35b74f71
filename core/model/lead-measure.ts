/** What a measure counts of leads. */
export interface LeadCount {
  readonly what: 'count' | 'score';
  /** First and last day of those that count (ISO dates); null for no such end. */
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = '\\d{4}-\\d\\d-\\d\\d';
const FORM = new RegExp(`^leads:(#|score)(?: (?=\\d|\\.\\.\\d)(${DAY})?\\.\\.(${DAY})?)?$`);

/**
 * What the column of a measure says of leads: `leads:#` counts them and `leads:score` sums their scores; behind it the
 * days that count, `leads:# 2026-01-01..2026-06-30`, of which one may be left out. Null for any other column.
 */
export function leadCountOf(column: string): LeadCount | null {
  const found = FORM.exec(column);
  if (!found) return null;
  const [, what, from = null, to = null] = found;
  return { what: what === '#' ? 'count' : 'score', from, to };
}

/** The column of a measure of leads. */
export function leadColumn({ what, from, to }: LeadCount): string {
  const days = from === null && to === null ? '' : ` ${from ?? ''}..${to ?? ''}`;
  return `leads:${what === 'count' ? '#' : 'score'}${days}`;
}
