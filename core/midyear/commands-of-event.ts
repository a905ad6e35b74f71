import type { EditCommand } from '../edit/command.ts';
import { withoutReps } from '../edit/roster-change.ts';
import { territoryWith } from '../model/assignment.ts';
import { rankOf } from '../model/hierarchy.ts';
import type { RepKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { MidYearEvent } from './event.ts';

/**
 * What leaving or working less comes to as commands in one scenario. Who leaves, leaves the seats of that scenario; the
 * rep stays in the plan, because other scenarios still count on them. What colleagues work too goes on with them; what
 * was the rep's alone in `role` goes to the neighbours or waits, and in other roles it waits. Capacity is the rep's own,
 * whatever the scenario.
 */
export function commandsOfEvent(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  event: Extract<MidYearEvent, { readonly kind: 'leaves' | 'part-time' }>,
): EditCommand[] {
  if (event.kind === 'leaves') return leaving(plan, scenario, role, event.rep, event.territories === 'share-out');
  const before = plan.reps.find(({ key }) => key === event.rep);
  if (!before) return [];
  const { key, manages: _, tenureMonths: __, ...fields } = before;
  return [{ kind: 'edit-rep', key, rep: { ...fields, capacityFte: event.capacityFte } }];
}

function leaving(plan: Plan, scenario: ScenarioKey, role: RoleKey, rep: RepKey, share: boolean): EditCommand[] {
  const seats = plan.scenarioTerritories.filter(
    (seat) => seat.scenario === scenario && seat.reps.some((one) => one.rep === rep),
  );
  return seats.flatMap((seat): EditCommand[] => {
    const { territory } = seat;
    const record = territoryWith(plan, territory);
    if (!record) return [];
    if (rankOf(plan, record) > 0) return [{ kind: 'set-manager', scenario, group: territory, rep: null }];
    const { reps } = withoutReps(seat, new Set([rep]));
    const emptied: EditCommand = { kind: 'set-territory-reps', scenario, territory, reps };
    const alone = share && reps.length === 0 && record.role === role;
    return alone ? [emptied, { kind: 'dissolve-territory', scenario, role, territory, to: 'neighbours' }] : [emptied];
  });
}
