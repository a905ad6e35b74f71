import { sum } from '../fairness/mean.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import { territoryForecast } from '../forecast/territory-forecast.ts';
import { evaluateFormula, formulaColumns } from '../formula/evaluate-formula.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import type { Plan } from '../model/plan.ts';
import type { QuotaPlan, QuotaRule } from '../model/quota-plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { nodesOf, type QuotaTree } from './quota-tree.ts';
import { ACCOUNT_COUNT, unitSums } from './unit-sums.ts';

/** What is known of the territories before a quota is split over them; columns are made where they are asked for. */
export interface QuotaBasis {
  readonly plan: Plan;
  readonly quotaPlan: QuotaPlan;
  readonly tree: QuotaTree;
  /** Growth on history per territory: of its nearest group that has one, else of all. */
  readonly growth: Float64Array;
  /** A measure's totals per territory; -1 counts accounts. */
  readonly totals: (measure: number) => Float64Array;
}

/** The basis of a plan, with totals that are known already where they are given; nothing is summed up yet. */
export function quotaBasis(plan: Plan, quotaPlan: QuotaPlan, tree: QuotaTree, given?: TerritoryTotals): QuotaBasis {
  const columns = new Map<number, Float64Array>();
  const totals = (measure: number) => {
    const column =
      columns.get(measure) ??
      (given && givenColumn(given, measure)) ??
      unitSums(plan, quotaPlan, tree.territories, measure);
    columns.set(measure, column);
    return column;
  };
  const growth = new Float64Array(tree.territories.length).fill(quotaPlan.growth);
  const own = new Map<number, number>(quotaPlan.groupGrowth.map((one) => [one.group, one.growth]));
  for (const node of nodesOf(tree.root)) {
    const rate = own.get(node.key);
    if (rate !== undefined && node.key !== 0) for (const row of node.leaves) growth[row] = rate;
  }
  return { plan, quotaPlan, tree, growth, totals };
}

function givenColumn({ accounts, totals }: TerritoryTotals, measure: number): Float64Array | undefined {
  const column = measure === ACCOUNT_COUNT ? Float64Array.from(accounts) : totals[measure];
  return column?.map((value) => Math.max(0, value));
}

/**
 * What each territory weighs by a rule, before reps and part years: `1` even, `P_t` potential, `A_t` history,
 * `A_t (1 + g)` growth, `a P_t / SUM P + (1 - a) A_t / SUM A` hybrid, a formula over measures, or the forecast.
 */
export function ruleWeights(basis: QuotaBasis, rule: QuotaRule): Float64Array | QuotaFault {
  const { growth, tree } = basis;
  switch (rule.method) {
    case 'even':
      return new Float64Array(tree.territories.length).fill(1);
    case 'potential':
      return potentialOf(basis);
    case 'history':
      return historyOf(basis);
    case 'growth': {
      const history = historyOf(basis);
      return history instanceof Float64Array ? history.map((value, t) => value * (1 + (growth[t] as number))) : history;
    }
    case 'hybrid': {
      const [potential, history] = [potentialOf(basis), historyOf(basis)];
      if (!(history instanceof Float64Array)) return history;
      if (!(potential instanceof Float64Array)) return potential;
      const [p, a] = [sum(potential) || 1, sum(history) || 1];
      return potential.map((value, t) => (rule.hybrid * value) / p + ((1 - rule.hybrid) * (history[t] as number)) / a);
    }
    case 'formula':
      return formulaWeights(basis, rule.formula);
    case 'forecast':
      return forecastOf(basis);
  }
}

/** Sales of the past by territory: the measure that the plan names, else the one that means revenue. */
export function historyOf({ plan, quotaPlan, totals }: QuotaBasis): Float64Array | QuotaFault {
  const found =
    quotaPlan.history === null
      ? measureMeaning(plan, 'revenue')
      : plan.measures.findIndex(({ name }) => name === quotaPlan.history);
  return found < 0 ? quotaFault('measure-missing', { what: 'history' }) : totals(found);
}

/** The measure that the plan names, else the one named potential, else the first; even without measures. */
function potentialOf({ plan, quotaPlan, tree, totals }: QuotaBasis): Float64Array | QuotaFault {
  const asked = quotaPlan.potential ?? 'potential';
  const found = plan.measures.findIndex(({ name }) => name === asked);
  if (found < 0 && quotaPlan.potential !== null) return quotaFault('measure-missing', { what: 'potential' });
  return plan.measures.length === 0 ? new Float64Array(tree.territories.length).fill(1) : totals(Math.max(0, found));
}

/** Expected sales by territory, nothing where a territory has no history; a fault where none has. */
function forecastOf({ plan, quotaPlan }: QuotaBasis): Float64Array | QuotaFault {
  const expected = territoryForecast(plan, quotaPlan.scenario, quotaPlan.role);
  if (expected.every((minor) => minor === null)) return quotaFault('no-forecast');
  return Float64Array.from(expected, (minor) => Math.max(0, minor ?? 0));
}

function formulaWeights(basis: QuotaBasis, text: string): Float64Array | QuotaFault {
  const parsed = parseFormula(text);
  if (!parsed.ok)
    return quotaFault('formula-unreadable', { position: parsed.problem.position + 1, text: parsed.problem.text });
  const { tree } = basis;
  const { numbers, texts } = formulaColumns(parsed.formula);
  const columns = new Map<string, Float64Array>();
  for (const name of numbers) {
    const column = namedColumn(basis, name);
    if (!column) return quotaFault('formula-column', { column: name });
    columns.set(name, column);
  }
  const [text0] = texts;
  if (text0 !== undefined) return quotaFault('formula-column', { column: text0 });
  const weights = Float64Array.from(tree.territories, (_, row) =>
    evaluateFormula(parsed.formula, { number: (name) => columns.get(name)?.[row] ?? Number.NaN, text: () => '' }),
  );
  const odd = weights.findIndex((weight) => !Number.isFinite(weight) || weight < 0);
  if (odd >= 0) return quotaFault('formula-value', { name: tree.territories[odd]?.name ?? '' });
  return weights;
}

/** Measures by name, and `accounts` where no measure is called so. */
function namedColumn({ plan, totals }: QuotaBasis, name: string): Float64Array | null {
  const asked = name.trim().toLowerCase();
  const found = plan.measures.findIndex((measure) => measure.name.toLowerCase() === asked);
  if (found >= 0) return totals(found);
  return asked === 'accounts' ? totals(ACCOUNT_COUNT) : null;
}
