import { assertNever } from '../../invariant.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { addGroup } from './add-group.ts';
import { addRole } from './add-role.ts';
import type { OrganisationCommand } from './command.ts';
import { groupTerritories } from './group-territories.ts';
import { addLevel, removeLevel, renameLevel } from './levels.ts';
import { removeGroup } from './remove-group.ts';
import { removeRole } from './remove-role.ts';
import { renameRole } from './rename-role.ts';
import { addRep, editRep, removeRep } from './reps.ts';
import { setManager } from './set-manager.ts';
import { setParent } from './set-parent.ts';
import { setTerritoryReps } from './set-territory-reps.ts';

/** The change that a command about roles, levels or teams asks for. */
export function organisationChange(plan: Plan, command: OrganisationCommand): EditResult {
  switch (command.kind) {
    case 'add-role':
      return addRole(plan, command);
    case 'rename-role':
      return renameRole(plan, command);
    case 'remove-role':
      return removeRole(plan, command);
    case 'add-level':
      return addLevel(plan, command);
    case 'rename-level':
      return renameLevel(plan, command);
    case 'remove-level':
      return removeLevel(plan, command);
    case 'add-group':
      return addGroup(plan, command);
    case 'remove-group':
      return removeGroup(plan, command);
    case 'set-parent':
      return setParent(plan, command);
    case 'group-territories':
      return groupTerritories(plan, command);
    case 'set-manager':
      return setManager(plan, command);
    case 'set-territory-reps':
      return setTerritoryReps(plan, command);
    case 'add-rep':
      return addRep(plan, command);
    case 'edit-rep':
      return editRep(plan, command);
    case 'remove-rep':
      return removeRep(plan, command);
    default:
      return assertNever(command);
  }
}
