import { describe, expect, it } from 'vitest';
import { textAt } from '../../../../core/model/text-column.ts';
import { countryOutline } from '../../../../data/boundaries/approximate/country-outline.ts';
import { shapeAreaKm2 } from '../../../../data/boundaries/approximate/outline.ts';
import { postalAreas } from '../../../../data/boundaries/approximate/postal-areas.ts';
import { usZips } from '../../../../data/boundaries/approximate/us-zips.ts';
import { unitLocator } from '../../../../data/boundaries/place-in-units.ts';
import { shapeOf, usAreas } from '../../../../data/boundaries/us-atlas.ts';
import { postalTable } from '../../../../data/places/postal-table.ts';
import { stateOf } from '../../../../data/places/states.ts';

describe('approximate areas of US ZIP codes', () => {
  const zips = usZips();
  const states = usAreas('us-states');

  it('say that they are approximate', () => {
    expect(zips.approximate).toBe(true);
    expect(zips.source).toContain('approximate');
    expect(zips.units.count).toBeGreaterThan(37_000);
  });

  it('sum to their state within half of a per cent', () => {
    const sums = new Map<string, number>();
    for (let unit = 0; unit < zips.units.count; unit++) {
      const state = stateOf(textAt(zips.units.names, unit).slice(-2))?.number ?? '';
      sums.set(state, (sums.get(state) ?? 0) + (zips.units.areaKm2[unit] as number));
    }
    expect(sums.size).toBe(states.length);
    for (const state of states) {
      const ratio = (sums.get(state.id) ?? 0) / shapeAreaKm2(shapeOf(state));
      expect({ state: state.properties?.name, off: Math.abs(ratio - 1) < 0.005 }).toEqual({
        state: state.properties?.name,
        off: true,
      });
    }
  });

  it('have each ZIP in its own area, unless its place is off its state', () => {
    const locate = unitLocator(zips.shapes);
    const stateAt = unitLocator(states.map(shapeOf));
    let off = 0;
    for (let unit = 0; unit < zips.units.count; unit++) {
      const [lat, lon] = [zips.units.lat[unit] as number, zips.units.lon[unit] as number];
      const state = stateAt(lat, lon);
      const own = stateOf(textAt(zips.units.names, unit).slice(-2))?.number;
      if (state.km > 0 || states[state.unit]?.id !== own) off++;
      else if (locate(lat, lon).unit !== unit)
        throw new Error(`${textAt(zips.units.codes, unit)} lies in another area`);
    }
    expect(off).toBeLessThan(0.01 * zips.units.count);
  });

  it('give codes on one place one area, that of the lowest', () => {
    expect(zips.unitOfCode.size).toBeGreaterThan(41_800);
    const chicago = zips.unitOfCode.get('60601') ?? -1;
    expect(textAt(zips.units.codes, chicago)).toBe('60601');
    const codes = new Set(Array.from({ length: zips.units.count }, (_, unit) => textAt(zips.units.codes, unit)));
    for (const [code, unit] of zips.unitOfCode) {
      if (!codes.has(code)) expect(textAt(zips.units.codes, unit)).not.toBe(code);
      else expect(textAt(zips.units.codes, unit)).toBe(code);
    }
  });

  it('are one graph, with neighbours across the borders of states', () => {
    const { a, b, link, sharedKm } = zips.neighbours;
    const state = (unit: number) => textAt(zips.units.names, unit).slice(-2);
    const across = Array.from(a.keys()).filter((i) => link[i] === 0 && state(a[i] as number) !== state(b[i] as number));
    expect(across.length).toBeGreaterThan(2_000);
    expect(Array.from(sharedKm).every((km, i) => km > 0 === (link[i] === 0))).toBe(true);
    const reached = new Set([0]);
    const next = [0];
    const neighbours = new Map<number, number[]>();
    a.forEach((from, i) => {
      neighbours.set(from, [...(neighbours.get(from) ?? []), b[i] as number]);
      neighbours.set(b[i] as number, [...(neighbours.get(b[i] as number) ?? []), from]);
    });
    for (let unit = next.pop(); unit !== undefined; unit = next.pop()) {
      for (const other of neighbours.get(unit) ?? []) if (!reached.has(other)) next.push(reached.add(other) && other);
    }
    expect(reached.size).toBe(zips.units.count);
  });
});

describe('approximate areas of a postal pack', () => {
  const region = { name: 'Land', code: '01' };
  const row = (code: string, lat: number, lon: number) => ({ code, place: `P${code}`, region, lat, lon });

  it('fill the outline of the country', () => {
    const table = postalTable('DE', [row('10115', 52.5, 13.4), row('80331', 48.1, 11.6), row('20095', 53.5, 10)]);
    const areas = postalAreas(table);
    expect(areas).toMatchObject({ kind: 'postal-areas', approximate: true, units: { count: 3 } });
    const outline = countryOutline('DE') ?? [];
    const sum = areas.units.areaKm2.reduce((total, km2) => total + km2, 0);
    // Islands far from all three are left out.
    expect(sum / shapeAreaKm2(outline)).toBeGreaterThan(0.98);
    expect(sum / shapeAreaKm2(outline)).toBeLessThanOrEqual(1.0001);
    expect(areas.neighbours.a).toHaveLength(3);
  });

  it('of a country without an outline lie in a hull, and codes overseas in one of their own', () => {
    const unknown = postalAreas(postalTable('XZ', [row('1', 10, 10), row('2', 10.5, 10), row('3', 10, 10.5)]));
    expect(unknown.units.count).toBe(3);
    expect(unknown.source).toContain('approximate');
    expect(unknown.units.areaKm2.every((km2) => km2 > 500)).toBe(true);
    const french = postalAreas(postalTable('FR', [row('75001', 48.86, 2.35), row('97400', -20.88, 55.45)]));
    const reunion = french.unitOfCode.get('97400') ?? -1;
    expect(french.units.areaKm2[reunion]).toBeLessThan(5_000);
    expect(french.neighbours.link).toEqual(Uint8Array.of(1));
  });

  it('an empty one has none', () => {
    expect(postalAreas(postalTable('DE', [])).units.count).toBe(0);
  });
});

describe('the outline of a country', () => {
  it('is cut at 180 degrees and known for most', () => {
    for (const country of ['RU', 'FJ', 'NZ', 'US']) {
      const outline = countryOutline(country) ?? [];
      for (const [ring] of outline) {
        const lons = (ring ?? []).map(([lon]) => lon);
        expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(181);
        expect(Math.max(...lons.map(Math.abs))).toBeLessThanOrEqual(180);
      }
    }
    expect(shapeAreaKm2(countryOutline('RU') ?? []) / 16_900_000).toBeCloseTo(1, 1);
    const known = 'AT AU BE BR CA CH CZ DE DK DO ES FI FR GB GR HU IE IN IT JP KR MX NL NO NZ PL PT RO SA SE TR US ZA';
    expect(known.split(' ').filter((country) => !countryOutline(country))).toEqual([]);
    expect(countryOutline('XZ')).toBeNull();
  });
});
