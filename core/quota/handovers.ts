import { dayOfIso } from '../model/day-column.ts';
import type { Handover } from '../model/quota-plan.ts';
import type { GivenValues } from './given-values.ts';
import type { NodeAmounts } from './level-split.ts';
import type { QuotaCalendar } from './quota-calendar.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import type { QuotaNode } from './quota-tree.ts';
import type { TerritoryProfile } from './rep-profile.ts';
import type { QuotaBasis } from './rule-weights.ts';
import { inPlanCurrency } from './typed-money.ts';

/** What an account that moved within the period takes along, and into which months it falls. */
export interface HandedOver {
  /** Rows of the territories. */
  readonly from: number;
  readonly to: number;
  readonly minor: number;
  /** Shares of `minor` by month; sums to 1. */
  readonly months: Float64Array;
}

/**
 * Moves the remaining share of accounts that change hands within the period: `quota of the account x share of the
 * season that is left`, from the territory that had it to the one that gets it, and in every group that only one of
 * them is in. `amounts` is changed. Territories that the scenario does not use leave a handover without effect.
 */
export function handOver(
  { plan, quotaPlan, tree }: QuotaBasis,
  amounts: NodeAmounts,
  given: GivenValues,
  profiles: readonly TerritoryProfile[],
  calendar: QuotaCalendar,
): HandedOver[] | QuotaFault {
  const { currency } = plan.settings;
  const rows = new Map<number, number>(tree.territories.map(({ key }, row) => [key, row]));
  const done: HandedOver[] = [];
  for (const handover of quotaPlan.handovers) {
    const { account } = handover;
    const [from, to] = [rows.get(handover.from), rows.get(handover.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const minor = inPlanCurrency(handover.amount, currency, quotaPlan.rates);
    if (minor === null) {
      return quotaFault('rate-missing', { currency: handover.amount.currency, planCurrency: currency });
    }
    const left = remaining(handover, profiles[from]?.months ?? new Float64Array(), calendar);
    if (!left) return quotaFault('handover-outside', { account, date: handover.date });
    const share = left.reduce((all, one) => all + one, 0);
    const moved = Math.round((minor * share) / quotaPlan.roundMinor) * quotaPlan.roundMinor;
    const paths = [pathTo(tree.root, from), pathTo(tree.root, to)] as const;
    const loses = paths[0].filter((node) => !paths[1].includes(node));
    const gains = paths[1].filter((node) => !paths[0].includes(node));
    const kept = [...loses, ...gains].find(({ key }) => given.whole.has(key));
    if (kept) return quotaFault('handover-of-given', { account, name: kept.name });
    const short = loses.find(({ key }) => (amounts.get(key) ?? 0) < moved);
    if (short) {
      const totalMinor = amounts.get(short.key) ?? 0;
      return quotaFault('handover-above-quota', { account, name: short.name, movedMinor: moved, totalMinor, currency });
    }
    for (const { key } of loses) amounts.set(key, (amounts.get(key) ?? 0) - moved);
    for (const { key } of gains) amounts.set(key, (amounts.get(key) ?? 0) + moved);
    const even = share > 0 ? left.map((one) => one / share) : left;
    done.push({ from, to, minor: moved, months: even });
  }
  return done;
}

/** Of each month's share of the season what lies on the day of the handover or after it; null where it is not within. */
function remaining({ date }: Handover, season: Float64Array, { months }: QuotaCalendar): Float64Array | null {
  const day = dayOfIso(date);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || !(day >= first.from && day < last.to)) return null;
  return season.map((share, m) => {
    const { from, to } = months[m] ?? last;
    return share * (Math.max(0, to - Math.max(from, day)) / (to - from));
  });
}

function pathTo(root: QuotaNode, row: number): QuotaNode[] {
  const next = root.children.find(({ leaves }) => leaves.includes(row));
  return next ? [root, ...pathTo(next, row)] : [root];
}
