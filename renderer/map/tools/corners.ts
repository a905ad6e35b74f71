import type { Drawn } from '../../../core/select/figure.ts';
import { splitByLine } from '../../actions/shape-territory.ts';
import type { FramePoint, MapPlace } from '../../state/tool-slice.ts';
import { type Desk, type Held, howHeld, isOnePlace, placeAt, pointOf } from './desk.ts';
import { boxCorners, boxOf, circleOf, circlePoints, polygonOf } from './drawn.ts';
import { pickDrawn } from './pick-drawn.ts';
import type { SketchLine } from './sketch.ts';

/** A click this near to the first corner closes a polygon, px. */
const CLOSES_PX = 8;
/** A polygon with more corners than anybody clicks. */
const MOST_CORNERS = 500;

/** A click, or Enter at the cross: the next corner of what is drawn without dragging, or its end. */
export function cornerAt(desk: Desk, at: FramePoint, held: Held): void {
  const { tool, corners, setCorners } = desk.app.store.getState();
  const place = placeAt(desk.map, at);
  const points = corners.map((corner) => pointOf(desk.map, corner));
  const [first] = points;
  const last = points.at(-1);
  if (tool === 'box' || tool === 'radius') {
    if (!first) setCorners([place]);
    else if (!isOnePlace(first, at)) finishDrawing(desk, held, place);
    return;
  }
  const again = last !== undefined && isOnePlace(last, at);
  const isEnough = corners.length >= (tool === 'cut' ? 2 : 3);
  const closes = tool !== 'cut' && first !== undefined && isEnough && isOnePlace(first, at, CLOSES_PX);
  if (closes || (again && isEnough)) finishDrawing(desk, held);
  else if (!again && corners.length < MOST_CORNERS) setCorners([...corners, place]);
}

/** Ends what was clicked corner by corner, `end` being one corner more, and takes what is in it. */
export function finishDrawing(desk: Desk, held: Held, end?: MapPlace): void {
  const { tool, corners, touching, setCorners } = desk.app.store.getState();
  if (tool === 'cut') {
    void splitByLine(desk.app, corners);
    return;
  }
  const drawn = drawnSoFar(desk, end ? [...corners, end] : corners);
  setCorners([]);
  if (drawn) void pickDrawn(desk, drawn, howHeld(desk, held), touching);
}

/** The figure of some corners with the tool in hand; null where there are too few. */
export function drawnSoFar({ app, map }: Desk, corners: readonly MapPlace[]): Drawn | null {
  const [first, second] = corners;
  if (!first || !second) return null;
  switch (app.store.getState().tool) {
    case 'box':
      return boxOf(map, pointOf(map, first), pointOf(map, second));
    case 'radius':
      return circleOf(first, second);
    case 'cut':
      return null;
    default:
      return corners.length < 3 ? null : polygonOf(corners);
  }
}

/** What is drawn so far as it is seen, the pointer being its next corner. */
export function sketchOf({ app, map }: Desk, corners: readonly MapPlace[], pointer: FramePoint | null): SketchLine {
  const points = [...corners.map((corner) => pointOf(map, corner)), ...(pointer ? [pointer] : [])];
  const [first, second] = points;
  const { tool } = app.store.getState();
  if (!first || !second) return { points, closed: false, corners: true };
  if (tool === 'box') return { points: boxCorners(first, second), closed: true };
  if (tool === 'radius')
    return { points: circlePoints(map, circleOf(placeAt(map, first), placeAt(map, second))), closed: true };
  return { points, closed: tool !== 'cut' && points.length > 2, corners: true };
}
