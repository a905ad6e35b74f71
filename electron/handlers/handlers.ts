import type { CallName } from '../api/contract.ts';
import { appHandlers } from './app.ts';
import { columnHandlers } from './columns.ts';
import { frontierHandlers } from './frontier.ts';
import { importHandlers } from './import.ts';
import { intakeHandlers } from './intake.ts';
import { jobHandlers } from './jobs.ts';
import { midYearHandlers } from './mid-year.ts';
import { planHandlers } from './plan.ts';
import { reviewHandlers } from './review.ts';
import type { Handler } from './serve.ts';

/** One handler for each call of the contract. */
export const handlers: { readonly [N in CallName]: Handler<N> } = {
  ...appHandlers,
  ...planHandlers,
  ...intakeHandlers,
  ...importHandlers,
  ...columnHandlers,
  ...frontierHandlers,
  ...midYearHandlers,
  ...reviewHandlers,
  ...jobHandlers,
};
