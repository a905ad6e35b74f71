import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { copyRound } from '../../core/review-round/copy-round.ts';
import type { OpenPlan } from '../../electron/api/contract.ts';
import { shownStill } from '../state/organisation-slice.ts';
import { NOTHING_SAID } from '../state/tool-slice.ts';
import type { ViewSlice } from '../state/view-slice.ts';
import type { App } from './app.ts';

/** Takes a plan that was read onto the screen: what was picked in the one before is let go. */
export function showPlan({ store }: App, open: OpenPlan): void {
  const state = store.getState();
  const stays = state.plan !== null && state.file === open.file;
  state.planRead(open);
  state.historyEnds(open.history);
  state.pickNothing();
  state.setDraft(null);
  // A copy for review opens on what was sent, with what can be said of it at hand.
  const copy = copyRound(open.plan);
  if (copy && !stays) state.openPanel('review');
  const parts = shownParts(open.plan, stays ? state : copy);
  state.setView({ ...parts, renaming: null, opening: false });
  const { shadowRole, shownLevel } = shownStill(open.plan, state, parts.role);
  state.showShadow(stays ? shadowRole : null);
  state.showLevel(stays ? shownLevel : null);
  if (stays) return;
  // What was chosen for the moves of another plan.
  state.takeFamiliesAlong(null);
  state.sayOfMoves(NOTHING_SAID);
  state.setTool({ into: null });
}

/** Reads the plan anew: after an import, after a lost connection, after a change that cannot be applied here. */
export async function readPlan(app: App): Promise<void> {
  const reply = await app.client.call('plan.read', {});
  if (reply.ok) showPlan(app, reply.value);
  else if (reply.error.code !== 'no-plan') app.store.getState().tell({ kind: 'error', error: reply.error });
}

/** Asks for the history list anew, where the panel shows it. */
export async function readHistory({ client, store }: App): Promise<void> {
  const reply = await client.call('plan.history', {});
  if (reply.ok) store.getState().historySteps(reply.value);
}

/** The scenario and role on screen where the plan has them still, else the first that is worked on. */
export function shownParts(
  plan: Plan,
  now: Pick<ViewSlice, 'scenario' | 'role'> | null,
): Pick<ViewSlice, 'scenario' | 'role'> {
  const scenarios = plan.scenarios.filter((scenario) => !scenario.archived);
  const scenario =
    scenarios.find(({ key }) => key === now?.scenario) ?? scenarios.find(({ baseline }) => !baseline) ?? scenarios[0];
  const role = plan.roles.find(({ key }) => key === now?.role) ?? plan.roles[0];
  return { scenario: scenario?.key ?? (1 as ScenarioKey), role: role?.key ?? (1 as RoleKey) };
}
