import type { TerritoryKey } from '../../core/model/ids.ts';
import type { ORGANISATION_COMMANDS } from '../../electron/api/organisation-commands.ts';
import type { App } from '../actions/app.ts';
import { showRole } from '../actions/show-role.ts';
import { nextLevel, nextOf } from '../state/organisation-slice.ts';
import { pickedTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type OrganisationCommandId = (typeof ORGANISATION_COMMANDS)[number]['id'];

/** Roles, levels and teams. */
export const ORGANISATION_ACTIONS: Readonly<Record<OrganisationCommandId, CommandAction>> = {
  'team.edit': {
    run: editTeam,
    enabled: (state) => pickedTerritory(state) !== null && !state.readOnly,
  },
  'reps.manage': { run: ({ store }) => store.getState().setView({ dialog: { name: 'reps' } }) },
  'roles.manage': { run: ({ store }) => store.getState().setView({ dialog: { name: 'roles' } }) },
  'levels.manage': { run: openLevels },
  'view.next-role': { run: nextRole, enabled: hasRoles },
  'view.next-shadow': { run: nextShadow, enabled: hasRoles },
  'view.next-level': { run: showNextLevel, enabled: ({ plan }) => (plan?.levels.length ?? 0) > 1 },
};

/** The territory that everything picked lies in, else null. */
function pickedTerritory(state: AppState): TerritoryKey | null {
  if (!state.plan) return null;
  const [only, ...others] = pickedTerritories(state.plan, state, state);
  return only !== undefined && others.length === 0 ? only : null;
}

function editTeam({ store }: App): void {
  const territory = pickedTerritory(store.getState());
  if (territory !== null) store.getState().setView({ dialog: { name: 'team', territory } });
}

/** The panel opens on the lowest level, where none is shown yet. */
function openLevels({ store }: App): void {
  const { plan, shownLevel, showLevel, openPanel } = store.getState();
  openPanel('levels');
  if (plan && shownLevel === null) showLevel(nextLevel(plan, null));
}

function hasRoles({ plan }: AppState): boolean {
  return (plan?.roles.length ?? 0) > 1;
}

function nextRole(app: App): void {
  const { plan, role } = app.store.getState();
  const next = nextOf(
    (plan?.roles ?? []).map(({ key }) => key),
    role,
  );
  if (next !== null) showRole(app, next);
}

/** Each of the other roles in turn, then none. */
function nextShadow({ store }: App): void {
  const { plan, role, shadowRole, showShadow } = store.getState();
  const others = (plan?.roles ?? []).map(({ key }) => key).filter((key) => key !== role);
  showShadow(shadowRole !== null && shadowRole === others.at(-1) ? null : nextOf(others, shadowRole));
}

function showNextLevel({ store }: App): void {
  const { plan, shownLevel, showLevel } = store.getState();
  if (plan) showLevel(nextLevel(plan, shownLevel));
}
