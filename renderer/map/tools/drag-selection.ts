import { assignmentOf } from '../../../core/model/assignment.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { assignPicked } from '../../actions/edit-plan.ts';
import { pickAt } from '../../actions/pick-at.ts';
import type { FramePoint } from '../../state/tool-slice.ts';
import { type Desk, type Gesture, isOnePlace, placeAt, underPoint } from './desk.ts';

/**
 * The selection pressed on and dragged to a territory: what it would do there is shown on the way, and it is done once,
 * when it is let go of over an area of that territory. Let go of anywhere else nothing happens; a press that does not
 * move is a click.
 */
export function dragSelection(desk: Desk, start: FramePoint): Gesture {
  const { app, map } = desk;
  let dragging = false;
  let frame = 0;
  const over = () => {
    cancelAnimationFrame(frame);
    map.getCanvas().style.cursor = '';
    const { setIntent, hoverTerritory } = app.store.getState();
    setIntent(null);
    hoverTerritory(null);
  };
  const show = (at: FramePoint) => {
    frame = 0;
    const { pickedUnits, pickedAccounts, setIntent, hoverTerritory } = app.store.getState();
    const to = territoryAt(desk, at);
    hoverTerritory(to);
    setIntent({ units: pickedUnits, accounts: pickedAccounts, to, at });
  };
  return {
    moved(at) {
      dragging ||= !isOnePlace(start, at);
      if (!dragging) return;
      map.getCanvas().style.cursor = 'grabbing';
      if (frame === 0) frame = requestAnimationFrame(() => show(at));
    },
    ended(at, event) {
      over();
      const to = dragging ? territoryAt(desk, at) : null;
      if (!dragging) pickAt(app, underPoint(desk, at), event, placeAt(map, at));
      else if (to !== null) void assignPicked(app, to);
    },
    gaveUp: over,
  };
}

/** The territory of the unit under a place; null where there is none. */
function territoryAt(desk: Desk, at: FramePoint): TerritoryKey | null {
  const { plan, scenario, role } = desk.app.store.getState();
  const { unit } = underPoint(desk, at);
  const territory = plan && unit >= 0 ? assignmentOf(plan, scenario, role)[unit] : 0;
  return territory ? (territory as TerritoryKey) : null;
}
