import { differenceCiede2000, interpolate, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { allLayers } from '../../../renderer/map/layers/all-layers.ts';
import { mapLook } from '../../../renderer/map/map-colours.ts';
import { ABOVE_DOTS, SOURCES, UNIT_FILL } from '../../../renderer/map/sources.ts';

describe.each(['light', 'dark'] as const)('the %s map', (theme) => {
  const look = mapLook(theme);
  const area = (colour: string) => interpolate([look.land, colour], 'rgb')(look.areaOpacity);

  it('parts territories by lines of which one has 3:1 to whatever it parts', () => {
    const faint = [...look.palette, look.unassigned].filter(
      (colour) => Math.max(wcagContrast(area(colour), look.ink), wcagContrast(area(colour), look.casing)) < 3,
    );
    expect(faint).toEqual([]);
    expect(wcagContrast(look.ink, look.casing)).toBeGreaterThan(12);
  });

  it('writes names that can be read on any territory, with their halo', () => {
    const grounds = [look.land, look.unassigned, ...look.palette].map((colour) => area(colour));
    const haloOn = (ground: ReturnType<typeof area>) => interpolate([ground, look.casing], 'rgb')(0.85);
    for (const ink of [look.label, look.placeLabel, look.areaLabel]) {
      for (const ground of grounds) expect(wcagContrast(ink, haloOn(ground))).toBeGreaterThan(4.5);
    }
  });

  it('draws dots that stand out on the land and differ from each other', () => {
    const differs = differenceCiede2000();
    for (const [i, colour] of look.dotPalette.entries()) {
      expect(wcagContrast(colour, look.land)).toBeGreaterThanOrEqual(2);
      for (const other of look.dotPalette.slice(0, i)) expect(differs(colour, other)).toBeGreaterThan(8);
    }
  });

  it('has the layers that the rest speaks of, each on a source that exists', () => {
    const layers = allLayers(look);
    expect(layers.map(({ id }) => id)).toEqual(expect.arrayContaining([UNIT_FILL, ABOVE_DOTS]));
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    const sources = new Set<string>(Object.values(SOURCES));
    for (const layer of layers) if ('source' in layer) expect(sources).toContain(layer.source);
  });
});

describe('the two themes', () => {
  it('differ in paint alone, so that one can become the other without new geometry', () => {
    const bare = (theme: 'light' | 'dark') =>
      allLayers(mapLook(theme)).map(({ paint, ...rest }) => [rest, Object.keys(paint ?? {})]);
    expect(bare('dark')).toEqual(bare('light'));
  });
});
