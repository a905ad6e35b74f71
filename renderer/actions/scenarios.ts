import type { Flow, FlowBetween } from '../../core/compare/flows.ts';
import { flowRows } from '../../core/compare/flows.ts';
import type { Note } from '../../core/edit/note.ts';
import { copyName } from '../../core/edit/scenarios/duplicate-scenario.ts';
import type { ScenarioKey } from '../../core/model/ids.ts';
import type { ScenarioForm } from '../state/scenarios-slice.ts';
import type { App } from './app.ts';
import { chooseLook } from './choose-look.ts';
import { editPlan } from './edit-plan.ts';
import { showPanel } from './show-panel.ts';

/** Shows another scenario: on the map, in the tables and in every panel. What was picked is let go. */
export function showScenario({ store }: App, scenario: ScenarioKey): void {
  const { scenario: now, setView, pickNothing } = store.getState();
  if (now === scenario) return;
  setView({ scenario, renaming: null });
  pickNothing();
}

/** Makes a copy under a name that is free. */
export async function duplicateScenario(app: App, scenario: ScenarioKey): Promise<void> {
  const { plan } = app.store.getState();
  const of = plan?.scenarios.find(({ key }) => key === scenario);
  if (!plan || !of) return;
  const name = copyName(of.name, plan.scenarios);
  await editPlan(app, { kind: 'duplicate-scenario', scenario, name });
}

/** Shows a scenario that came just now; the name of a copy can be typed over. */
export function showNewScenario(app: App, scenario: ScenarioKey, note: Pick<Note, 'code'>): void {
  showScenario(app, scenario);
  if (note.code === 'duplicated-scenario') showScenarioForm(app, { scenario, what: 'name' });
}

/** Lets a scenario be named or described, where it stands in its panel. */
export function showScenarioForm({ store }: App, form: ScenarioForm): void {
  const { openPanel, showScenarioForm: show } = store.getState();
  openPanel('scenarios');
  show(form);
}

/** Opens the panel with the list. */
export function showScenarios(app: App): void {
  showPanel(app, 'scenarios');
}

/** Colours the map by what changes between a scenario (null: the baseline) and the one on screen. */
export function colourByChange(app: App, against: ScenarioKey | null): void {
  void chooseLook(app, { colourBy: 'change', against });
}

/** Selects what goes from one territory to another: its units, or where none moves the accounts given by name. */
export function pickFlow({ store }: App, between: FlowBetween, flow: Flow): void {
  const { plan, pickRows } = store.getState();
  if (!plan) return;
  const what = flow.units > 0 ? 'units' : 'accounts';
  pickRows(what, flowRows(plan, between, flow, what), 'replace');
}
