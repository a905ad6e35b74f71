import { copyName } from '../../core/edit/scenarios/duplicate-scenario.ts';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import { frontierScenarioName } from '../../core/text/frontier-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { type FrontierResult, isOf, previewOf } from '../state/frontier-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { startJob } from './run-job.ts';

/** Computes the plans from touching nothing to no limit on moves, with what the balance panel weighs and limits. */
export async function runFrontier(app: App): Promise<void> {
  const { plan, draft, jobs, scenario, role, frontierAsked, setFrontier } = app.store.getState();
  if (!plan || runningJob(jobs)) return;
  const { settings, measures } = draftOf(plan, draft);
  if (draftProblem(plan, { settings, measures })) return;
  setFrontier(null);
  const asked = { ...frontierAsked, settings, measures: [...measures], iterations: null };
  await startJob(app, { kind: 'frontier', scenario, role, ...asked });
}

/** Takes a frontier that was computed onto the screen. */
export function takeFrontier({ store }: App, result: FrontierResult): void {
  const { plan, setFrontier } = store.getState();
  const { scenario, role } = result;
  if (plan) setFrontier({ result, of: assignmentOf(plan, scenario as ScenarioKey, role as RoleKey) });
}

/** Shows on the map what a plan of the frontier would move; the plan stays as it is. */
export async function previewPoint(app: App, point: number): Promise<void> {
  const { frontier, tell } = app.store.getState();
  if (!frontier) return;
  const { held } = frontier.result;
  const reply = await app.client.call('frontier.moves', { held, point });
  const { plan, frontier: now, setPreview, setView, scenario, role } = app.store.getState();
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return;
  }
  if (!plan || now?.result.held !== held) return;
  const place = {
    held,
    point,
    scenario: now.result.scenario as ScenarioKey,
    role: now.result.role as RoleKey,
  };
  const preview = previewOf(plan, place, reply.value);
  if (!preview) {
    tell({ kind: 'error', error: { code: 'plan-changed', values: {} } });
    return;
  }
  if (scenario !== place.scenario || role !== place.role) setView({ scenario: place.scenario, role: place.role });
  setPreview(preview);
}

/** Keeps the plan that is looked at as a new scenario, which is shown when its change arrives. */
export async function keepPreview(app: App): Promise<void> {
  const { plan, preview, frontier, revision, locale, tell } = app.store.getState();
  const point = preview && frontier?.result.points[preview.point];
  if (!plan || !preview || !point || !isOf(plan, preview)) return;
  const said = frontierScenarioName(createI18n(locale), point);
  const name = plan.scenarios.some((scenario) => scenario.name === said) ? copyName(said, plan.scenarios) : said;
  const { held, point: place } = preview;
  const reply = await app.client.call('frontier.keep', { held, point: place, revision, name });
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return;
  }
  app.store.getState().setPreview(null);
}
