import { createRequire } from 'node:module';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { areaNames } from '../../../renderer/basemap/area-names.ts';
import type { AccountDots } from '../../../renderer/map/layers/account-dots.ts';
import { DotsPainter } from '../../../renderer/map/paint-dots.ts';
import type { PaintedMap } from '../../../renderer/map/parts/map-part.ts';
import type { OwnShapes } from '../../../renderer/map/scene.ts';
import { MapSync } from '../../../renderer/map/sync.ts';

const require = createRequire(import.meta.url);

/** The real atlas and the real names, as the page loads them. */
const ATLAS = require('us-atlas/counties-10m.json');
const GROUND = { atlas: ATLAS, areaNames: areaNames(require('world-atlas/countries-50m.json'), ATLAS) };

/** One thing that was done to the map. */
export interface Call {
  readonly what: 'state' | 'forget' | 'data' | 'paint';
  /** Row of the unit, name of the source, or name of the layer; null where all states are cleared. */
  readonly on: number | string | null;
  readonly value: unknown;
}

/** A synchronisation that writes down what it does to the map and to the dots, instead of drawing it. */
export function recordingMap(ownShapes: OwnShapes = () => Promise.resolve(null)) {
  const calls: Call[] = [];
  const dotCalls: { readonly what: string; readonly values: readonly unknown[] }[] = [];
  const note = (what: Call['what'], on: Call['on'], value: unknown) => calls.push({ what, on, value });
  const map = {
    setFeatureState: ({ id }: { id: number }, state: object) => note('state', id, state),
    removeFeatureState: ({ id }: { id?: number }, key?: string) => note('forget', id ?? null, key),
    setPaintProperty: (layer: string, _name: string, value: unknown) => note('paint', layer, value),
    getSource: (source: string) => ({ setData: (data: unknown) => note('data', source, data) }),
    triggerRepaint: () => {},
  };
  const heard =
    (what: string) =>
    (...values: unknown[]) =>
      void dotCalls.push({ what, values });
  const layer = {
    rim: [0, 0, 0, 0] as const,
    ring: [0, 0, 0, 0] as const,
    lookedAt: 0,
    hidden: false,
    setDots: heard('dots'),
    setColours: heard('colours'),
    setMarks: heard('marks'),
  };
  const painter = new DotsPainter(layer as unknown as AccountDots);
  const sync = new MapSync(map as unknown as PaintedMap, painter, GROUND, territoryTotals, ownShapes);
  return {
    sync,
    layer,
    dotCalls,
    /** What was done since this was last asked. */
    since: (): Call[] => calls.splice(0),
  };
}
