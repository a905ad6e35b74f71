import { describe, expect, it } from 'vitest';
import { type AreaFaultWords, areaFaultText } from '../../../core/text/area-fault-text.ts';
import { type AreaRefusalReason, areaRefusalText } from '../../../core/text/area-refusal-text.ts';
import { type AreaRepairReason, areaRepairText } from '../../../core/text/area-repair-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';

/** A `Record` of all, so that the compiler asks for a new one here. */
const REPAIRS: Readonly<Record<AreaRepairReason, true>> = {
  'ring-closed': true,
  'points-dropped': true,
  'spikes-cut': true,
  'ring-dropped': true,
  'winding-turned': true,
  'crossings-resolved': true,
  'crossings-left': true,
  'hole-dropped': true,
  'antimeridian-cut': true,
  'longitude-shifted': true,
  'height-dropped': true,
  'collection-flattened': true,
  'lines-dropped': true,
  'zero-area': true,
  'no-shape': true,
  reprojected: true,
  'reprojected-by-size': true,
};
const REFUSALS: Readonly<Record<AreaRefusalReason, true>> = {
  'not-a-feature': true,
  'type-unknown': true,
  'line-broken': true,
  'coordinates-unreadable': true,
  'coordinates-infinite': true,
  'arc-missing': true,
  'only-lines': true,
  nested: true,
  'latitude-impossible': true,
  'longitude-impossible': true,
  'at-pole': true,
  'around-earth': true,
  'too-tangled': true,
  'nothing-left': true,
  'key-blank': true,
  'no-shape': true,
};
const VALUES = {
  count: 3,
  projection: 'EPSG:3857',
  lat: 95,
  lon: 1000,
  levels: 3,
  line: 7,
  type: 'Foo',
  text: '["a"]',
};

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
  const i18n = createI18n(locale);
  const texts = [
    ...Object.keys(REPAIRS).map((kind) => areaRepairText(i18n, kind as AreaRepairReason, VALUES)),
    ...Object.keys(REFUSALS).map((code) => areaRefusalText(i18n, code as AreaRefusalReason, VALUES)),
  ];

  it('each repair and each refusal of a feature has a sentence of its own', () => {
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/[{}]|area-re|undefined/);
    }
  });
});

describe('what does not fit between two areas', () => {
  const fault = { a: '04', b: '05', places: 1, others: 0 } as const;
  const said = (more: Partial<AreaFaultWords>) =>
    areaFaultText(createI18n('en'), { kind: 'overlap', km2: 1.2345, ...fault, ...more });

  it('is told with its size, small ones in square metres', () => {
    expect(said({})).toBe('04 and 05 overlap by 1.23 km².');
    expect(said({ km2: 0.0007174, places: 3 })).toBe('04 and 05 overlap by 717 m² in 3 places.');
    expect(said({ kind: 'gap' })).toBe('1.23 km² between 04 and 05 belong to no area.');
    expect(said({ kind: 'gap', places: 2, others: 4 })).toBe(
      '1.23 km² between 04 and 05 and 4 other areas in 2 places belong to no area.',
    );
  });
});
