import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type GivenValues, givenValues } from './given-values.ts';
import { type HandedOver, handOver } from './handovers.ts';
import { levelSplit, type NodeAmounts } from './level-split.ts';
import { minorUnitDigits } from './minor-unit.ts';
import { type QuotaCalendar, quotaCalendar } from './quota-calendar.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { type QuotaTree, quotaTree } from './quota-tree.ts';
import { type TerritoryProfile, territoryProfiles } from './rep-profile.ts';
import { historyOf, type QuotaBasis, quotaBasis } from './rule-weights.ts';
import { inPlanCurrency } from './typed-money.ts';

/** What a quota plan comes to over the whole period. */
export interface QuotaOutcome {
  readonly ok: true;
  readonly basis: QuotaBasis;
  readonly tree: QuotaTree;
  readonly calendar: QuotaCalendar;
  readonly totalMinor: number;
  readonly given: GivenValues;
  readonly profiles: readonly TerritoryProfile[];
  /** Of the company, every group and every territory. */
  readonly amounts: NodeAmounts;
  readonly handed: readonly HandedOver[];
}

/**
 * The quotas of a scenario and role by its quota plan, from the plan alone, exact to the minor unit at every level; or
 * the first combination that is impossible. O(units) where nothing but territories changed;
 * `totals` has those of the same territories where units are to lie elsewhere than they do in the plan.
 */
export function quotaOutcome(plan: Plan, quotaPlan: QuotaPlan, totals?: TerritoryTotals): QuotaOutcome | QuotaFault {
  const tree = quotaTree(plan, quotaPlan.scenario, quotaPlan.role);
  if (tree.territories.length === 0) return quotaFault('no-territories');
  const calendar = quotaCalendar(plan.settings, quotaPlan.season.periods);
  const basis = quotaBasis(plan, quotaPlan, tree, totals);
  const given = givenValues(plan, quotaPlan, tree, calendar.periods.length);
  if ('ok' in given) return given;
  const total = totalOf(basis);
  if (typeof total !== 'number') return total;
  const fault = againstPeriods(total, given, plan.settings.currency);
  if (fault) return fault;
  const profiles = territoryProfiles(plan, quotaPlan, tree.territories, calendar);
  const amounts = levelSplit(basis, total, given, profiles);
  if (!(amounts instanceof Map)) return amounts;
  const handed = handOver(basis, amounts, given, profiles, calendar);
  if (!Array.isArray(handed)) return handed as QuotaFault;
  return { ok: true, basis, tree, calendar, totalMinor: total, given, profiles, amounts, handed };
}

/** What was asked for, else `SUM A_t (1 + g)`. */
function totalOf(basis: QuotaBasis): number | QuotaFault {
  const { plan, quotaPlan, growth } = basis;
  const { currency } = plan.settings;
  if (quotaPlan.total) {
    const minor = inPlanCurrency(quotaPlan.total, currency, quotaPlan.rates);
    if (minor === null) {
      return quotaFault('rate-missing', { currency: quotaPlan.total.currency, planCurrency: currency });
    }
    return minor;
  }
  const history = historyOf(basis);
  if (!(history instanceof Float64Array)) return history;
  const units = history.reduce((all, value, t) => all + value * (1 + (growth[t] as number)), 0);
  const { roundMinor } = quotaPlan;
  const minor = Math.round((units * 10 ** minorUnitDigits(currency)) / roundMinor) * roundMinor;
  if (!Number.isSafeInteger(minor)) return quotaFault('total-too-large', { currency });
  return minor > 0 ? minor : quotaFault('total-missing');
}

/** The company's own periods must be able to come to the total. */
function againstPeriods(totalMinor: number, { periods }: GivenValues, currency: string): QuotaFault | null {
  const row = periods.get(0);
  if (!row) return null;
  const givenMinor = row.reduce<number>((all, minor) => all + (minor ?? 0), 0);
  const values = { name: '', givenMinor, totalMinor, currency };
  if (givenMinor > totalMinor) return quotaFault('periods-above-total', values);
  const isFull = row.every((minor) => minor !== null);
  return isFull && givenMinor !== totalMinor ? quotaFault('periods-not-total', values) : null;
}
