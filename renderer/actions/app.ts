import type { Plan } from '../../core/model/plan.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import type { ApiClient } from '../api/client.ts';
import { createOwnShapes } from '../map/own-shapes.ts';
import type { OwnShapes } from '../map/scene.ts';
import { createLiveTotals, type LiveTotals } from '../state/live-totals.ts';
import { type AppStore, createAppStore } from '../state/store.ts';

/** What commands ask of the map; the map view puts itself here while it is on the screen. */
interface MapHandle {
  zoomIn(): void;
  zoomOut(): void;
  showWholePlan(): void;
  /** Brings some units (rows) into view. */
  showUnits(rows: Int32Array): void;
  /** Makes ready what the tools ask of a plan, so that no press has to wait for it; `areas` for what they touch. */
  prepareTools(plan: Plan, picks: PickWhat, areas: boolean): void;
  /** The map as it is on the screen, a PNG; null where it could not be drawn. */
  picture(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Ends what is being drawn corner by corner, and takes what is in it. */
  finishDrawing(): void;
}

/** What an action works with: the store, the contract, and the totals that remember. */
export interface App {
  readonly store: AppStore;
  readonly client: ApiClient;
  readonly totals: LiveTotals;
  readonly ownShapes: OwnShapes;
  readonly map: { current: MapHandle | null };
}

export function createApp(client: ApiClient): App {
  return {
    store: createAppStore(),
    client,
    totals: createLiveTotals(),
    ownShapes: createOwnShapes(client),
    map: { current: null },
  };
}
