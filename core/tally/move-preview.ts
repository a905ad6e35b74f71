import { measureLimits } from '../fairness/limit-status.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { periodLabel } from '../quota/period-label.ts';
import { plannedQuotas, quotaPlanOf } from '../quota/planned-quotas.ts';
import type { TerritoryTotals } from './territory-totals.ts';

/** How one territory stands, per measure of the plan in its order. */
interface TerritoryStanding {
  readonly units: number;
  readonly accounts: number;
  readonly totals: readonly number[];
  /** NaN where nothing is there to share, and for what is in no territory. */
  readonly index: readonly number[];
  readonly limits: readonly LimitStanding[];
  /** In the currency's minor unit; null before a split, and for what is in no territory. */
  readonly quotaMinor: number | null;
}

/** A measure's limits for one territory, in the measure's unit. */
export interface LimitStanding {
  /** -1 below the minimum, 1 above the maximum, 0 within, or not a measure that is balanced. */
  readonly side: number;
  /** How much is missing or too much; 0 within. */
  readonly by: number;
}

/** One territory before and after a move; key 0 is what belongs to none. */
export interface MovedTerritory {
  readonly territory: TerritoryKey;
  readonly before: TerritoryStanding;
  readonly after: TerritoryStanding;
}

/**
 * What a move does to the territories it touches, in the order given: totals, index, limits and quota before and after,
 * by the same functions as the report. Quotas of a live quota plan follow the move; any others stay, as they do when it
 * is made.
 */
export function movePreview(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: { readonly before: TerritoryTotals; readonly after: TerritoryTotals },
  touched: readonly number[],
): MovedTerritory[] {
  const before = standings(plan, totals.before, quotasNow(plan, scenario));
  const after = standings(plan, totals.after, quotasThen(plan, scenario, role, totals));
  return touched.map((key) => ({ territory: key as TerritoryKey, before: before(key), after: after(key) }));
}

type QuotaOf = ReadonlyMap<number, number>;

function standings(plan: Plan, totals: TerritoryTotals, quotas: QuotaOf): (key: number) => TerritoryStanding {
  const limits = measureLimits({ plan, totals });
  return (key) => {
    const row = totals.territories.indexOf(key);
    if (row < 0) return nowhere(totals.unassigned);
    return {
      units: totals.units[row] as number,
      accounts: totals.accounts[row] as number,
      totals: totals.totals.map((column) => column[row] as number),
      index: totals.index.map((column) => column[row] as number),
      limits: limits.map(({ side, minimum, maximum }, m) => {
        const broken = plan.measures[m]?.balanced ? (side[row] as number) : 0;
        const value = totals.totals[m]?.[row] as number;
        const by = broken > 0 ? value - (maximum[row] as number) : broken < 0 ? (minimum[row] as number) - value : 0;
        return { side: broken, by };
      }),
      quotaMinor: quotas.get(key) ?? null,
    };
  };
}

function nowhere({ units, accounts, totals }: TerritoryTotals['unassigned']): TerritoryStanding {
  return {
    units,
    accounts,
    totals,
    index: totals.map(() => Number.NaN),
    limits: totals.map(() => ({ side: 0, by: 0 })),
    quotaMinor: null,
  };
}

/** The quotas of the plan's period. */
function quotasNow(plan: Plan, scenario: ScenarioKey): QuotaOf {
  return new Map(periodQuotas(plan, scenario).map(({ territory, quotaMinor }) => [territory, quotaMinor]));
}

function quotasThen(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { before, after }: { readonly before: TerritoryTotals; readonly after: TerritoryTotals },
): QuotaOf {
  const now = quotasNow(plan, scenario);
  const planned = quotaPlanOf(plan, scenario, role);
  if (!planned?.live || !isSame(before.territories, after.territories)) return now;
  const split = plannedQuotas(plan, planned, after);
  return Array.isArray(split) ? new Map([...now, ...asMap(split)]) : now;
}

function asMap(quotas: readonly Quota[]): QuotaOf {
  return new Map(quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor]));
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

function periodQuotas(plan: Plan, scenario: ScenarioKey) {
  const period = periodLabel(plan.settings);
  return plan.quotas.filter((quota) => quota.scenario === scenario && quota.period === period);
}
