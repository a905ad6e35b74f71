import { assignmentOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { MapPlace } from '../state/tool-slice.ts';
import type { App } from './app.ts';
import { assignPicked } from './edit-plan.ts';
import { placeAccount } from './place-accounts.ts';

/** What lies under a click: rows of the unit and account tables, -1 for none. */
interface Hit {
  readonly unit: number;
  readonly account: number;
}

/**
 * What a click on the map does, or Enter at the cross: places the account that waits for its place, says where the
 * selection goes, or selects what lies there. Shift or Control switches one, Alt takes it away, and a click beside
 * everything lets go of what is selected.
 */
export function pickAt(
  app: App,
  { unit, account }: Hit,
  held: Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  place: MapPlace,
): void {
  const state = app.store.getState();
  const { placing, tool, picks, how, pickRows, pickUnits, pickNothing } = state;
  const row = picks === 'units' ? unit : account;
  const adds = held.shiftKey || held.ctrlKey || held.metaKey;
  if (placing !== null) placeAccount(app, placing, place.lat, place.lon);
  else if (tool === 'target') moveTo(app, unit);
  else if (row < 0) {
    if (!adds && !held.altKey && how === 'replace') pickNothing();
  } else if (held.altKey || (how === 'subtract' && !adds)) pickRows(picks, [row], 'subtract');
  else if (picks === 'units' && (adds || how === 'add')) pickUnits([row], true);
  else pickRows(picks, [row], adds ? switched(state.pickedAccounts, row) : how);
}

/** The selection goes to the territory of a unit; a click beside all of them changes nothing. */
function moveTo(app: App, unit: number): void {
  const { plan, scenario, role, setTool } = app.store.getState();
  const territory = plan && unit >= 0 ? assignmentOf(plan, scenario, role)[unit] : 0;
  if (!territory) return;
  setTool({ tool: 'pointer' });
  assignPicked(app, territory as TerritoryKey);
}

function switched(now: Int32Array, row: number): 'add' | 'subtract' {
  return now.includes(row) ? 'subtract' : 'add';
}
