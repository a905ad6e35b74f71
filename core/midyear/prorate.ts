import { periodQuotas } from '../edit/period-quotas.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import type { Refusal } from '../edit/refusal.ts';
import { resplitQuotas } from '../edit/resplit-quotas.ts';
import { sum } from '../fairness/mean.ts';
import type { RoleKey, TerritoryKey } from '../model/ids.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import { BY_HAND } from '../quota/method.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';
import { type Draft, withChange } from './draft.ts';
import { monthsLeft, type Seasons, seasonLeft } from './prorated-quotas.ts';

/** What a draft is pro-rated by; amounts are minor units by territory key. */
export interface Prorating {
  /** Of the whole plan period, before the event. */
  readonly before: ReadonlyMap<number, number>;
  readonly prorated: ReadonlyMap<number, number>;
  readonly seasons: Seasons;
  readonly from: string;
}

/**
 * Writes pro-rated quotas into a draft. A territory whose quota changes on the day has its pro-rated one as given by
 * hand, and in the quota plan a season of its own: before the day what falls there of the old quota, from that day on
 * the rest. So every quarter and month of the quota page and of the files is the old quota until the day and the new one
 * after it. What a territory that ends had to bring in until then stays with it: the total of the others is less by that.
 */
export function withProrated(draft: Draft, role: RoleKey, prorating: Prorating): Draft | Refusal {
  const { plan, scenario } = draft;
  const { before, prorated } = prorating;
  const own = periodQuotas(plan, scenario, role);
  const changes = own.filter(({ territory, quotaMinor }) => before.get(territory) !== quotaMinor);
  if (changes.length === 0) return draft;
  const total = sum(own.map(({ territory, quotaMinor }) => prorated.get(territory) ?? quotaMinor));
  const given = own.map((quota) => {
    if (!changes.includes(quota)) return quota;
    const quotaMinor = Math.max(0, prorated.get(quota.territory) ?? quota.quotaMinor);
    return { ...quota, method: BY_HAND, quotaMinor, share: total > 0 ? quotaMinor / total : 0 };
  });
  const planned = quotaPlanOf(plan, scenario, role);
  const curves = changes.map(({ territory }) => ({ territory, curve: curveOf(plan.settings, territory, prorating) }));
  const change: PlanChange = {
    note: draft.change.note,
    moves: [],
    records: [
      ...recordChanges('quotas', own, given),
      ...(planned
        ? recordChanges('quotaPlans', [planned], [withTotal(withCurves(planned, curves), plan.settings, own, total)])
        : []),
    ],
    batches: [],
  };
  const next = withChange(draft, { ok: true, change });
  if (!next.ok || !planned) return next;
  const split = resplitQuotas(next.plan, scenario, role);
  return withChange(next, { ok: true, change: { ...change, records: split } });
}

/** Shares by month: the old quota before the day, what is left of the pro-rated one after it. */
function curveOf(settings: PlanSettings, territory: TerritoryKey, prorating: Prorating): number[] {
  const { before, prorated, seasons, from } = prorating;
  const season = seasons.get(territory) ?? new Float64Array(settings.periodMonths).fill(1 / settings.periodMonths);
  const [left, parts] = [seasonLeft(settings, season, from), monthsLeft(settings, from)];
  const old = before.get(territory) ?? 0;
  const rest = Math.max(0, (prorated.get(territory) ?? 0) - old * (1 - left));
  const amounts = Array.from(season, (share, m) => {
    const part = parts[m] ?? 0;
    return old * share * (1 - part) + (left > 0 ? (rest * share * part) / left : 0);
  });
  const all = sum(amounts);
  return amounts.map((amount) => (all > 0 ? amount / all : 0));
}

/** Less by what territories that end had to bring in; with over-assignment in proportion. */
function withTotal(
  quotaPlan: QuotaPlan,
  { currency }: PlanSettings,
  own: readonly { readonly quotaMinor: number }[],
  total: number,
): QuotaPlan {
  const all = sum(own.map(({ quotaMinor }) => quotaMinor));
  if (all === total || all === 0) return quotaPlan;
  const before = quotaPlan.total ?? { currency, minor: all };
  return { ...quotaPlan, total: { ...before, minor: Math.round(before.minor * (total / all)) } };
}

function withCurves(quotaPlan: QuotaPlan, curves: QuotaPlan['season']['own']): QuotaPlan {
  const { season } = quotaPlan;
  const fresh = new Set<number>(curves.map(({ territory }) => territory));
  const usable = curves.filter(({ curve }) => curve.some((share) => share > 0));
  const own = [...season.own.filter(({ territory }) => !fresh.has(territory)), ...usable];
  return { ...quotaPlan, season: { ...season, own } };
}
