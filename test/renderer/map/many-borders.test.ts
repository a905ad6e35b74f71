import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import type { BatchKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';
import { recordingMap } from './recording-map.ts';

/** Counties of Texas, each a territory of its own. */
function counties(count: number): Plan {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const grid = gridPlan({ map: numbers.map((i) => String.fromCodePoint(0x4e00 + i)).join('') });
  const codes = numbers.map((i) => `48${String(2 * i + 1).padStart(3, '0')}`);
  return {
    ...grid,
    unitSet: { batch: 1 as BatchKey, kind: 'us-counties', source: 'us-atlas' },
    units: { ...grid.units, codes: textColumn(codes) },
  };
}

it('draws the borders of many territories as lines of many, those of a few as usual', async () => {
  for (const [count, many] of [
    [20, false],
    [200, true],
  ] as const) {
    const { sync, since } = recordingMap();
    await sync.show(aScene(counties(count)));
    const borders = since().findLast(({ what, on }) => what === 'data' && on === 'territory-borders');
    expect((borders?.value as Feature | undefined)?.properties).toEqual({ many });
  }
});
