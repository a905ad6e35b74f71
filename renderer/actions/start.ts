import type { App } from './app.ts';
import { followEvents } from './follow-events.ts';
import { readJobs } from './read-jobs.ts';
import { readPlan, showPlan } from './read-plan.ts';
import { localeFor } from './set-preferences.ts';

/** First call of the screen: who serves it, how the planner likes it, and the plan that was open last. */
export async function start(app: App): Promise<void> {
  const { client, store } = app;
  const { setView, tell } = store.getState();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  setView({ host: client.host, locale: localeFor({ locale: null }), systemDark: dark.matches });
  dark.addEventListener('change', () => setView({ systemDark: dark.matches }));
  followEvents(app);
  const reply = await client.call('app.start', {});
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return;
  }
  const { host, version, preferences, recent, plan, problem } = reply.value;
  setView({ host, version, preferences, recent, locale: localeFor(preferences) });
  if (preferences.look) store.getState().setLook(preferences.look);
  if (problem) tell({ kind: 'error', error: problem });
  if (plan) showPlan(app, plan);
  else if (store.getState().plan === null) await readPlan(app);
  await readJobs(app);
}
