import { neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { allTexts, textAt } from '../../../core/model/text-column.ts';
import { fipsFinder } from '../../../data/boundaries/county-codes.ts';
import { unitLocator } from '../../../data/boundaries/place-in-units.ts';
import { usAreas } from '../../../data/boundaries/us-atlas.ts';
import { type UsUnits, usUnits } from '../../../data/boundaries/us-units.ts';

const counties = usUnits('us-counties');
const states = usUnits('us-states');

const row = ({ units }: UsUnits, name: string): number => {
  const found = allTexts(units.names).indexOf(name);
  if (found < 0) throw new Error(`no unit ${name}`);
  return found;
};
const name = ({ units }: UsUnits, at: number): string => textAt(units.names, at);

/** Neighbours of each unit over real borders. */
function bordersOf({ units, neighbours }: UsUnits): number[][] {
  const lists: number[][] = Array.from({ length: units.count }, () => []);
  neighbours.a.forEach((a, i) => {
    if (neighbours.link[i]) return;
    const b = neighbours.b[i] as number;
    lists[a]?.push(b);
    lists[b]?.push(a);
  });
  return lists.map((list) => list.sort((a, b) => a - b));
}

describe.each([counties, states])('the units of $kind', (set) => {
  it('have codes in order, names of their own, a middle and an area', () => {
    const codes = allTexts(set.units.codes);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(allTexts(set.units.names)).size).toBe(set.units.count);
    expect(set.units.lat.every((lat) => lat > -15 && lat < 72)).toBe(true);
    expect(set.units.lon.every((lon) => Math.abs(lon) <= 180)).toBe(true);
    // 9.35 million km2 of land, states and counties alike.
    expect(set.units.areaKm2.reduce((sum, area) => sum + area, 0) / 9.35e6).toBeCloseTo(1, 2);
  });

  it('have the neighbours that topojson finds, each pair once and with a border', () => {
    const expected = neighbors(usAreas(set.kind)).map((list, i) => list.filter((other) => other !== i));
    expect(bordersOf(set)).toEqual(expected);
    const pairs = Array.from(set.neighbours.a, (a, i) => `${a},${set.neighbours.b[i]}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(set.neighbours.a.every((a, i) => a < (set.neighbours.b[i] as number))).toBe(true);
    expect(set.neighbours.sharedKm.every((km, i) => (set.neighbours.link[i] ? km === 0 : km > 0))).toBe(true);
  });

  it('are one graph with the links, and many parts without them', () => {
    const { a, b, sharedKm, link } = set.neighbours;
    const graph = (keep: (i: number) => boolean) => {
      const rows = Int32Array.from(a.keys()).filter(keep);
      const pick = (column: Int32Array) => Int32Array.from(rows, (i) => column[i] as number);
      return graphOfPairs(
        set.units.count,
        pick(a),
        pick(b),
        Float64Array.from(rows, (i) => sharedKm[i] as number),
      );
    };
    expect(connectedParts(graph(() => true)).count).toBe(1);
    expect(connectedParts(graph((i) => link[i] === 0)).count).toBeGreaterThan(5);
    expect(set.links.length).toBe(link.filter((one) => one === 1).length);
  });
});

describe('US counties', () => {
  it('number 3,231, of which 15 have no neighbour; each of these has a named link', () => {
    expect(counties.units.count).toBe(3231);
    const alone = bordersOf(counties).flatMap((list, unit) => (list.length === 0 ? [unit] : []));
    expect(alone.length).toBe(15);
    for (const unit of alone) expect(counties.links.some(({ a, b }) => a === unit || b === unit)).toBe(true);
    const links = counties.links.map(({ a, b }) => [name(counties, a), name(counties, b)].sort().join(' - '));
    expect(links).toContain('Dukes, MA - Nantucket, MA');
    expect(links).toContain('Island, WA - San Juan, WA');
  });

  it('link Hawaii to the mainland, not only to Alaska', () => {
    const mainland = counties.links.some(({ a, b }) => {
      const ends = [name(counties, a), name(counties, b)].map((text) => text.slice(-2));
      return ends.includes('HI') && ends.some((state) => ['CA', 'OR', 'WA'].includes(state));
    });
    expect(mainland).toBe(true);
  });

  it('include Falls Church, which has no area, and the city and the county of Baltimore', () => {
    const fallsChurch = row(counties, 'Falls Church, VA');
    expect(counties.units.areaKm2[fallsChurch]).toBeLessThan(1);
    expect(counties.units.lat[fallsChurch]).toBeCloseTo(38.88, 1);
    expect(row(counties, 'Baltimore, MD')).not.toBe(row(counties, 'Baltimore city, MD'));
  });
});

describe('a place among counties', () => {
  const locate = unitLocator(counties.shapes);
  it.each([
    ['Chicago', 41.8781, -87.6298, 'Cook, IL'],
    ['Los Angeles', 34.0522, -118.2437, 'Los Angeles, CA'],
    ['Honolulu', 21.3069, -157.8583, 'Honolulu, HI'],
    ['Adak, east of 180 degrees', 51.88, -176.65, 'Aleutians West, AK'],
    ['Attu, west of 180 degrees', 52.9, 172.9, 'Aleutians West, AK'],
    ['Hagåtña', 13.4757, 144.7489, 'Guam, GU'],
  ])('%s is in its county', (_, lat, lon, county) => {
    const { unit, km } = locate(lat, lon);
    expect(name(counties, unit)).toBe(county);
    expect(km).toBeLessThan(3);
  });

  it('just off the coast is given to the nearest, with its distance', () => {
    const { unit, km } = locate(40.5, -73.6);
    expect(name(counties, unit)).toBe('Nassau, NY');
    expect(km).toBeGreaterThan(5);
    expect(km).toBeLessThan(25);
  });

  it('far from all is in none', () => {
    expect(locate(48.85, 2.35).unit).toBe(-1);
    expect(locate(39, -65).unit).toBe(-1);
    expect(locate(90, 0).unit).toBe(-1);
  });

  it('at the middle of most counties is that county', () => {
    const own = Array.from(counties.units.lat.keys()).filter(
      (at) => locate(counties.units.lat[at] as number, counties.units.lon[at] as number).unit === at,
    );
    expect(own.length / counties.units.count).toBeGreaterThan(0.98);
  });
});

describe('a county by its FIPS code', () => {
  const find = fipsFinder(counties);
  it('is found with or without its leading zero', () => {
    expect(find('01001')).toEqual({ unit: row(counties, 'Autauga, AL'), insteadOf: null });
    expect(find('1001')).toEqual(find('01001'));
  });
  it('of another year is the county that holds most of it', () => {
    expect(find('09110')).toEqual({ unit: row(counties, 'Hartford, CT'), insteadOf: '09003' });
  });
  it.each(['99999', '', 'abc', '123456', '17'])('"%s" is none', (code) => expect(find(code)).toBeNull());
});
