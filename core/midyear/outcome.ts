import { periodQuotas } from '../edit/period-quotas.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import type { ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { territoryTotals } from '../tally/territory-totals.ts';
import { accountReaders } from '../tally/unit-loads.ts';
import type { MidYearRequest } from './event.ts';
import type { MidYearProposal } from './propose.ts';
import { proratedQuotas } from './prorated-quotas.ts';

/** One territory before and after; null where it is not in that scenario. */
interface MidYearTerritory {
  readonly territory: TerritoryKey;
  readonly name: string;
  readonly colour: number;
  readonly accounts: Both;
  /** Of the first balanced measure, against what its capacity should have: 1 is the ideal. */
  readonly load: Both;
  /** Minor units, for the whole plan period; null without quotas. */
  readonly quota: Both | null;
  /** What the territory has to bring in over the period where the change comes on its day. */
  readonly proratedMinor: number | null;
}

interface Both {
  readonly before: number | null;
  readonly after: number | null;
}

/** What a proposal comes to in figures. */
export interface MidYearOutcome {
  /** Accounts that change their territory, and the revenue of them in the measure that stands for it. */
  readonly accounts: number;
  readonly allAccounts: number;
  readonly revenue: { readonly measure: string; readonly moved: number; readonly all: number } | null;
  /** Territories of the whole role outside the tolerance of a balanced measure. */
  readonly outside: { readonly before: number; readonly after: number };
  readonly territories: readonly MidYearTerritory[];
}

/** The figures of a proposal whose change comes on a day (ISO date). O(accounts + units). */
export function midYearOutcome(
  plan: Plan,
  { scenario, role }: MidYearRequest,
  proposal: MidYearProposal,
  from: string,
): MidYearOutcome {
  const [before, after] = [standing(plan, scenario, role), standing(proposal.plan, proposal.scenario, role)];
  const prorated = proratedQuotas(plan.settings, before.quotas, after.quotas, from);
  return {
    ...movedOf(plan, { scenario, role }, proposal),
    outside: { before: before.outside, after: after.outside },
    territories: proposal.concerned.map((territory) => {
      const record = proposal.plan.territories.find(({ key }) => key === territory);
      const both = (of: 'accounts' | 'load' | 'quotas'): Both => ({
        before: before[of].get(territory) ?? null,
        after: after[of].get(territory) ?? null,
      });
      const quota = both('quotas');
      return {
        territory,
        name: record?.name ?? '',
        colour: record?.colour ?? 0,
        accounts: both('accounts'),
        load: both('load'),
        quota: quota.before === null && quota.after === null ? null : quota,
        proratedMinor: prorated.get(territory) ?? null,
      };
    }),
  };
}

function standing(plan: Plan, scenario: ScenarioKey, role: MidYearRequest['role']) {
  const { territories, accounts, index } = territoryTotals(plan, scenario, role);
  const balanced = plan.measures.flatMap(({ balanced, tolerance }, m) => (balanced ? [{ m, tolerance }] : []));
  const column = (values: ArrayLike<number> | undefined, by = 1) =>
    new Map([...territories].map((key, row) => [key, (values?.[row] ?? 0) / by]));
  const isOutside = (row: number) =>
    balanced.some(({ m, tolerance }) => Math.abs((index[m]?.[row] ?? 100) / 100 - 1) > tolerance + ROUNDING);
  return {
    accounts: column(accounts),
    load: column(index[balanced[0]?.m ?? -1], 100),
    outside: [...territories.keys()].filter(isOutside).length,
    quotas: new Map(
      periodQuotas(plan, scenario, role).map(({ territory, quotaMinor }) => [territory as number, quotaMinor]),
    ),
  };
}

/** Of ratios that were summed in another order. */
const ROUNDING = 1e-9;

function movedOf(
  plan: Plan,
  { scenario, role }: Pick<MidYearRequest, 'scenario' | 'role'>,
  proposal: MidYearProposal,
): Pick<MidYearOutcome, 'accounts' | 'allAccounts' | 'revenue'> {
  const before = accountTerritories(plan, scenario, role);
  const after = accountTerritories(proposal.plan, proposal.scenario, role);
  const m = measureMeaning(plan, 'revenue');
  const read = m >= 0 ? accountReaders(plan)[m] : undefined;
  let [accounts, moved, all] = [0, 0, 0];
  before.forEach((key, a) => {
    const value = read?.(a) ?? 0;
    all += value;
    if (after[a] === key) return;
    accounts++;
    moved += value;
  });
  const revenue = read ? { measure: plan.measures[m]?.name ?? '', moved, all } : null;
  return { accounts, allAccounts: before.length, revenue };
}
