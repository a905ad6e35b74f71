import type { Drawn } from '../../../core/select/figure.ts';
import type { FramePoint } from '../../state/tool-slice.ts';
import { cornerAt } from './corners.ts';
import { type Desk, type Gesture, howHeld, isOnePlace, placeAt } from './desk.ts';
import { boxCorners, boxOf, circleOf, circlePoints, polygonOf } from './drawn.ts';
import { createIntent, pickDrawn } from './pick-drawn.ts';
import type { SketchLine } from './sketch.ts';

/** Points of a lasso that lie nearer than this are one, px. */
const LASSO_STEP_PX = 2;
/** Beyond this every other point of a lasso is let go: a hand that draws for minutes must not slow down the screen. */
const MOST_POINTS = 4000;

/** What a dragging tool draws from the points of a press; null while it has no extent. */
type Draw = (points: readonly FramePoint[]) => { readonly drawn: Drawn; readonly line: SketchLine } | null;

/**
 * A figure drawn from press to release. A press that does not move is a click, and so the next corner: everything that
 * is dragged can be clicked too.
 */
function drawGesture(desk: Desk, start: FramePoint, draw: Draw): Gesture {
  const { app, sketch } = desk;
  const { touching } = app.store.getState();
  const intent = createIntent(desk);
  let points: FramePoint[] = [start];
  let frame = 0;
  const show = () => {
    frame = 0;
    const now = draw(points);
    if (!now) return;
    sketch.show(now.line);
    intent.show(now.drawn, touching, points.at(-1) as FramePoint);
  };
  const over = () => {
    cancelAnimationFrame(frame);
    sketch.clear();
    intent.stop();
  };
  return {
    moved(at) {
      if (isOnePlace(points.at(-1) as FramePoint, at, LASSO_STEP_PX)) return;
      if (points.length > MOST_POINTS) points = points.filter((_, i) => i % 2 === 0);
      points.push(at);
      // A mouse tells of many places between two frames.
      if (frame === 0) frame = requestAnimationFrame(show);
    },
    ended(at, event) {
      over();
      const moved = points.some((point) => !isOnePlace(point, start));
      const now = moved ? draw([...points, at]) : null;
      if (!moved) cornerAt(desk, at, event);
      else if (now) void pickDrawn(desk, now.drawn, howHeld(desk, event), touching);
    },
    gaveUp: over,
  };
}

export function boxGesture(desk: Desk, start: FramePoint): Gesture {
  return drawGesture(desk, start, (points) => {
    const end = points.at(-1) as FramePoint;
    return { drawn: boxOf(desk.map, start, end), line: { points: boxCorners(start, end), closed: true } };
  });
}

export function lassoGesture(desk: Desk, start: FramePoint): Gesture {
  return drawGesture(desk, start, (points) => {
    if (points.length < 3) return null;
    return { drawn: polygonOf(points.map((point) => placeAt(desk.map, point))), line: { points, closed: true } };
  });
}

export function radiusGesture(desk: Desk, start: FramePoint): Gesture {
  const middle = placeAt(desk.map, start);
  return drawGesture(desk, start, (points) => {
    const drawn = circleOf(middle, placeAt(desk.map, points.at(-1) as FramePoint));
    return { drawn, line: { points: circlePoints(desk.map, drawn), closed: true } };
  });
}

/** Corners are set where the press ends, so that a slip of the hand can be led to where it belongs. */
export function cornerGesture(desk: Desk): Gesture {
  return { moved: () => {}, ended: (at, event) => cornerAt(desk, at, event), gaveUp: () => {} };
}
