import { assignmentOf, rowOfKey, scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import { UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { unitName } from '../model/unit.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import type { RecordChange } from './plan-change.ts';
import { refused } from './refusal.ts';

/**
 * Moves units to a territory, or out of any with UNASSIGNED. Units that are there already stay out of the change;
 * a locked unit that would have to move refuses the whole command. A territory the scenario did not use yet joins it.
 */
export function assignUnits(plan: Plan, command: CommandOf<'assign-units'>): EditResult {
  const { scenario, role, territory } = command;
  const target = territoryWith(plan, territory);
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  if (territory !== UNASSIGNED && target?.role !== role) return refused('invalid-request', { what: 'territory' });
  const current = assignmentOf(plan, scenario, role);
  const units = [...new Set(command.units)].sort((a, b) => a - b);
  if (units.some((unit) => rowOfKey(plan.units.keys, unit) < 0)) return refused('invalid-request', { what: 'unit' });

  const moved = units.filter((unit) => current[rowOfKey(plan.units.keys, unit)] !== territory);
  const locked = lockedAmong(plan, command, moved);
  const first = locked[0];
  if (first !== undefined) return refused('unit-locked', { units: locked.length, unit: unitCode(plan, first) });
  return {
    ok: true,
    change: {
      note: {
        code: 'assigned',
        values: {
          units: moved.length,
          unit: moved[0] === undefined ? '' : unitCode(plan, moved[0]),
          territory: target?.name ?? '',
        },
      },
      moves:
        moved.length === 0
          ? []
          : [
              {
                scenario,
                role,
                units: Int32Array.from(moved),
                from: Int32Array.from(moved, (unit) => current[rowOfKey(plan.units.keys, unit)] as number),
                to: new Int32Array(moved.length).fill(territory),
              },
            ],
      records: moved.length === 0 ? [] : joinScenario(plan, command),
      batches: [],
    },
  };
}

/** Units that are locked themselves or lie in a territory that is. */
function lockedAmong(plan: Plan, { scenario, role }: CommandOf<'assign-units'>, units: readonly number[]): number[] {
  const current = assignmentOf(plan, scenario, role);
  const locks = plan.unitLocks.filter((lock) => lock.scenario === scenario && lock.role === role);
  const lockedUnits = new Set<number>(locks.map(({ unit }) => unit));
  const used = scenarioTerritoriesOf(plan, scenario, role);
  const lockedTerritories = new Set<number>(used.filter(({ locked }) => locked).map(({ territory }) => territory));
  return units.filter(
    (unit) => lockedUnits.has(unit) || lockedTerritories.has(current[rowOfKey(plan.units.keys, unit)] as number),
  );
}

function joinScenario(plan: Plan, { scenario, role, territory }: CommandOf<'assign-units'>): RecordChange[] {
  const used = scenarioTerritoriesOf(plan, scenario, role).some((one) => one.territory === territory);
  if (used || territory === UNASSIGNED) return [];
  const after = { scenario, territory, centreLat: null, centreLon: null, locked: false, reps: [] };
  return [{ kind: 'scenarioTerritories', before: null, after }];
}

function unitCode(plan: Plan, key: number): string {
  return unitName(plan.units, rowOfKey(plan.units.keys, key));
}
