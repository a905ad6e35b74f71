import type { TERRITORY_COMMANDS } from '../../electron/api/territory-commands.ts';
import {
  deleteEmpty,
  fillHoles,
  nextPart,
  nextUnassigned,
  openShape,
  shapePicked,
  swapBorder,
} from '../actions/shape-territory.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { ShapeTool } from '../state/shape-tools.ts';
import { hasUnassigned, hasUnitless, shapedTerritories, shapedTerritory } from '../state/shaping.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type TerritoryCommand = (typeof TERRITORY_COMMANDS)[number]['id'];

/** The shape tools. */
export const TERRITORY_ACTIONS: Readonly<Record<TerritoryCommand, CommandAction>> = {
  'territory.create': asking('create', canShape),
  'territory.recolour': asking('recolour', shapesOne),
  'territory.merge': asking('merge', (state) => canShape(state) && shapedTerritories(state).length > 1),
  'territory.split': asking('split', (state) => shapesOne(state) && !runningJob(state.jobs)),
  'tool.cut': { run: ({ store }) => store.getState().setTool({ tool: 'cut' }), enabled: shapesOne },
  'territory.dissolve': asking('dissolve', shapesOne),
  'territory.reassign': { run: (app) => shapePicked(app, 'reassign-territory'), enabled: shapesOne },
  'territory.delete-empty': { run: deleteEmpty, enabled: hasEmpty },
  'territory.grow': asking('grow', shapesOne),
  'territory.trim': asking('trim', shapesOne),
  'territory.even-border': { run: (app) => swapBorder(app, 'balance'), enabled: shapesTwo },
  'territory.smooth-border': { run: (app) => swapBorder(app, 'compactness'), enabled: shapesTwo },
  'territory.fill-holes': { run: fillHoles, enabled: canShape },
  'territory.find-parts': { run: nextPart, enabled: (state) => shapedTerritory(state) !== null },
  'territory.join-parts': { run: (app) => shapePicked(app, 'join-parts'), enabled: shapesOne },
  'territory.next-unassigned': {
    run: nextUnassigned,
    enabled: (state) => state.plan !== null && hasUnassigned(state.plan, state),
  },
};

function asking(tool: ShapeTool, enabled: (state: AppState) => boolean): CommandAction {
  return { run: (app) => openShape(app, tool), enabled };
}

function canShape({ plan, readOnly }: AppState): boolean {
  return plan !== null && plan.units.count > 0 && !readOnly;
}

function shapesOne(state: AppState): boolean {
  return canShape(state) && shapedTerritory(state) !== null;
}

function shapesTwo(state: AppState): boolean {
  return canShape(state) && shapedTerritories(state).length === 2;
}

function hasEmpty(state: AppState): boolean {
  return canShape(state) && state.plan !== null && hasUnitless(state.plan, state);
}
