import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { ColouringOf } from '../colouring/colourings.ts';
import type { Ground } from '../ground.ts';
import type { DotsPainter } from '../paint-dots.ts';
import type { MapScene, TotalsOf } from '../scene.ts';
import type { ShownAreas } from '../shown-areas.ts';

/** What the parts do to a map; tests give one that writes down the calls. */
export type PaintedMap = Pick<
  MapLibre,
  'setFeatureState' | 'removeFeatureState' | 'setPaintProperty' | 'getSource' | 'triggerRepaint'
>;

/** What all parts draw on, and with. */
export interface Stage {
  readonly map: PaintedMap;
  readonly dots: DotsPainter;
  readonly ground: Ground;
  readonly totals: TotalsOf;
  /** The same for the role underneath, which would push those of the role on screen out of memory. */
  readonly shadowTotals: TotalsOf;
  readonly colouring: ColouringOf;
  /** Of the scene that is shown; null where its units have none. */
  readonly areas: ShownAreas | null;
}

/** One thing on the map, made of what the scene says of it and of nothing else. */
export interface MapPart {
  /** Of its own. */
  readonly name: string;
  /**
   * `at-once`: with every scene. `at-rest`: what takes its time waits until edits that follow each other are over.
   * `after-rest`: after those that wait, but nothing waits for it.
   */
  readonly pace: 'at-once' | 'at-rest' | 'after-rest';
  /** What it is made from: it is shown again only where one of these is another value or another object. */
  dependsOn(scene: MapScene, stage: Stage): readonly unknown[];
  show(scene: MapScene, stage: Stage): void;
}

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** New geometry for a source. */
export function setSource(map: PaintedMap, source: string, data: Feature | FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data);
}

/** What decides who has which unit on the map. */
export function assigned({ plan, scenario, role }: MapScene, { areas }: Stage): readonly unknown[] {
  return [areas, plan.units.codes, plan.assignments, scenario, role];
}
