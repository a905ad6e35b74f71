import { describe, expect, it } from 'vitest';
import type { BatchKey } from '../../../core/model/ids.ts';
import { type Shape, shapeColumn } from '../../../core/model/shape-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { reportHtml } from '../../../data/report/report-html.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

describe('the map of a plan with areas of its own', () => {
  const square = (x: number, y: number): Shape => [
    [
      [
        [x, y],
        [x, y + 1],
        [x + 1, y + 1],
        [x + 1, y],
        [x, y],
      ],
    ],
  ];
  const made = gridPlan({ map: 'AAB ABB', accounts: [{ unit: 0, values: { potential: 3 } }] });
  const plan = {
    ...made,
    unitSet: { batch: 1 as BatchKey, kind: 'areas', source: 'patches.geojson' } as const,
    units: { ...made.units, lat: Float64Array.of(1, 1, 1, 0, 0, 0), lon: Float64Array.of(0, 1, 2, 0, 1, 2) },
  };
  const shapes = shapeColumn([square(0, 1), square(1, 1), square(2, 1), square(0, 0), square(1, 0), square(2, 0)]);
  const page = (own: typeof shapes | null) =>
    reportHtml(
      scenarioView(plan, WORKING, FIELD_SALES, own),
      { version: '1', balance: null, rows: null, seconds: {} },
      createI18n('en'),
    );

  it('fills one shape per territory, its areas merged', () => {
    const drawn = page(shapes).match(/<g class="areas">[\s\S]*?<\/g>/)?.[0] ?? '';
    const paths = [...drawn.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(path.match(/M/g)).toHaveLength(1);
  });

  it('shows dots alone where no shapes are at hand', () => {
    expect(page(null)).not.toContain('<g class="areas">');
  });
});
