import type { App } from '../actions/app.ts';
import type { AppState } from '../state/store.ts';

/** What a command of the table does here, and when it can. */
export interface CommandAction {
  readonly run: (app: App) => unknown;
  /** Left out: always, or whenever a plan is open. */
  readonly enabled?: (state: AppState) => boolean;
}
