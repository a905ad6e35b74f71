import { combineRows } from '../../../core/select/combine.ts';
import { assignRows } from '../../actions/edit-plan.ts';
import { pickAt } from '../../actions/pick-at.ts';
import { intoShown } from '../../state/into-shown.ts';
import { cornerAt } from './corners.ts';
import { type Desk, howHeld, placeAt, underPoint } from './desk.ts';
import { brushOf } from './drawn.ts';
import { rowsInNow } from './pick-drawn.ts';

/**
 * The tools by keyboard: Enter or Space sets a corner, or the brush, at the cross in the middle of the map; the same
 * corner twice ends a polygon, Backspace takes the last one back.
 */
export function attachToolKeys(desk: Desk): () => void {
  const { app, map } = desk;
  const frame = map.getContainer();
  const press = (event: KeyboardEvent) => {
    const { tool, corners, setCorners } = app.store.getState();
    if (tool === 'pointer' || event.ctrlKey || event.metaKey || event.target !== map.getCanvas()) return;
    if (event.key === 'Backspace' && corners.length > 0) setCorners(corners.slice(0, -1));
    else if (event.key === 'Enter' || event.key === ' ') atCross(desk, event);
    else return;
    event.preventDefault();
    event.stopPropagation();
    frame.setAttribute('data-by-keys', 'true');
  };
  frame.addEventListener('keydown', press, { capture: true });
  return () => frame.removeEventListener('keydown', press, { capture: true });
}

function atCross(desk: Desk, event: KeyboardEvent): void {
  const { app, map } = desk;
  const { clientWidth, clientHeight } = map.getCanvas();
  const middle = { x: clientWidth / 2, y: clientHeight / 2 };
  const { tool } = app.store.getState();
  if (tool === 'target') pickAt(app, underPoint(desk, middle), event, placeAt(map, middle));
  else if (tool === 'paint') dab(desk, event);
  else cornerAt(desk, middle, event);
}

/** The brush set down once at the cross. */
function dab(desk: Desk, event: KeyboardEvent): void {
  const { app, map } = desk;
  const state = app.store.getState();
  const { picks, brushPx, pickedUnits, pickedAccounts, pickRows } = state;
  const into = intoShown(state);
  const { clientWidth, clientHeight } = map.getCanvas();
  const rows = rowsInNow(desk, brushOf(map, [{ x: clientWidth / 2, y: clientHeight / 2 }], brushPx), true);
  if (into !== null) {
    if (rows.length > 0) void assignRows(app, picks, rows, into);
    return;
  }
  // One dab after the other: they add up unless they take away.
  const how = howHeld(desk, event) === 'subtract' ? 'subtract' : 'add';
  pickRows(picks, combineRows(picks === 'units' ? pickedUnits : pickedAccounts, rows, how), 'replace');
}
