import type { App } from '../../actions/app.ts';
import type { FramePoint } from '../../state/tool-slice.ts';
import type { OpenMap } from '../open-map.ts';
import type { AreaIndexes } from './area-indexes.ts';
import { drawnSoFar, finishDrawing, sketchOf } from './corners.ts';
import { type Desk, type Gesture, placeAt, underPoint } from './desk.ts';
import { dragSelection } from './drag-selection.ts';
import { boxGesture, cornerGesture, lassoGesture, radiusGesture } from './draw-gestures.ts';
import { followPointer } from './follow-pointer.ts';
import { attachMapMenu } from './map-menu.ts';
import { paintGesture } from './paint-gesture.ts';
import { panGesture } from './pan-gesture.ts';
import { createIntent } from './pick-drawn.ts';
import { createSketch } from './sketch.ts';
import { attachToolKeys } from './tool-keys.ts';

/** What the rest of the screen asks of the tools. */
export interface ToolHandle {
  /** Ends what is drawn corner by corner and takes what is in it. */
  finish(): void;
  detach(): void;
}

/**
 * The tools on a map: a press becomes the gesture of the tool in hand, and what no gesture wants is the map's own. The
 * map sees nothing of a press that is a gesture, so that it neither pans nor zooms under it.
 */
export function attachTools({ map, sync }: OpenMap, app: App, areas: AreaIndexes): ToolHandle {
  const frame = map.getCanvasContainer();
  const sketch = createSketch(map.getContainer());
  const desk: Desk = { app, map, sync, areas, sketch };
  let giveUp: (() => void) | null = null;
  /** The events of the mouse that follow on a press are the gesture's, too, until the next press. */
  let held = false;

  const press = (event: PointerEvent) => {
    held = false;
    if (giveUp || !event.isPrimary || app.store.getState().placing !== null) return;
    const box = frame.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const gesture = gestureOf(desk, at, event);
    if (!gesture) return;
    held = true;
    map.getCanvas().focus({ preventScroll: true });
    giveUp = followPointer(frame, event, gesture, () => {
      giveUp = null;
    });
  };
  const hide = (event: Event) => held && event.stopPropagation();
  const hideMoves = (event: Event) => giveUp && event.stopPropagation();
  const hideClick = (event: Event) => {
    hide(event);
    held = false;
  };
  const listening = [
    ['pointerdown', press],
    ['mousedown', hide],
    ['mousemove', hideMoves],
    ['touchstart', hide],
    ['click', hideClick],
    ['dblclick', (event: Event) => app.store.getState().tool !== 'pointer' && event.stopPropagation()],
  ] as const;
  for (const [name, heard] of listening) frame.addEventListener(name, heard as EventListener, { capture: true });
  const detachers = [showCorners(desk, () => giveUp === null), attachToolKeys(desk), attachMapMenu(desk)];
  return {
    finish: () => finishDrawing(desk, NO_KEYS),
    detach() {
      giveUp?.();
      for (const [name, heard] of listening) frame.removeEventListener(name, heard as EventListener, { capture: true });
      for (const detach of detachers) detach();
      sketch.remove();
    },
  };
}

const NO_KEYS = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const MAIN = 0;
const MIDDLE = 1;

/** What a press begins with the tool in hand; null where the map itself is to have it. */
function gestureOf(desk: Desk, at: FramePoint, event: PointerEvent): Gesture | null {
  if (event.button === MIDDLE) return panGesture(desk, at);
  if (event.button !== MAIN) return null;
  const { tool, pickedUnits, pickedAccounts } = desk.app.store.getState();
  switch (tool) {
    case 'pointer': {
      if (event.shiftKey) return boxGesture(desk, at);
      // A finger on the selection pans like anywhere else: there is no other way to move the map.
      if (event.pointerType === 'touch') return null;
      const { unit, account } = underPoint(desk, at);
      return pickedUnits.includes(unit) || pickedAccounts.includes(account) ? dragSelection(desk, at) : null;
    }
    case 'target':
      return null;
    case 'box':
      return boxGesture(desk, at);
    case 'lasso':
      return lassoGesture(desk, at);
    case 'paint':
      return paintGesture(desk, at, event);
    case 'polygon':
    case 'cut':
      return cornerGesture(desk);
    case 'radius':
      return radiusGesture(desk, at);
  }
}

/** Shows what was clicked so far, the pointer being the next corner, also while the map moves below it. */
function showCorners(desk: Desk, isIdle: () => boolean): () => void {
  const { app, map, sketch } = desk;
  const intent = createIntent(desk);
  let pointer: FramePoint | null = null;
  let shown = false;
  const show = () => {
    const { corners, touching } = app.store.getState();
    if (!isIdle()) return;
    if (corners.length === 0) {
      if (shown) {
        sketch.clear();
        intent.stop();
      }
      shown = false;
      return;
    }
    shown = true;
    sketch.show(sketchOf(desk, corners, pointer));
    const drawn = pointer && drawnSoFar(desk, [...corners, placeAt(map, pointer)]);
    if (drawn && pointer) intent.show(drawn, touching, pointer);
  };
  const moved = ({ point }: { readonly point: FramePoint }) => {
    pointer = { x: point.x, y: point.y };
    if (app.store.getState().corners.length > 0) show();
  };
  const left = () => {
    pointer = null;
    show();
  };
  map.on('mousemove', moved);
  map.on('mouseout', left);
  map.on('move', show);
  let before = app.store.getState().corners;
  const unsubscribe = app.store.subscribe(({ corners }) => {
    if (corners === before) return;
    before = corners;
    show();
  });
  return () => {
    map.off('mousemove', moved);
    map.off('mouseout', left);
    map.off('move', show);
    unsubscribe();
    intent.stop();
  };
}
