import type { FramePoint } from '../../state/tool-slice.ts';
import { type Desk, underPoint } from './desk.ts';

/**
 * The menu of the map: by the other button where the pointer is, by the menu key or Shift+F10 at the cross. What lies
 * there is selected first where it is not yet, as everywhere else.
 */
export function attachMapMenu(desk: Desk): () => void {
  const { app, map } = desk;
  const canvas = map.getCanvas();
  const frame = map.getCanvasContainer();
  let byKey = false;
  const press = (event: KeyboardEvent) => {
    byKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
  };
  const open = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const box = frame.getBoundingClientRect();
    const at = byKey
      ? { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 }
      : { x: event.clientX - box.left, y: event.clientY - box.top };
    byKey = false;
    selectUnder(desk, at);
    app.store.getState().setMenuAt(at);
  };
  canvas.addEventListener('keydown', press);
  frame.addEventListener('contextmenu', open, { capture: true });
  return () => {
    canvas.removeEventListener('keydown', press);
    frame.removeEventListener('contextmenu', open, { capture: true });
  };
}

function selectUnder(desk: Desk, at: FramePoint): void {
  const { picks, pickedUnits, pickedAccounts, pickRows } = desk.app.store.getState();
  const { unit, account } = underPoint(desk, at);
  const row = picks === 'units' ? unit : account;
  const now = picks === 'units' ? pickedUnits : pickedAccounts;
  if (row >= 0 && !now.includes(row)) pickRows(picks, [row], 'replace');
}
