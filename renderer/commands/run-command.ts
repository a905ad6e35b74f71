import { COMMANDS, type CommandId } from '../../electron/api/commands.ts';
import type { App } from '../actions/app.ts';
import type { AppState } from '../state/store.ts';
import { COMMAND_ACTIONS } from './actions.ts';

/** Whether a command can run now; menus grey it out where it cannot. */
export function canRun(state: AppState, id: CommandId): boolean {
  const command = COMMANDS.find((one) => one.id === id);
  if (!command || (command.needsPlan && !state.plan)) return false;
  return COMMAND_ACTIONS[id].enabled?.(state) ?? true;
}

/** Runs a command where it can run; answers whether it did. */
export function runCommand(app: App, id: CommandId): boolean {
  if (!canRun(app.store.getState(), id)) return false;
  COMMAND_ACTIONS[id].run(app);
  return true;
}
