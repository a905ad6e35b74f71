import { combineRows, type PickHow } from '../../../core/select/combine.ts';
import { assignRows } from '../../actions/edit-plan.ts';
import { intoShown } from '../../state/into-shown.ts';
import type { FramePoint } from '../../state/tool-slice.ts';
import { type Desk, type Gesture, type Held, howHeld, isOnePlace } from './desk.ts';
import { brushOf } from './drawn.ts';
import { intentRows, rowsInNow } from './pick-drawn.ts';

/** The brush is asked anew where it has moved this far, px. */
const STEP_PX = 2;
/** Tables and panels follow the selection: more often than this nobody sees them change, ms. */
const SELECT_MS = 80;

/**
 * A brush led over the map: what it touches is selected as it goes, or goes to the territory the tools work for, all in
 * one step, when it is lifted. Each movement asks only for what lies under the newest piece. Escape takes all of it back.
 */
export function paintGesture(desk: Desk, start: FramePoint, held: Held): Gesture {
  const { app, map, sketch } = desk;
  const state = app.store.getState();
  const { picks, brushPx } = state;
  const into = intoShown(state);
  const before = picks === 'units' ? state.pickedUnits : state.pickedAccounts;
  const how: PickHow = into === null ? howHeld(desk, held) : 'replace';
  const select = (rows: Int32Array) => app.store.getState().pickRows(picks, rows, 'replace');
  let painted = new Int32Array(0);
  let points: FramePoint[] = [start];
  let frame = 0;
  let selectedAt = 0;

  const paint = (piece: readonly FramePoint[]) => {
    painted = combineRows(painted, rowsInNow(desk, brushOf(map, piece, brushPx), true), 'add') as typeof painted;
  };
  const show = (at: FramePoint) => {
    frame = 0;
    const now = performance.now();
    if (now - selectedAt >= SELECT_MS) {
      selectedAt = now;
      select(combineRows(before, painted, how));
    }
    app.store.getState().setIntent({ ...intentRows(picks, painted), to: into, at });
  };
  const over = () => {
    cancelAnimationFrame(frame);
    sketch.clear();
    app.store.getState().setIntent(null);
  };
  paint(points);
  sketch.show({ points, closed: false, brush: brushPx });
  return {
    moved(at) {
      const last = points.at(-1) as FramePoint;
      if (isOnePlace(last, at, STEP_PX)) return;
      points = [...points, at];
      paint([last, at]);
      sketch.show({ points, closed: false, brush: brushPx });
      if (frame === 0) frame = requestAnimationFrame(() => show(at));
    },
    ended() {
      over();
      if (into === null) {
        select(combineRows(before, painted, how));
        return;
      }
      select(before);
      if (painted.length > 0) void assignRows(app, picks, painted, into);
    },
    gaveUp() {
      over();
      select(before);
    },
  };
}
