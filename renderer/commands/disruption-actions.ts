import type { DISRUPTION_COMMANDS } from '../../electron/api/disruption-commands.ts';
import { pickedReps, protectPickedAccounts, protectPickedReps } from '../actions/protect.ts';
import { showPanel } from '../actions/show-panel.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type DisruptionCommandId = (typeof DISRUPTION_COMMANDS)[number]['id'];

/** What the commands of electron/api/disruption-commands.ts do; a reason is given in the panel. */
export const DISRUPTION_ACTIONS: Readonly<Record<DisruptionCommandId, CommandAction>> = {
  'accounts.protect': { run: (app) => protectPickedAccounts(app, ''), enabled: hasAccounts },
  'accounts.unprotect': { run: (app) => protectPickedAccounts(app, null), enabled: hasAccounts },
  'reps.protect': { run: (app) => protectPickedReps(app, ''), enabled: hasReps },
  'reps.unprotect': { run: (app) => protectPickedReps(app, null), enabled: hasReps },
  'view.disruption': { run: (app) => showPanel(app, 'disruption') },
};

/** Units may have none; whether they have is not looked for in a million accounts at every click. */
function hasAccounts({ plan, readOnly, pickedAccounts, pickedUnits }: AppState): boolean {
  return plan !== null && !readOnly && plan.accounts.count > 0 && pickedAccounts.length + pickedUnits.length > 0;
}

function hasReps(state: AppState): boolean {
  return state.plan !== null && !state.readOnly && pickedReps(state).size > 0;
}
