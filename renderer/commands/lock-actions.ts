import type { AccountKey, TerritoryKey } from '../../core/model/ids.ts';
import type { LOCK_COMMANDS } from '../../electron/api/lock-commands.ts';
import type { App } from '../actions/app.ts';
import { fixCentre, freeCentre, lockPicked, lockPickedAccounts, lockTerritories } from '../actions/locks.ts';
import { runBalance, runBalanceOfUnits } from '../actions/run-job.ts';
import { showPanel } from '../actions/show-panel.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import { hasTerritories, pickedTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type LockCommandId = (typeof LOCK_COMMANDS)[number]['id'];

/** Locks, fixed centres, and accounts that are given by name. */
export const LOCK_ACTIONS: Readonly<Record<LockCommandId, CommandAction>> = {
  'units.lock': { run: (app) => lockPicked(app, true), enabled: hasUnits },
  'units.unlock': { run: (app) => lockPicked(app, false), enabled: hasUnits },
  'territory.lock': { run: lockPickedTerritories(true), enabled: (state) => somePicked(state, false) },
  'territory.unlock': { run: lockPickedTerritories(false), enabled: (state) => somePicked(state, true) },
  'centre.fix-home': { run: fixPicked('home'), enabled: hasOne },
  'centre.fix-here': { run: fixPicked('here'), enabled: hasOne },
  'centre.free': { run: freePicked, enabled: isFixed },
  'view.locks': { run: (app) => showPanel(app, 'locks') },
  'accounts.lock': { run: (app) => lockPickedAccounts(app, true), enabled: hasAccounts },
  'accounts.unlock': { run: (app) => lockPickedAccounts(app, false), enabled: hasAccounts },
  'accounts.place': {
    run: placePicked,
    enabled: (state) => hasAccounts(state) && state.pickedAccounts.length === 1,
  },
  'accounts.name': {
    run: ({ store }) => store.getState().setView({ dialog: { name: 'name-accounts', accounts: null } }),
    enabled: (state) => canEdit(state) && hasTerritories(state),
  },
  'view.exceptions': { run: (app) => showPanel(app, 'exceptions') },
  'balance.picked-territories': {
    run: (app) => runBalance(app, picked(app.store.getState())),
    enabled: (state) => canBalancePart(state) && picked(state).length > 1,
  },
  'balance.picked-units': {
    run: (app) => runBalanceOfUnits(app),
    enabled: (state) => canBalancePart(state) && state.pickedUnits.length > 0 && hasTerritories(state),
  },
};

function canEdit({ plan, readOnly }: AppState): boolean {
  return plan !== null && !readOnly;
}

function hasUnits(state: AppState): boolean {
  return canEdit(state) && state.pickedUnits.length > 0;
}

function hasAccounts(state: AppState): boolean {
  return canEdit(state) && state.pickedAccounts.length > 0;
}

/** The next click on the map, or Enter at its cross, says where the account lies. */
function placePicked({ store }: App): void {
  const { plan, pickedAccounts, setView } = store.getState();
  const key = plan?.accounts.keys[pickedAccounts[0] ?? -1];
  if (key !== undefined) setView({ placing: key as AccountKey });
}

function picked(state: AppState): TerritoryKey[] {
  return state.plan ? [...pickedTerritories(state.plan, state, state)] : [];
}

/** Whether one of the picked territories is locked, or is not. */
function somePicked(state: AppState, locked: boolean): boolean {
  const keys = new Set(picked(state));
  const seats = state.plan?.scenarioTerritories ?? [];
  const found = seats.some(
    (seat) => seat.scenario === state.scenario && keys.has(seat.territory) && seat.locked === locked,
  );
  return canEdit(state) && found;
}

function lockPickedTerritories(locked: boolean): CommandAction['run'] {
  return (app) => lockTerritories(app, picked(app.store.getState()), locked);
}

function hasOne(state: AppState): boolean {
  return canEdit(state) && state.plan?.units.xKm === null && picked(state).length === 1;
}

function isFixed(state: AppState): boolean {
  const [territory] = picked(state);
  const seat = state.plan?.scenarioTerritories.find(
    (one) => one.scenario === state.scenario && one.territory === territory,
  );
  return hasOne(state) && seat?.fixedCentre !== undefined;
}

function fixPicked(where: 'home' | 'here'): CommandAction['run'] {
  return (app) => {
    const [territory] = picked(app.store.getState());
    return territory !== undefined && fixCentre(app, territory, where);
  };
}

function freePicked(app: App): unknown {
  const [territory] = picked(app.store.getState());
  return territory !== undefined && freeCentre(app, territory);
}

function canBalancePart(state: AppState): boolean {
  const { plan, draft, jobs } = state;
  return plan !== null && canEdit(state) && !runningJob(jobs) && draftProblem(plan, draftOf(plan, draft)) === null;
}
