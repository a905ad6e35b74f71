import type { TerritoryKey } from '../../core/model/ids.ts';
import { invertRows } from '../../core/select/combine.ts';
import { filterRows } from '../../core/select/filter.ts';
import { type Grouping, sameGroup } from '../../core/select/groups.ts';
import { touchingUnits } from '../../core/select/touching.ts';
import type { SELECT_COMMANDS } from '../../electron/api/select-commands.ts';
import type { App } from '../actions/app.ts';
import { neighboursHere } from '../actions/neighbours.ts';
import { hasTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { ToolName } from '../state/tool-slice.ts';
import type { CommandAction } from './command-action.ts';

type SelectCommand = (typeof SELECT_COMMANDS)[number]['id'];

/** The tools, and what selects without them. */
export const SELECT_ACTIONS: Readonly<Record<SelectCommand, CommandAction>> = {
  'tool.pointer': take('pointer'),
  'tool.box': take('box'),
  'tool.lasso': take('lasso'),
  'tool.paint': take('paint'),
  'tool.polygon': take('polygon'),
  'tool.radius': take('radius'),
  'tool.target': { ...take('target'), enabled: canMove },
  'select.units': { run: ({ store }) => store.getState().setTool({ picks: 'units' }), enabled: hasUnits },
  'select.accounts': { run: ({ store }) => store.getState().setTool({ picks: 'accounts' }), enabled: hasAccounts },
  'select.by': { run: ({ store }) => store.getState().setView({ dialog: { name: 'select-by' } }), enabled: hasUnits },
  'select.state': alike('state'),
  'select.prefix': alike('prefix'),
  'select.territory': alike('territory'),
  'select.region': alike('region'),
  'select.touching': { run: addTouching, enabled: ({ pickedUnits }) => pickedUnits.length > 0 },
  'select.unassigned': { run: pickUnassigned, enabled: hasUnits },
  'select.invert': { run: invertPicked, enabled: hasUnits },
  'select.nothing': { run: ({ store }) => store.getState().pickNothing(), enabled: picksAny },
};

/** Whether what is picked can go to another territory. */
export function canMove(state: AppState): boolean {
  return picksAny(state) && hasTerritories(state) && !state.readOnly;
}

function take(tool: ToolName): CommandAction {
  return { run: ({ store }) => store.getState().setTool({ tool }), enabled: hasUnits };
}

/** All that is in the groups of what is picked. */
function alike(grouping: Grouping): CommandAction {
  return {
    run: ({ store }) => {
      const state = store.getState();
      const { plan, pickedUnits, pickedAccounts, pickRows } = state;
      const what = pickedAccounts.length > 0 ? 'accounts' : 'units';
      const rows = what === 'accounts' ? pickedAccounts : pickedUnits;
      if (plan) pickRows(what, sameGroup(plan, state, what, rows, grouping), 'add');
    },
    enabled: picksAny,
  };
}

async function addTouching(app: App): Promise<void> {
  if (!(await neighboursHere(app))) return;
  const { plan, pickedUnits, pickRows } = app.store.getState();
  if (plan) pickRows('units', touchingUnits(plan, pickedUnits), 'add');
}

function pickUnassigned({ store }: App): void {
  const state = store.getState();
  const { plan, picks, how, pickRows } = state;
  if (plan) pickRows(picks, filterRows(plan, state, picks, { territory: 0 as TerritoryKey }), how);
}

function invertPicked({ store }: App): void {
  const { plan, picks, pickedUnits, pickedAccounts, pickRows } = store.getState();
  if (!plan) return;
  const what = pickedAccounts.length > 0 ? 'accounts' : pickedUnits.length > 0 ? 'units' : picks;
  pickRows(what, invertRows(what === 'units' ? pickedUnits : pickedAccounts, plan[what].count), 'replace');
}

function picksAny({ pickedUnits, pickedAccounts }: AppState): boolean {
  return pickedUnits.length > 0 || pickedAccounts.length > 0;
}

function hasUnits({ plan }: AppState): boolean {
  return (plan?.units.count ?? 0) > 0;
}

function hasAccounts({ plan }: AppState): boolean {
  return (plan?.accounts.count ?? 0) > 0;
}
