import { createRequire } from 'node:module';
import fc from 'fast-check';
import { mesh } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { arcPairs } from '../../../renderer/map/arc-pairs.ts';
import { usShapes } from '../../../renderer/map/us-shapes.ts';

const shapes = usShapes(createRequire(import.meta.url)('us-atlas/counties-10m.json'), 'us-states');

describe('the arcs between areas', () => {
  it('are those that topojson finds for any division', () => {
    if (!shapes) throw new Error('the atlas has states');
    const { topology, areas } = shapes;
    const { arc, a, b } = arcPairs(shapes);
    const indexOf = new Map(areas.geometries.map((area, i) => [area as unknown, i]));
    const count = areas.geometries.length;
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: count, maxLength: count }), (division) => {
        const part = (area: unknown) => division[indexOf.get(area) as number];
        const wanted = mesh(topology, areas, (one, other) => one !== other && part(one) !== part(other));
        const arcs = [...arc].filter((_, i) => division[a[i] as number] !== division[b[i] as number]);
        const found = mesh(topology, { type: 'MultiLineString', arcs: arcs.map((one) => [one]) });
        const segments = ({ coordinates }: typeof wanted) =>
          coordinates
            .flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join(' ')))
            .sort();
        expect(segments(found)).toEqual(segments(wanted));
      }),
      { numRuns: 15 },
    );
  });
});
