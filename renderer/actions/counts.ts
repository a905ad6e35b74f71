import { copyName } from '../../core/edit/scenarios/duplicate-scenario.ts';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import { countScenarioName } from '../../core/text/count-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import type { CountsResult } from '../state/counts-slice.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { startJob } from './run-job.ts';

/** Balances the scenario on screen with each of some numbers of territories, as the balance panel weighs and limits. */
export async function runCounts(app: App, counts: readonly number[]): Promise<void> {
  const { plan, draft, jobs, scenario, role, setCounts } = app.store.getState();
  if (!plan || runningJob(jobs)) return;
  const { settings, measures } = draftOf(plan, draft);
  if (draftProblem(plan, { settings, measures })) return;
  setCounts(null);
  const asked = { settings, measures: [...measures], counts: [...counts], iterations: null };
  await startJob(app, { kind: 'counts', scenario, role, ...asked });
}

/** Takes a comparison that was made onto the screen. */
export function takeCounts({ store }: App, result: CountsResult): void {
  const { plan, setCounts } = store.getState();
  const { scenario, role } = result;
  if (plan) setCounts({ result, of: assignmentOf(plan, scenario as ScenarioKey, role as RoleKey) });
}

/** Keeps one of the compared numbers, by its place, as a new scenario. */
export async function keepCount(app: App, point: number): Promise<void> {
  const { plan, counts, revision, locale, tell } = app.store.getState();
  const found = counts?.result.counts[point];
  if (!plan || !counts || !found) return;
  const said = countScenarioName(createI18n(locale), found.territories);
  const name = plan.scenarios.some((scenario) => scenario.name === said) ? copyName(said, plan.scenarios) : said;
  const reply = await app.client.call('frontier.keep', { held: counts.result.held, point, revision, name });
  if (!reply.ok) tell({ kind: 'error', error: reply.error });
}
