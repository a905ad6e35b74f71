import type { QuotaBound, QuotaPlan, QuotaRule } from '../model/quota-plan.ts';
import { boundedSplit } from './bounded-split.ts';
import type { GivenValues } from './given-values.ts';
import { largestRemainder } from './largest-remainder.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { nextBelow, type QuotaNode } from './quota-tree.ts';
import { leftByRamp } from './ramp-once.ts';
import type { TerritoryProfile } from './rep-profile.ts';
import { type QuotaBasis, ruleWeights } from './rule-weights.ts';
import { raised } from './typed-money.ts';

/** What each node has of the whole plan period, in minor units, by its key. */
export type NodeAmounts = Map<number, number>;

/**
 * Splits a total down a tree, level by level: `SUM of what is below = amount x (1 + o)`, exactly, at every level that
 * has a rule of its own or a given value; other groups are the sums of what is below them. Given values stay, the rest
 * is spread by the level's weights within floors and caps. Territories weigh what their rule says times what their reps
 * can do. A fault names the node below which it does not come out.
 */
export function levelSplit(
  basis: QuotaBasis,
  totalMinor: number,
  given: GivenValues,
  profiles: readonly TerritoryProfile[],
): NodeAmounts | QuotaFault {
  const { quotaPlan, tree, plan } = basis;
  const { currency } = plan.settings;
  const isOwn = ownNodes(quotaPlan, given);
  const amounts: NodeAmounts = new Map();
  const weights = new Map<QuotaRule, Float64Array>();

  function down(node: QuotaNode, amount: number): QuotaFault | null {
    amounts.set(node.key, amount);
    if (node.rank === 0) return null;
    const below = nextBelow(node, isOwn);
    const rule = ruleBelow(quotaPlan, below);
    const column = weights.get(rule) ?? weightsBy(rule);
    if (!(column instanceof Float64Array)) return column;
    weights.set(rule, column);
    const target = raised(amount, rule.over);
    if (!Number.isSafeInteger(target)) return quotaFault('total-too-large', { currency });
    const parts = partsOf(node, below, target, rule, weighed(below, rule, column));
    if (!Array.isArray(parts)) return parts as QuotaFault;
    for (const [i, child] of below.entries()) {
      const fault = down(child, parts[i] as number);
      if (fault) return fault;
    }
    sumsOf(node, amount, isOwn, amounts);
    return null;
  }

  /** What territories weigh by a rule: those of the base times what their reps can do, a start counted once. */
  function weightsBy(rule: QuotaRule): Float64Array | QuotaFault {
    const column = ruleWeights(basis, rule);
    if (rule !== quotaPlan.base || !(column instanceof Float64Array)) return column;
    const isEven = rule.method === 'even';
    const left = isEven ? null : leftByRamp(plan, quotaPlan, tree.territories, column);
    return column.map((weight, row) => (weight * (profiles[row]?.factor ?? 1)) / (left?.[row] ?? 1));
  }

  function weighed(below: readonly QuotaNode[], rule: QuotaRule, column: Float64Array): number[] {
    return below.map((child) => {
      const isEven = rule !== quotaPlan.base && rule.method === 'even';
      if (isEven) return 1;
      return child.leaves.reduce((all, row) => all + (column[row] as number), 0);
    });
  }

  function partsOf(
    { name }: QuotaNode,
    below: readonly QuotaNode[],
    target: number,
    rule: QuotaRule,
    weight: readonly number[],
  ): number[] | QuotaFault {
    const parts = below.map(({ key }) => given.whole.get(key) ?? -1);
    const free = below.map((_, i) => i).filter((i) => parts[i] === -1);
    const begun = free.map((i) => givenSoFar(given, (below[i] as QuotaNode).key));
    const kept = parts.reduce((all, part) => all + Math.max(0, part), 0);
    const givenMinor = kept + begun.reduce((all, part) => all + part, 0);
    const values = { name, currency, totalMinor: target, givenMinor };
    if (givenMinor > target) return quotaFault('given-above-total', values);
    if (free.length === 0) return givenMinor === target ? parts : quotaFault('all-given-not-total', values);
    const bound = (of: QuotaBound | null, otherwise: number) => boundMinor(of, target, below.length) ?? otherwise;
    const [floor, cap] = [bound(rule.floor, 0), bound(rule.cap, Number.POSITIVE_INFINITY)];
    if (floor > cap) return quotaFault('floor-above-cap', { ...values, floorMinor: floor, capMinor: cap });
    const floors = begun.map((least) => Math.max(floor, least));
    const bounds = { floors, caps: floors.map((least) => Math.max(cap, least)) };
    const split = boundedSplit(
      target - kept,
      free.map((i) => weight[i] as number),
      bounds,
      quotaPlan.roundMinor,
    );
    if (!split.ok) {
      return quotaFault(split.code, { ...values, totalMinor: target - kept, boundMinor: split.boundMinor });
    }
    free.forEach((i, k) => {
      parts[i] = split.parts[k] as number;
    });
    return parts;
  }

  return down(tree.root, totalMinor) ?? amounts;
}

/** Nodes whose amount is split, not summed up: those of a level with a rule, and those that were given one. */
export function ownNodes({ levels }: QuotaPlan, given: GivenValues): (node: QuotaNode) => boolean {
  const ruled = new Set<number>(levels.map(({ level }) => level));
  return (node) => ruled.has(node.level ?? 0) || given.whole.has(node.key);
}

/** The rule by which an amount is split over the nodes next below: that of the highest level among them. */
export function ruleBelow({ levels, base }: QuotaPlan, below: readonly QuotaNode[]): QuotaRule {
  const highest = below.reduce((most, child) => (child.rank > most.rank ? child : most));
  return (highest.rank > 0 ? levels.find(({ level }) => level === highest.level) : undefined) ?? base;
}

/** What was given of single periods is the least that the whole can be. */
function givenSoFar({ periods }: GivenValues, key: number): number {
  return periods.get(key)?.reduce<number>((all, minor) => all + (minor ?? 0), 0) ?? 0;
}

/** Shares are of what each would get if all got the same; a fraction of a minor unit is for the planner. */
function boundMinor(bound: QuotaBound | null, target: number, count: number): number | null {
  if (!bound) return null;
  if (bound.kind === 'amount') return bound.minor;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round((target / count) * bound.ratio));
}

/**
 * Groups without a rule below a node share its amount as what is below them does; without over-assignment that is its sum.
 * They have none yet. `amounts` gets theirs.
 */
export function sumsOf(
  node: QuotaNode,
  amount: number,
  isOwn: (node: QuotaNode) => boolean,
  amounts: NodeAmounts,
): void {
  const below = (child: QuotaNode): number =>
    amounts.get(child.key) ?? child.children.reduce((all, one) => all + below(one), 0);
  const parts = largestRemainder(amount, node.children.map(below));
  node.children.forEach((child, i) => {
    if (child.rank === 0 || isOwn(child)) return;
    const part = parts[i] as number;
    sumsOf(child, part, isOwn, amounts);
    amounts.set(child.key, part);
  });
}
