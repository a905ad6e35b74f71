import { assignmentOf, rowOfKey, territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import { UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { unitName } from '../model/unit.ts';
import type { CommandOf } from './command.ts';
import { carriesFamilies, unitsAlong } from './families-along.ts';
import { closedKeys, heldUnits } from './held-units.ts';
import { joinScenario } from './join-scenario.ts';
import type { EditResult } from './perform.ts';
import { refused } from './refusal.ts';

/**
 * Moves units to a territory, or out of any with UNASSIGNED. Units that are there already stay out of the change; so
 * do locked ones, and the note says how many. Refused where nothing but locked units would move (`unit-locked`) or the
 * territory is locked as a whole (`territory-locked`). A territory the scenario did not use yet joins it. With points,
 * families come along where the command or the plan says so.
 */
export function assignUnits(plan: Plan, command: CommandOf<'assign-units'>): EditResult {
  const { scenario, role, territory } = command;
  const target = territoryWith(plan, territory);
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  if (territory !== UNASSIGNED && !holdsUnits(plan, target, role))
    return refused('invalid-request', { what: 'territory' });
  const current = assignmentOf(plan, scenario, role);
  const units = [...new Set(command.units)].sort((a, b) => a - b);
  const rows = units.map((unit) => rowOfKey(plan.units.keys, unit));
  if (rows.some((row) => row < 0)) return refused('invalid-request', { what: 'unit' });

  const carried = carriesFamilies(plan, command.families) ? unitsAlong(plan, scenario, role, rows) : [];
  const asked = rows.filter((row) => current[row] !== territory);
  if (asked.length > 0 && closedKeys(plan, scenario, role).has(territory))
    return refused('territory-locked', { territory: target?.name ?? '' });
  const held = heldUnits(plan, scenario, role);
  const free = asked.filter((row) => held[row] !== 1);
  const first = asked[0];
  if (free.length === 0 && first !== undefined)
    return refused('unit-locked', { units: asked.length, unit: unitName(plan.units, first) });
  const others = Array.from(carried).filter((row) => current[row] !== territory);
  const along = others.filter((row) => held[row] !== 1);
  const locked = asked.length + others.length - free.length - along.length;
  const moved = along.length > 0 ? [...free, ...along].sort((a, b) => a - b) : free;
  return {
    ok: true,
    change: {
      note: {
        code: 'assigned',
        values: {
          units: free.length,
          unit: free[0] === undefined ? '' : unitName(plan.units, free[0]),
          territory: target?.name ?? '',
          ...(along.length > 0 ? { along: along.length } : {}),
          ...(locked > 0 ? { locked } : {}),
        },
      },
      moves:
        moved.length === 0
          ? []
          : [
              {
                scenario,
                role,
                units: Int32Array.from(moved, (row) => plan.units.keys[row] as number),
                from: Int32Array.from(moved, (row) => current[row] as number),
                to: new Int32Array(moved.length).fill(territory),
              },
            ],
      records: moved.length === 0 ? [] : joinScenario(plan, scenario, role, territory),
      batches: [],
    },
  };
}
