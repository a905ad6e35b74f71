import { assertNever } from '../../invariant.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import type { ScenarioCommand } from './command.ts';
import { copyTerritories } from './copy-territories.ts';
import { duplicateScenario } from './duplicate-scenario.ts';
import { removeScenario } from './remove-scenario.ts';
import { archiveScenario, dateScenario, describeScenario, renameScenario, setBaseline } from './scenario-fields.ts';

/** The change that a command about scenarios asks for. */
export function scenarioChange(plan: Plan, command: ScenarioCommand): EditResult {
  switch (command.kind) {
    case 'duplicate-scenario':
      return duplicateScenario(plan, command);
    case 'rename-scenario':
      return renameScenario(plan, command);
    case 'describe-scenario':
      return describeScenario(plan, command);
    case 'date-scenario':
      return dateScenario(plan, command);
    case 'archive-scenario':
      return archiveScenario(plan, command);
    case 'set-baseline':
      return setBaseline(plan, command);
    case 'remove-scenario':
      return removeScenario(plan, command);
    case 'copy-territories':
      return copyTerritories(plan, command);
    default:
      return assertNever(command);
  }
}
