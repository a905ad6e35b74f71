import { rankOf } from '../../model/hierarchy.ts';
import type { Plan } from '../../model/plan.ts';
import type { ScenarioTerritory } from '../../model/territory.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { managersAfter } from './managers.ts';

/**
 * Has a rep lead a group in one scenario, or nobody. Who leads one is a manager and no longer counts among the sellers
 * who are free for a territory; a territory such a rep works stays theirs.
 */
export function setManager(plan: Plan, command: OrganisationOf<'set-manager'>): EditResult {
  const { scenario, rep } = command;
  const group = plan.territories.find(({ key }) => key === command.group);
  const person = plan.reps.find(({ key }) => key === rep);
  if (!group || rankOf(plan, group) === 0) return refused('invalid-request', { what: 'group' });
  if (!plan.scenarios.some(({ key }) => key === scenario)) return refused('invalid-request', { what: 'scenario' });
  if (rep !== null && !person) return refused('invalid-request', { what: 'rep' });
  const isSeat = (seat: ScenarioTerritory) => seat.scenario === scenario && seat.territory === group.key;
  const others = plan.scenarioTerritories.filter((seat) => !isSeat(seat));
  const seats =
    rep === null
      ? others
      : [
          ...others,
          {
            scenario,
            territory: group.key,
            centreLat: null,
            centreLon: null,
            locked: false,
            reps: [{ rep, share: 1 }],
          },
        ];
  const records = [
    ...recordChanges('scenarioTerritories', plan.scenarioTerritories, seats),
    ...managersAfter(plan, { ...plan, scenarioTerritories: seats }),
  ];
  const values = { group: group.name, rep: person?.name ?? '' };
  return { ok: true, change: { note: { code: 'manager', values }, moves: [], records, batches: [] } };
}
