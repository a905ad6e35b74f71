import type { FramePoint } from '../../state/tool-slice.ts';
import type { Desk, Gesture } from './desk.ts';

/** The map follows the middle button, whatever tool is in hand. */
export function panGesture({ map }: Desk, start: FramePoint): Gesture {
  let last = start;
  return {
    moved(at) {
      map.panBy([last.x - at.x, last.y - at.y], { animate: false });
      last = at;
    },
    ended: () => {},
    gaveUp: () => {},
  };
}
