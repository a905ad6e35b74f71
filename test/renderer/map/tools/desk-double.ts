import type { App } from '../../../../renderer/actions/app.ts';
import type { Desk } from '../../../../renderer/map/tools/desk.ts';
import { createLiveTotals } from '../../../../renderer/state/live-totals.ts';
import { createAppStore } from '../../../../renderer/state/store.ts';
import { gridPlan, WORKING } from '../../../support/plan-builder.ts';

/** Keys that are not held. */
export const HELD = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

const COLUMNS = 4;
const ROWS = 3;

/**
 * A desk with a plan of 4 x 3 units, a tenth of a degree or one px apart: `AAAB AAAB CCCC`, each with its row as its
 * value. Its map shows a degree in ten px, and knows the unit under a place. Calls are written down.
 */
export function deskDouble() {
  const calls: { what: string; input: unknown }[] = [];
  const lines: unknown[] = [];
  const store = createAppStore();
  const plan = gridPlan({ map: 'AAAB AAAB CCCC', values: { potential: Array.from({ length: 12 }, (_, i) => i) } });
  store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  store.setState({ scenario: WORKING });
  const client = {
    call: (what: string, input: unknown) => {
      calls.push({ what, input });
      return Promise.resolve({ ok: true, value: { revision: 1 } });
    },
  };
  const map = {
    getZoom: () => 3,
    getCanvas: () => ({ style: {} }),
    unproject: ([x, y]: [number, number]) => ({ lng: -100 + x / 10, lat: 40 - y / 10 }),
    project: ([lon, lat]: [number, number]) => ({ x: (lon + 100) * 10, y: (40 - lat) * 10 }),
    queryRenderedFeatures: ([x, y]: [number, number]) => {
      const [column, row] = [Math.round(x), Math.round(y)];
      const inside = column >= 0 && column < COLUMNS && row >= 0 && row < ROWS;
      return inside ? [{ id: row * COLUMNS + column }] : [];
    },
  };
  const sketch = { show: (line: unknown) => lines.push(line), clear: () => lines.push(null), remove: () => {} };
  const sync = { dots: { dots: null, index: null } };
  const app = { store, client, totals: createLiveTotals(), map: { current: null } } as unknown as App;
  const areas = { now: () => null, ready: () => Promise.resolve(null) };
  const desk = { app, map, sync, areas, sketch } as unknown as Desk;
  return { desk, app, map, store, calls, lines, picked: () => [...store.getState().pickedUnits] };
}

/** Picking waits for the areas, also where there are none. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
