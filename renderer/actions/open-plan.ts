import type { CallInput } from '../../electron/api/contract.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { App } from './app.ts';
import { showPlan } from './read-plan.ts';

type Opening = 'plan.new' | 'plan.open' | 'plan.openRecent' | 'plan.openSample';

/** Makes a plan with nothing in it. Answers whether it is there. */
export function newPlan(app: App, name: string): Promise<boolean> {
  return open(app, 'plan.new', { name });
}

export function openPlanFile(app: App, file: FileToken): Promise<boolean> {
  return open(app, 'plan.open', { file });
}

export function openRecentPlan(app: App, id: string): Promise<boolean> {
  return open(app, 'plan.openRecent', { id });
}

/** Opens the plan of invented accounts; `reset` puts it back to how it was shipped. */
export function openSample(app: App, reset = false): Promise<boolean> {
  return open(app, 'plan.openSample', { reset });
}

async function open<N extends Opening>(app: App, call: N, input: CallInput<N>): Promise<boolean> {
  const { setView, tell } = app.store.getState();
  setView({ opening: true });
  const reply = await app.client.call(call, input);
  setView({ opening: false });
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return false;
  }
  showPlan(app, reply.value);
  setView({ dialog: null });
  tell({ kind: 'opened', name: reply.value.plan.settings.name });
  await readRecent(app);
  return true;
}

/** The list of plans that were open lately. */
export async function readRecent({ client, store }: App): Promise<void> {
  const reply = await client.call('recent.list', {});
  if (reply.ok) store.getState().setView({ recent: reply.value });
}
