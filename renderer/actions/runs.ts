import type { KeptBalance } from '../../electron/api/contract.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { startJob } from './run-job.ts';
import { showPanel } from './show-panel.ts';

/** Asks for the balances that were run anew, where the panel shows them. */
export async function readRuns({ client, store }: App): Promise<void> {
  const reply = await client.call('plan.runs', {});
  if (reply.ok) store.getState().runsRead(reply.value);
}

/** Makes a balance again as it was run; told where it depends on other things now, and nothing is changed then. */
export async function runAgain(app: App, run: number): Promise<void> {
  const { jobs, openPanel } = app.store.getState();
  if (runningJob(jobs)) return;
  openPanel('balance');
  await startJob(app, { kind: 'balance-again', run });
}

/** Puts what a balance was asked for into the fields of the balance panel. */
export function takeSettingsOf(app: App, { asked }: KeptBalance): void {
  const { plan, setDraft, setOptions } = app.store.getState();
  const keys = new Map(plan?.measures.map((measure) => [measure.key, measure]));
  // Measures that came since keep what they have.
  const measures = plan?.measures.map((measure) => asked.measures.find(({ key }) => key === measure.key) ?? measure);
  if (!measures || !asked.measures.some(({ key }) => keys.has(key))) return;
  setDraft({ settings: { ...asked.settings, seed: asked.seed }, measures });
  const { maxMoved } = asked;
  setOptions({ starts: 1, mostTerritories: null, patience: null, maxMoved });
  showPanel(app, 'balance');
}
