import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  type Rgb,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { SWATCH } from '../../../renderer/map/colouring/swatches.ts';
import { allLayers } from '../../../renderer/map/layers/all-layers.ts';
import { mapLook } from '../../../renderer/map/map-colours.ts';
import { ABOVE_DOTS, SOURCES, UNIT_FILL } from '../../../renderer/map/sources.ts';

const SIGHTS = {
  normal: (colour: Rgb) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** The colours of territories, of measures, of indices and of changes. */
function rowsOf(swatches: readonly string[]): string[][] {
  const starts = [SWATCH.territory, SWATCH.measure, SWATCH.index, SWATCH.change];
  return starts.map((start, i) => swatches.slice(start, starts[i + 1]));
}

describe.each(['light', 'dark'] as const)('the %s map', (theme) => {
  const look = mapLook(theme);

  it('parts territories by lines of which one has 3:1 to whatever it parts', () => {
    const faint = [...look.swatches, look.unassigned].filter(
      (colour) => Math.max(wcagContrast(colour, look.ink), wcagContrast(colour, look.casing)) < 3,
    );
    expect(faint).toEqual([]);
    expect(wcagContrast(look.ink, look.casing)).toBeGreaterThan(12);
  });

  it('writes names that can be read on any territory, with their halo', () => {
    const grounds = [look.land, look.unassigned, ...look.swatches];
    const haloOn = (ground: string) => interpolate([ground, look.casing], 'rgb')(0.85);
    for (const ink of [look.label, look.placeLabel, look.areaLabel]) {
      for (const ground of grounds) expect(wcagContrast(ink, haloOn(ground))).toBeGreaterThan(4.5);
    }
  });

  it('draws dots that stand out on the land and differ from each other', () => {
    const differs = differenceCiede2000();
    for (const row of rowsOf(look.dotSwatches)) {
      for (const [i, colour] of row.entries()) {
        expect(wcagContrast(colour, look.land)).toBeGreaterThanOrEqual(2);
        for (const other of row.slice(0, i)) expect(differs(colour, other)).toBeGreaterThan(7);
      }
    }
  });

  it.each(Object.entries(SIGHTS))(
    'tells all colours of one meaning apart, as they are drawn, to %s sight',
    (_, seen) => {
      const differs = differenceCiede2000();
      for (const [kind, row] of rowsOf(look.swatches).entries()) {
        // What is in no territory is grey; the palette of territories is told from it by border and name.
        const drawn = kind === 0 ? row : [...row, look.unassigned];
        const colours = drawn.map((hex) => seen(parse(hex) as Rgb) as Rgb);
        colours.forEach((colour, i) => {
          for (const other of colours.slice(0, i)) expect(differs(colour, other)).toBeGreaterThan(12);
        });
      }
    },
  );

  it('paints areas with nothing mixed in', () => {
    const fill = allLayers(look).find(({ id }) => id === UNIT_FILL);
    expect(Object.keys(fill?.paint ?? {}).sort()).toEqual(['fill-antialias', 'fill-color']);
  });

  it('writes nothing over anything: what is always seen is placed first, and names give way', () => {
    const symbols = allLayers(look).filter((layer) => layer.type === 'symbol');
    const allowed = ({ layout = {} }: (typeof symbols)[number]) => Object.keys(layout);
    expect(
      symbols.flatMap(allowed).filter((key) => /ignore-placement|text-allow-overlap|text-overlap/.test(key)),
    ).toEqual([]);
    const isSign = symbols.map((layer) => allowed(layer).includes('icon-allow-overlap'));
    expect(isSign.indexOf(true)).toBe(isSign.lastIndexOf(false) + 1);
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
