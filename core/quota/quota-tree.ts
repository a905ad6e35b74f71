import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { rankOf } from '../model/hierarchy.ts';
import type { LevelKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';

/** The company, a group of a level, or a territory, with what rolls up to it. */
export interface QuotaNode {
  /** 0 is the company. */
  readonly key: TerritoryKey | 0;
  /** Empty for the company. */
  readonly name: string;
  /** 0 for a territory; of the company one more than the highest level. */
  readonly rank: number;
  readonly level: LevelKey | null;
  readonly children: readonly QuotaNode[];
  /** Rows of the territories at or below it, among all that the scenario uses, rising by key. */
  readonly leaves: readonly number[];
}

/** A scenario's territories of one role as a tree: groups without any are left out. */
export interface QuotaTree {
  readonly root: QuotaNode;
  /** Rising by key. */
  readonly territories: readonly Territory[];
}

/** The tree that quotas are split down; territories and groups that roll up to none hang on the company. */
export function quotaTree(plan: Plan, scenario: ScenarioKey, role: RoleKey): QuotaTree {
  const records = new Map<number, Territory>(plan.territories.map((one) => [one.key, one]));
  const territories = scenarioTerritoriesOf(plan, scenario, role)
    .map(({ territory }) => records.get(territory))
    .filter((one) => one !== undefined)
    .sort((a, b) => a.key - b.key);
  const below = new Map<number, Territory[]>();
  const seen = new Set<number>();
  const hang = (one: Territory, steps: number): void => {
    if (seen.has(one.key)) return;
    seen.add(one.key);
    const parent = one.parent === null || steps > plan.levels.length ? undefined : records.get(one.parent);
    const at = parent?.role === role ? parent.key : 0;
    below.set(at, [...(below.get(at) ?? []), one]);
    if (at !== 0 && parent) hang(parent, steps + 1);
  };
  for (const territory of territories) hang(territory, 0);
  const rowOf = new Map(territories.map(({ key }, row) => [key as number, row]));
  const node = (one: Territory): QuotaNode => {
    const row = rowOf.get(one.key);
    const { key, name, level } = one;
    if (row !== undefined) return { key, name, rank: 0, level, children: [], leaves: [row] };
    const children = nodes(below.get(key) ?? []);
    return { key, name, rank: rankOf(plan, one), level, children, leaves: leavesOf(children) };
  };
  const nodes = (some: readonly Territory[]) => [...some].sort((a, b) => a.key - b.key).map(node);
  const children = nodes(below.get(0) ?? []);
  const rank = Math.max(0, ...plan.levels.map((level) => level.rank)) + 1;
  return { root: { key: 0, name: '', rank, level: null, children, leaves: leavesOf(children) }, territories };
}

/** The nearest nodes below one that are territories or for which `isOwn` holds: others are the sums of theirs. */
export function nextBelow(node: QuotaNode, isOwn: (node: QuotaNode) => boolean): QuotaNode[] {
  return node.children.flatMap((child) => (child.rank === 0 || isOwn(child) ? [child] : nextBelow(child, isOwn)));
}

/** All nodes of a tree, each before what stands below it. */
export function nodesOf(node: QuotaNode): QuotaNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function leavesOf(children: readonly QuotaNode[]): number[] {
  return children.flatMap(({ leaves }) => leaves).sort((a, b) => a - b);
}
