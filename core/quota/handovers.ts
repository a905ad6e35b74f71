import { dayOfIso } from '../model/day-column.ts';
import type { Handover } from '../model/quota-plan.ts';
import type { GivenValues } from './given-values.ts';
import { type NodeAmounts, ownNodes, ruleBelow, sumsOf } from './level-split.ts';
import type { QuotaCalendar } from './quota-calendar.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { nextBelow, nodesOf, type QuotaNode } from './quota-tree.ts';
import type { TerritoryProfile } from './rep-profile.ts';
import type { QuotaBasis } from './rule-weights.ts';
import { inPlanCurrency, raised } from './typed-money.ts';

/** What an account that moved within the period takes along, and into which months it falls. */
export interface HandedOver {
  /** Rows of the territories. */
  readonly from: number;
  readonly to: number;
  /** What the one has less and the other more; with over-assignment they differ by what rounding does. */
  readonly lost: number;
  readonly gained: number;
  /** Shares of both by month; sums to 1. */
  readonly months: Float64Array;
}

/**
 * Moves the remaining share of accounts that change hands within the period: `quota of the account x share of the
 * season that is left`, from the territory that had it to the one that gets it, and in every group that only one of
 * them is in. A group that has less over-assigned than its territories moves so much less, `moved / PROD(1 + o)`, and
 * what is below it what follows from that: `SUM of what is below = amount x (1 + o)` still holds everywhere, exactly.
 * Floors and caps are of the split before anything changes hands. `amounts` is changed. Territories that the scenario
 * does not use leave a handover without effect.
 */
export function handOver(
  basis: QuotaBasis,
  amounts: NodeAmounts,
  given: GivenValues,
  profiles: readonly TerritoryProfile[],
  calendar: QuotaCalendar,
): HandedOver[] | QuotaFault {
  const { plan, quotaPlan, tree } = basis;
  const { currency } = plan.settings;
  const rows = new Map<number, number>(tree.territories.map(({ key }, row) => [key, row]));
  const isOwn = ownNodes(quotaPlan, given);
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
    const paths = [pathTo(tree.root, from, isOwn), pathTo(tree.root, to, isOwn)] as const;
    const loses = paths[0].filter((node) => !paths[1].includes(node));
    const gains = paths[1].filter((node) => !paths[0].includes(node));
    const kept = [...loses, ...gains].find(({ key }) => given.whole.has(key));
    if (kept) return quotaFault('handover-of-given', { account, name: kept.name });
    const over = (node: QuotaNode) => ruleBelow(quotaPlan, nextBelow(node, isOwn)).over;
    const top = Math.round(loses.slice(0, -1).reduce((all, node) => all / (1 + over(node)), moved));
    const less = changesAlong(loses, -top, amounts, over);
    const short = loses.find(({ key }) => (amounts.get(key) ?? 0) + (less.get(key) ?? 0) < 0);
    if (short) {
      const totalMinor = amounts.get(short.key) ?? 0;
      const movedMinor = -(less.get(short.key) ?? 0);
      return quotaFault('handover-above-quota', { account, name: short.name, movedMinor, totalMinor, currency });
    }
    const more = changesAlong(gains, top, amounts, over);
    for (const [key, by] of [...less, ...more]) amounts.set(key, (amounts.get(key) ?? 0) + by);
    const even = share > 0 ? left.map((one) => one / share) : left;
    const [lost, gained] = [-(less.get(handover.from) ?? 0), more.get(handover.to) ?? 0];
    done.push({ from, to, lost, gained, months: even });
  }
  if (done.length > 0) sumUp(tree.root, isOwn, amounts);
  return done;
}

/** What changes in each node of a way down where the first changes by so much: the next by what it is to have more now. */
function changesAlong(
  way: readonly QuotaNode[],
  first: number,
  amounts: NodeAmounts,
  over: (node: QuotaNode) => number,
): Map<number, number> {
  const changes = new Map<number, number>();
  let by = first;
  way.forEach((node, i) => {
    changes.set(node.key, by);
    if (i === way.length - 1) return;
    const amount = amounts.get(node.key) ?? 0;
    const share = over(node);
    by = raised(Math.max(0, amount + by), share) - raised(amount, share);
  });
  return changes;
}

/** Groups without a rule of their own follow what is below them. */
function sumUp(root: QuotaNode, isOwn: (node: QuotaNode) => boolean, amounts: NodeAmounts): void {
  const groups = nodesOf(root).filter(({ rank }) => rank > 0);
  const isSummed = (node: QuotaNode) => node !== root && !isOwn(node);
  for (const node of groups) if (isSummed(node)) amounts.delete(node.key);
  for (const node of groups) if (!isSummed(node)) sumsOf(node, amounts.get(node.key) ?? 0, isOwn, amounts);
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

/** The nodes with an amount of their own on the way to a territory. */
function pathTo(node: QuotaNode, row: number, isOwn: (node: QuotaNode) => boolean): QuotaNode[] {
  const next = nextBelow(node, isOwn).find(({ leaves }) => leaves.includes(row));
  return next ? [node, ...(next.rank === 0 ? [next] : pathTo(next, row, isOwn))] : [node];
}
