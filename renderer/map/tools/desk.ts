import type { Map as MapLibre } from 'maplibre-gl';
import type { PickHow } from '../../../core/select/combine.ts';
import type { App } from '../../actions/app.ts';
import type { FramePoint, MapPlace } from '../../state/tool-slice.ts';
import { type Under, underPointer } from '../pointer.ts';
import type { MapSync } from '../sync.ts';
import type { AreaIndexes } from './area-indexes.ts';
import type { Sketch } from './sketch.ts';

/** What every tool works with. */
export interface Desk {
  readonly app: App;
  readonly map: MapLibre;
  readonly sync: MapSync;
  readonly areas: AreaIndexes;
  readonly sketch: Sketch;
}

/** One press, from where it begins to where it ends. */
export interface Gesture {
  moved(at: FramePoint, event: PointerEvent): void;
  ended(at: FramePoint, event: PointerEvent): void;
  /** Escape, or a second finger: everything is as before. */
  gaveUp(): void;
}

/** Keys held down while the pointer or Enter is pressed. */
export type Held = Pick<PointerEvent | KeyboardEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Shift adds, Alt takes away; without a key it is as the toolbar says. */
export function howHeld({ app }: Pick<Desk, 'app'>, held: Held): PickHow {
  if (held.altKey) return 'subtract';
  return held.shiftKey ? 'add' : app.store.getState().how;
}

/** In degrees. */
export function placeAt(map: Pick<MapLibre, 'unproject'>, { x, y }: FramePoint): MapPlace {
  const { lat, lng } = map.unproject([x, y]);
  return { lat, lon: lng };
}

/** Within the frame, px. */
export function pointOf(map: Pick<MapLibre, 'project'>, { lat, lon }: MapPlace): FramePoint {
  const { x, y } = map.project([lon, lat]);
  return { x, y };
}

export function underPoint({ map, sync }: Pick<Desk, 'map' | 'sync'>, { x, y }: FramePoint): Under {
  return underPointer(map, sync, [x, y], map.unproject([x, y]));
}

/** Nearer than this two places are one: a click is no drag, and the same corner twice ends a polygon, px. */
const ONE_PLACE_PX = 4;

export function isOnePlace(a: FramePoint, b: FramePoint, within = ONE_PLACE_PX): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= within;
}
