import { isCommandId } from '../../electron/api/commands.ts';
import type { App } from '../actions/app.ts';
import { runCommand } from './run-command.ts';

/** Runs what is chosen in the window's own menu, unless a dialog is open: it has to be answered first. */
export function listenForMenu(app: App): void {
  app.client.on('menu.chosen', ({ command }) => {
    if (isCommandId(command) && !app.store.getState().dialog) runCommand(app, command);
  });
}
