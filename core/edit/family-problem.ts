import { type Glued, glued, heldTerritory } from '../balance/glued.ts';
import type { Problem } from '../balance/problem.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { FamilyChoice, Plan } from '../model/plan.ts';
import { accountFamilies } from './account-families.ts';

/** A problem of points in which families go together. */
export interface FamilyProblem {
  readonly glued: Glued;
  /** How many families were made one. */
  readonly together: number;
  /** Families whose members are locked to different territories, so that each part of them went its way: their tops. */
  readonly apartByLocks: readonly string[];
  /** How many accounts have themselves among the parents of their parents. */
  readonly circles: number;
}

/**
 * The problem with every family of accounts as one unit, but for those the planner lets part; null where none has two
 * units. Only points are accounts: areas are never glued. A named account is where it is named to and takes no part.
 * `unitRows` are the plan's rows of the problem's units.
 */
export function familyProblem(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { problem, unitRows }: { readonly problem: Problem; readonly unitRows: Int32Array },
  { apart }: FamilyChoice,
): FamilyProblem | null {
  if (plan.unitSet?.kind !== 'points') return null;
  const { family, tops, circles } = accountFamilies(plan.accounts);
  const parting = new Set(apart);
  const named = namedAccounts(plan, scenario, role);
  const familyOfRow = new Int32Array(plan.units.count).fill(-1);
  for (let account = 0; account < family.length; account++) {
    const unit = plan.accounts.unit[account] as number;
    const of = family[account] as number;
    if (unit < 0 || of < 0 || named.has(plan.accounts.keys[account] as number)) continue;
    if (!parting.has(tops[of] as string)) familyOfRow[unit] = of;
  }
  const families = unitRows.map((row) => familyOfRow[row] as number);
  const { parts, split } = heldParts(problem, families);
  const { group, together } = groupsOf(families, parts);
  if (together === 0) return null;
  return {
    glued: glued(problem, group),
    together,
    apartByLocks: split.map((of) => tops[of] as string),
    circles: circles.length,
  };
}

function namedAccounts(plan: Plan, scenario: ScenarioKey, role: RoleKey): Set<number> {
  const of = plan.namedAccounts.filter((named) => named.scenario === scenario && named.role === role);
  return new Set(of.map(({ account }) => account));
}

/**
 * Which part of its family each unit is: the territory it is held in. Those that are free go with the part that weighs
 * most. -1 where nobody of the family is held.
 */
function heldParts(problem: Problem, families: Int32Array): { parts: Int32Array; split: number[] } {
  const weights = new Map<number, Map<number, number>>();
  const held = families.map((of, unit) => (of < 0 ? -1 : heldTerritory(problem, unit)));
  held.forEach((territory, unit) => {
    if (territory < 0) return;
    const of = families[unit] as number;
    const known = weights.get(of) ?? new Map<number, number>();
    weights.set(of, known.set(territory, (known.get(territory) ?? 0) + (problem.weight[unit] as number)));
  });
  const heaviest = new Map<number, number>();
  for (const [of, known] of weights) {
    heaviest.set(of, [...known].reduce((best, one) => (one[1] > best[1] ? one : best))[0]);
  }
  const parts = held.map((territory, unit) =>
    territory >= 0 ? territory : (heaviest.get(families[unit] as number) ?? -1),
  );
  return { parts, split: [...weights].filter(([, known]) => known.size > 1).map(([of]) => of) };
}

/** Numbers the groups in the order of their first unit. */
function groupsOf(families: Int32Array, parts: Int32Array): { group: Int32Array; together: number } {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  const group = families.map((of, unit) => {
    if (of < 0) return sizes.push(1) - 1;
    const key = `${of}/${parts[unit]}`;
    const known = numbers.get(key);
    if (known === undefined) {
      const number = sizes.push(1) - 1;
      numbers.set(key, number);
      return number;
    }
    sizes[known] = (sizes[known] as number) + 1;
    return known;
  });
  return { group, together: sizes.filter((size) => size > 1).length };
}
