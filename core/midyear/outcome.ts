import { measureMeaning } from '../fairness/meaning.ts';
import { scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { territoryTotals } from '../tally/territory-totals.ts';
import { accountReaders } from '../tally/unit-loads.ts';
import { type Beyond, beyondTolerance } from './beyond-tolerance.ts';
import type { MidYearRequest } from './event.ts';
import type { MidYearProposal } from './propose.ts';

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
  /** Accounts that leave all their present owners, and the revenue of them in the measure that stands for it. */
  readonly accounts: number;
  readonly allAccounts: number;
  readonly revenue: { readonly measure: string; readonly moved: number; readonly all: number } | null;
  /** Territories of the whole role outside the tolerance of a balanced measure. */
  readonly outside: { readonly before: number; readonly after: number };
  /** Where the tolerance could not be kept, the farthest first. */
  readonly beyond: readonly Beyond[];
  /** Reps who worked a territory before and work none after, by name. */
  readonly unseated: readonly string[];
  readonly territories: readonly MidYearTerritory[];
}

/** More names than these nobody reads in a dialog. */
const MOST_NAMED = 20;

/** The figures of a proposal. O(accounts + units). */
export function midYearOutcome(plan: Plan, request: MidYearRequest, proposal: MidYearProposal): MidYearOutcome {
  const { scenario, role, event } = request;
  const { quotas, keyNow } = proposal;
  const [ours, after] = [standing(plan, scenario, role), standing(proposal.plan, proposal.scenario, role)];
  const theirs = event.kind === 'merges' ? standing(plan, event.other.scenario, event.other.role) : null;
  const before = (of: 'accounts' | 'load', key: number) => {
    if (ours[of].has(key)) return ours[of].get(key) ?? null;
    for (const [old, now] of keyNow) if (now === key && theirs?.[of].has(old)) return theirs[of].get(old) ?? null;
    return null;
  };
  return {
    ...movedOf(plan, { scenario, role }, proposal),
    outside: { before: ours.outside, after: after.outside },
    beyond: beyondTolerance(proposal.plan, proposal.scenario, role),
    unseated: unseated(plan, request, proposal),
    territories: proposal.concerned.map((territory) => {
      const record = territoryWith(proposal.plan, territory);
      const both = (of: 'accounts' | 'load'): Both => ({
        before: before(of, territory),
        after: after[of].get(territory) ?? null,
      });
      const quota = { before: quotas.before.get(territory) ?? null, after: quotas.after.get(territory) ?? null };
      return {
        territory,
        name: record?.name ?? '',
        colour: record?.colour ?? 0,
        accounts: both('accounts'),
        load: both('load'),
        quota: quota.before === null && quota.after === null ? null : quota,
        proratedMinor: quotas.prorated.get(territory) ?? null,
      };
    }),
  };
}

function standing(plan: Plan, scenario: ScenarioKey, role: RoleKey) {
  const { territories, accounts, index } = territoryTotals(plan, scenario, role);
  const first = plan.measures.findIndex(({ balanced }) => balanced);
  const column = (values: ArrayLike<number> | undefined, by = 1) =>
    new Map([...territories].map((key, row) => [key, (values?.[row] ?? 0) / by]));
  return {
    accounts: column(accounts),
    load: column(index[first], 100),
    outside: beyondTolerance(plan, scenario, role, Number.POSITIVE_INFINITY).length,
  };
}

function movedOf(
  plan: Plan,
  { scenario, role }: Pick<MidYearRequest, 'scenario' | 'role'>,
  proposal: MidYearProposal,
): Pick<MidYearOutcome, 'accounts' | 'allAccounts' | 'revenue'> {
  const after = accountTerritories(proposal.plan, proposal.scenario, role);
  const m = measureMeaning(plan, 'revenue');
  const read = m >= 0 ? accountReaders(plan)[m] : undefined;
  const ours = accountTerritories(plan, scenario, role);
  let [accounts, moved, all] = [0, 0, 0];
  after.forEach((key, a) => {
    const value = read?.(a) ?? 0;
    all += value;
    const stays = proposal.held.some((held) => held[a] === key);
    // What was in no territory of either set, and is in none, has not moved.
    if (stays || (key === 0 && ours[a] === 0)) return;
    accounts++;
    moved += value;
  });
  const revenue = read ? { measure: plan.measures[m]?.name ?? '', moved, all } : null;
  return { accounts, allAccounts: after.length, revenue };
}

function unseated(plan: Plan, { scenario, role, event }: MidYearRequest, proposal: MidYearProposal): string[] {
  const seats = [
    ...scenarioTerritoriesOf(plan, scenario, role),
    ...(event.kind === 'merges' ? scenarioTerritoriesOf(plan, event.other.scenario, event.other.role) : []),
  ];
  const after = new Set<number>(
    scenarioTerritoriesOf(proposal.plan, proposal.scenario, role).flatMap(({ reps }) => reps.map(({ rep }) => rep)),
  );
  const before = new Set<number>(seats.flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  return plan.reps
    .filter(({ key }) => before.has(key) && !after.has(key))
    .slice(0, MOST_NAMED)
    .map(({ name, id }) => name || id);
}
