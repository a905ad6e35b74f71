import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import type { Figure } from './figure.ts';
import { scenarioFigures } from './scenario-figures.ts';

/** One figure of several scenarios, in their order. */
export interface ComparedFigure extends Omit<Figure, 'value' | 'amount'> {
  readonly values: readonly (number | null)[];
  readonly amounts: readonly (number | null)[];
  /** Whether a scenario has the best value there is; nobody has where all are alike, or neither way is better. */
  readonly best: readonly boolean[];
}

/** Scenarios of one role side by side. */
export interface Comparison {
  readonly role: RoleKey;
  readonly scenarios: readonly ScenarioKey[];
  /** In the order of their groups; the same figures for every scenario. */
  readonly figures: readonly ComparedFigure[];
}

/**
 * What the plan says of several scenarios in one role, figure by figure, with the better values marked: the spread of
 * every measure, limits, disruption against the baseline and against today's owners, quota, travel. Everything is counted
 * by the functions of the report. O((units + accounts) x measures) for each scenario, in steps.
 */
export function* compareScenarios(plan: Plan, role: RoleKey, scenarios: readonly ScenarioKey[]): Steps<Comparison> {
  const columns: (readonly Figure[])[] = [];
  for (const scenario of scenarios) columns.push(yield* scenarioFigures(plan, scenario, role));
  return { role, scenarios, figures: comparedFigures(columns) };
}

/** The same figures of several scenarios as rows. */
export function comparedFigures(columns: readonly (readonly Figure[])[]): ComparedFigure[] {
  const [first = []] = columns;
  return first.map(({ group, name, measure, better }, row) => {
    const figures = columns.map((column) => column[row] as Figure);
    const values = figures.map(({ value }) => value);
    const amounts = figures.map(({ amount }) => amount ?? null);
    return { group, name, measure, better, values, amounts, best: bestOf(values, better) };
  });
}

/** What differs by less than this share is alike: sums of a million doubles are not exact. */
const ROUNDING = 1e-9;

function bestOf(values: readonly (number | null)[], better: Figure['better']): boolean[] {
  const known = values.filter((value): value is number => value !== null && !Number.isNaN(value));
  const none = values.map(() => false);
  if (better === 'neither' || known.length < 2) return none;
  const best = better === 'less' ? Math.min(...known) : Math.max(...known);
  const isBest = (value: number | null) => value !== null && alike(value, best);
  return known.every(isBest) ? none : values.map(isBest);
}

function alike(a: number, b: number): boolean {
  const away = Math.abs(a - b);
  // Endless is alike to nothing but itself.
  return a === b || (Number.isFinite(away) && away <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)));
}
