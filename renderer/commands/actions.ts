import type { CommandId } from '../../electron/api/commands.ts';
import type { PeopleKind } from '../../electron/api/people-schemas.ts';
import type { App } from '../actions/app.ts';
import { linkPicked } from '../actions/edit-plan.ts';
import { openSample } from '../actions/open-plan.ts';
import { cancelJob, runBalance } from '../actions/run-job.ts';
import { setPreferences } from '../actions/set-preferences.ts';
import { showPanel } from '../actions/show-panel.ts';
import { moveInHistory } from '../actions/walk-history.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import { hasTerritories, pickedTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { DialogName } from '../state/view-slice.ts';
import type { CommandAction } from './command-action.ts';
import { DISRUPTION_ACTIONS } from './disruption-actions.ts';
import { LOCK_ACTIONS } from './lock-actions.ts';
import { LOOK_ACTIONS } from './look-actions.ts';
import { ORGANISATION_ACTIONS } from './organisation-actions.ts';
import { PAGE_ACTIONS } from './page-actions.ts';
import { REASON_ACTIONS } from './reason-actions.ts';
import { REVIEW_ACTIONS } from './review-actions.ts';
import { SCENARIO_ACTIONS } from './scenario-actions.ts';
import { canMove, SELECT_ACTIONS } from './select-actions.ts';
import { TABLE_ACTIONS } from './table-actions.ts';
import { TERRITORY_ACTIONS } from './territory-actions.ts';

const dialog = (name: DialogName) => (app: App) => app.store.getState().setView({ dialog: name });

export const COMMAND_ACTIONS: Readonly<Record<CommandId, CommandAction>> = {
  'plan.new': { run: dialog({ name: 'new-plan' }) },
  'plan.open': { run: dialog({ name: 'open-plan' }) },
  'plan.open-sample': { run: (app) => openSample(app) },
  'plan.import': { run: dialog({ name: 'import', files: [] }) },
  'plan.import-reps': { run: importPeople('reps'), enabled: canEdit },
  'plan.import-leads': {
    run: importPeople('leads'),
    enabled: (state) => canEdit(state) && state.plan?.unitSet !== null,
  },
  'plan.import-sales': { run: importPeople('sales'), enabled: canEdit },
  'plan.import-opportunities': { run: importPeople('opportunities'), enabled: canEdit },
  'plan.import-activities': { run: importPeople('activities'), enabled: canEdit },
  'plan.places': { run: ({ store }) => store.getState().openPanel('places') },
  'plan.compare-crm': {
    run: (app) => showPanel(app, 'drift'),
    enabled: hasTerritories,
  },
  'plan.export': { run: dialog({ name: 'export' }), enabled: hasTerritories },
  'edit.undo': {
    run: (app) => moveInHistory(app, 'undo'),
    enabled: (state) => state.ends.undo !== null && !state.fileReadOnly && !runningJob(state.jobs),
  },
  'edit.redo': {
    run: (app) => moveInHistory(app, 'redo'),
    enabled: (state) => state.ends.redo !== null && !state.fileReadOnly && !runningJob(state.jobs),
  },
  'territory.rename': { run: renamePicked, enabled: (state) => pickedOne(state) !== null && !state.readOnly },
  'territory.assign': {
    run: dialog({ name: 'assign' }),
    enabled: canMove,
  },
  'units.link': { run: (app) => linkPicked(app, true), enabled: pickedTwo },
  'units.unlink': { run: (app) => linkPicked(app, false), enabled: pickedTwo },
  ...LOCK_ACTIONS,
  ...DISRUPTION_ACTIONS,
  ...REASON_ACTIONS,
  ...REVIEW_ACTIONS,
  ...ORGANISATION_ACTIONS,
  ...SCENARIO_ACTIONS,
  ...SELECT_ACTIONS,
  ...TABLE_ACTIONS,
  ...TERRITORY_ACTIONS,
  'balance.run': { run: (app) => runBalance(app), enabled: canBalance },
  'balance.cancel': { run: cancelJob, enabled: (state) => runningJob(state.jobs) !== undefined },
  'quota.split': { run: showQuota, enabled: (state) => hasTerritories(state) && !state.readOnly },
  ...PAGE_ACTIONS,
  'team.mid-year': {
    run: dialog({ name: 'mid-year' }),
    enabled: (state) => hasTerritories(state) && canEdit(state),
  },
  'accounts.unite': {
    run: dialog({ name: 'unite-accounts' }),
    enabled: (state) => canEdit(state) && (state.plan?.accounts.count ?? 0) > 1,
  },
  ...LOOK_ACTIONS,
  'view.palette': { run: dialog({ name: 'palette' }) },
  'map.zoom-in': { run: (app) => app.map.current?.zoomIn() },
  'map.zoom-out': { run: (app) => app.map.current?.zoomOut() },
  'map.whole-plan': { run: (app) => app.map.current?.showWholePlan() },
  'view.theme-system': { run: (app) => setPreferences(app, { theme: 'system' }) },
  'view.theme-light': { run: (app) => setPreferences(app, { theme: 'light' }) },
  'view.theme-dark': { run: (app) => setPreferences(app, { theme: 'dark' }) },
  'view.language-en': { run: (app) => setPreferences(app, { locale: 'en' }) },
  'view.language-ar': { run: (app) => setPreferences(app, { locale: 'ar' }) },
  'help.shortcuts': { run: dialog({ name: 'shortcuts' }) },
  'help.about': { run: dialog({ name: 'about' }) },
};

function importPeople(what: PeopleKind) {
  return dialog({ name: 'import-people', what, files: [] });
}

function canEdit({ plan, readOnly }: AppState): boolean {
  return plan !== null && !readOnly;
}

export function canBalance(state: AppState): boolean {
  const { plan, draft, jobs, readOnly } = state;
  return plan !== null && !readOnly && !runningJob(jobs) && draftProblem(plan, draftOf(plan, draft)) === null;
}

function pickedOne(state: AppState): number | null {
  if (!state.plan) return null;
  const picked = [...pickedTerritories(state.plan, state, state)];
  return picked.length === 1 ? (picked[0] ?? null) : null;
}

function pickedTwo({ pickedUnits, readOnly }: AppState): boolean {
  return pickedUnits.length === 2 && !readOnly;
}

/** The name is a cell of the table of territories. */
function renamePicked({ store }: App): void {
  const state = store.getState();
  state.showPage('map');
  state.showTable('territories');
  state.setView({ renaming: pickedOne(state) });
}

/** The panel opens and its first field takes the focus once it is there. */
function showQuota({ store }: App): void {
  store.getState().openPanel('quota');
  requestAnimationFrame(() => document.getElementById('quota-total')?.focus());
}
