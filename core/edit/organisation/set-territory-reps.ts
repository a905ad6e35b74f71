import { rankOf } from '../../model/hierarchy.ts';
import type { Plan } from '../../model/plan.ts';
import type { RepShare } from '../../model/territory.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';

/** A team that is larger is no team of one territory. */
export const MOST_IN_TEAM = 20;

/** Shares typed as percentages sum to 1 but for this. */
const ROUNDING = 1e-6;

/**
 * Says who works a territory in one scenario, with what share each. The list is as it is to be, in the planner's order;
 * an empty one leaves the territory vacant. Refused (`shares-sum`) where the shares do not sum to 1.
 */
export function setTerritoryReps(plan: Plan, command: OrganisationOf<'set-territory-reps'>): EditResult {
  const { scenario, reps } = command;
  const territory = plan.territories.find(({ key }) => key === command.territory);
  if (!territory || rankOf(plan, territory) > 0) return refused('invalid-request', { what: 'territory' });
  if (!plan.scenarios.some(({ key }) => key === scenario)) return refused('invalid-request', { what: 'scenario' });
  const wrong = teamRefusal(plan, reps);
  if (wrong) return wrong;
  const before = plan.scenarioTerritories.filter(
    (seat) => seat.scenario === scenario && seat.territory === territory.key,
  );
  const joined = { scenario, territory: territory.key, centreLat: null, centreLon: null, locked: false };
  const records = recordChanges('scenarioTerritories', before, [{ ...joined, ...before[0], reps }]);
  const names = reps.map(({ rep }) => plan.reps.find(({ key }) => key === rep)?.name ?? '').join(', ');
  const values = { territory: territory.name, reps: reps.length, names };
  return { ok: true, change: { note: { code: 'team', values }, moves: [], records, batches: [] } };
}

/** Why reps with their shares are no team, or null where they are; nobody is one, too. */
export function teamRefusal({ reps: known }: Plan, reps: readonly RepShare[]): Refusal | null {
  const keys = new Set(reps.map(({ rep }) => rep));
  const each = keys.size === reps.length && reps.every(({ rep }) => known.some(({ key }) => key === rep));
  if (!each || reps.length > MOST_IN_TEAM) return refused('invalid-request', { what: 'reps' });
  const sum = teamSum(reps);
  const positive = reps.every(({ share }) => Number.isFinite(share) && share > 0);
  if (reps.length > 0 && (!positive || Math.abs(sum - 1) > ROUNDING)) return refused('shares-sum', { sum });
  return null;
}

/** What the shares of a team come to. */
export function teamSum(reps: readonly Pick<RepShare, 'share'>[]): number {
  return reps.reduce((all, { share }) => all + share, 0);
}
