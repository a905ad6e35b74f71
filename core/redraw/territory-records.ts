import { applyChange } from '../edit/apply-change.ts';
import type { RecordChange, UnitMoves } from '../edit/plan-change.ts';
import { resplitQuotas } from '../edit/resplit-quotas.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import type { Ground } from './ground.ts';

/**
 * What takes territories out of the scenario, once `moves` have emptied them. Their records stay in the plan, so that no
 * id is given twice; their quota is split anew over those that are left, so that the total stays.
 */
export function leaveScenario(ground: Ground, territories: readonly number[], moves: UnitMoves | null): RecordChange[] {
  const { plan, scenario, role } = ground;
  const going = new Set(territories);
  const seats = plan.scenarioTerritories.filter((seat) => seat.scenario === scenario && going.has(seat.territory));
  const gone = seats.map((before): RecordChange => ({ kind: 'scenarioTerritories', before, after: null }));
  const hadQuota = plan.quotas.some((quota) => quota.scenario === scenario && going.has(quota.territory));
  if (!hadQuota) return gone;
  const note = { code: 'several', values: { steps: 1 } } as const;
  const after = applyChange(plan, { note, moves: moves ? [moves] : [], records: gone, batches: [] });
  return [...gone, ...resplitQuotas(after, scenario, role)];
}

/** How many accounts are named for a territory in the plan period: they keep it in the scenario. */
export function namedFor({ plan, scenario, role }: Ground, territory: number): number {
  return namedAccountsOf(plan, scenario, role).filter((named) => named.territory === territory).length;
}
