import type { REASON_COMMANDS } from '../../electron/api/reason-commands.ts';
import { showPanel } from '../actions/show-panel.ts';
import type { CommandAction } from './command-action.ts';

type ReasonCommandId = (typeof REASON_COMMANDS)[number]['id'];

/** What a balance costs, and why it moved what it moved. */
export const REASON_ACTIONS: Readonly<Record<ReasonCommandId, CommandAction>> = {
  'view.frontier': { run: (app) => showPanel(app, 'frontier') },
  'view.reasons': { run: (app) => showPanel(app, 'reasons') },
};
