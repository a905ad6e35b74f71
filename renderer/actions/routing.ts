import { type RoutingSettings, USUAL_ROUTING } from '../../core/routing/routing-settings.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { RoutingResult } from '../state/routing-slice.ts';
import type { App } from './app.ts';
import { keepForExport } from './keep-for-export.ts';
import { startJob } from './run-job.ts';

/** Makes the routing table of the scenario on screen, proves it and runs past leads through it. */
export async function proveRoutes(app: App): Promise<void> {
  const { plan, scenario, role, jobs } = app.store.getState();
  if (!plan || runningJob(jobs, 'routing')) return;
  await startJob(app, { kind: 'routing', scenario, role });
}

/** Takes a table that was made onto the screen. */
export function takeRoutes({ store }: App, result: RoutingResult): void {
  const { file: of, setRouting } = store.getState();
  setRouting({ of, result });
}

/** What is on screen of how leads are routed: what was changed and not kept yet, else what the plan has. */
function routingOnScreen({ store }: App): RoutingSettings {
  const { plan, file, routingDraft } = store.getState();
  if (routingDraft?.of === file) return routingDraft.settings;
  return plan?.settings.routing ?? USUAL_ROUTING;
}

/** Changes it there; the plan has it when it is kept. */
export function draftRoutes(app: App, part: Partial<RoutingSettings>): void {
  const { file: of, setRoutingDraft } = app.store.getState();
  setRoutingDraft({ of, settings: { ...routingOnScreen(app), ...part } });
}

/** Keeps what was changed in the plan as one step, and proves the table that comes of it. */
export async function keepRoutes(app: App): Promise<void> {
  if (!(await keepForExport(app, { routing: routingOnScreen(app) }))) return;
  app.store.getState().setRoutingDraft(null);
  await proveRoutes(app);
}
