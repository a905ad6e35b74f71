import { strToU8, zipSync } from 'fflate';
import proj4 from 'proj4';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { AreaSet, Place } from '../../../../data/boundaries/files/area-set.ts';
import { type AreaOptions, readAreas } from '../../../../data/boundaries/files/read-areas.ts';
import { box, collection, readWritten, written } from '../written-areas.ts';
import { dbfBytes, shpBytes } from './shapefile-bytes.ts';

const cells = (areas: AreaSet, column: string) => areas.columns.find(({ name }) => name === column)?.values;
const kinds = (areas: AreaSet) => areas.repairs.map(({ feature, kind }) => `${feature} ${kind}`);
const problemOf = (content: string | Uint8Array, name: string, options: AreaOptions = {}) => {
  const read = readAreas(written(content, name), options);
  return read.ok ? 'read' : read.code === 'bad-areas' ? read.values.problem : read.code;
};
const clockwise = (rings: readonly (readonly Place[])[]) => rings.map((ring) => ring.toReversed());

describe('GeoJSON', () => {
  it('keeps texts as they are, and a column called __proto__', () => {
    const features = [
      { properties: '{"__proto__":{"x":1},"plz":"01067","n":1.50,"big":12345678901234567890}' },
      { properties: '{"plz":"01069","constructor":"c"}' },
    ].map(
      ({ properties }) =>
        `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[1,2]}}`,
    );
    const areas = readWritten(`{"type":"FeatureCollection","features":[${features.join()}]}`, 'proto.json');
    expect(areas.columns.map(({ name }) => name)).toEqual(['__proto__', 'plz', 'n', 'big', 'constructor']);
    expect(cells(areas, 'plz')).toEqual(['01067', '01069']);
    expect(cells(areas, '__proto__')).toEqual(['{"x":1}', '']);
    expect(areas.keyColumn).toBe(1);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may stand one feature to a line, of which broken ones are refused by their line', () => {
    const one = (code: string) =>
      JSON.stringify({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Polygon', coordinates: box(0, 0, 1, 1) },
      });
    const areas = readWritten(`${one('a')}\n\n{"type":\n\u001e${one('b')}\n`, 'lines.geojsonl');
    expect(cells(areas, 'code')).toEqual(['a', 'b']);
    expect(areas.refused).toEqual([{ feature: 2, code: 'line-broken', values: { line: 3 } }]);
  });

  it('is read from UTF-16 as well', () => {
    const text = collection({ Zürich: box(8, 47, 9, 48) });
    const areas = readWritten(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf16.geojson');
    expect(cells(areas, 'code')).toEqual(['Zürich']);
  });

  it.each([
    ['EPSG:25832', [691_000, 5_334_000], [11.57, 48.13]],
    ['urn:ogc:def:crs:EPSG::27700', [530_000, 180_000], [-0.13, 51.5]],
    ['EPSG:2056', [2_600_000, 1_200_000], [7.4386, 46.951]],
    ['urn:ogc:def:crs:EPSG::3857', [1_489_200, 6_894_000], [13.378, 52.516]],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', [11.57, 48.13], [11.57, 48.13]],
  ])('in %s comes out in degrees', (name, [x = 0, y = 0], [lon = 0, lat = 0]) => {
    const [ring = []] = box(x, y, x + 0.001, y + 0.001);
    const text = collection({ a: [ring] }, { crs: { type: 'name', properties: { name } } });
    const areas = readWritten(text, 'plane.geojson');
    expect(areas.shapes[0]?.[0]?.[0]?.[0]?.[0]).toBeCloseTo(lon, 2);
    expect(areas.shapes[0]?.[0]?.[0]?.[0]?.[1]).toBeCloseTo(lat, 2);
    expect(kinds(areas)).toEqual(name.includes('CRS84') ? [] : ['0 reprojected']);
  });

  it('in metres without a name is taken for Web Mercator and says so, or for what the planner says', () => {
    const [x, y] = proj4('EPSG:32632').forward([9, 50]) as [number, number];
    const text = collection({ a: box(x, y, x + 1000, y + 1000) });
    expect(kinds(readWritten(text, 'metres.geojson'))).toEqual(['0 reprojected-by-size']);
    const told = readWritten(text, 'metres.geojson', { projection: 'EPSG:32632' });
    expect(told.shapes[0]?.[0]?.[0]?.[0]?.[0]).toBeCloseTo(9, 6);
    expect(told.shapes[0]?.[0]?.[0]?.[0]?.[1]).toBeCloseTo(50, 6);
    expect(problemOf(text, 'metres.geojson', { projection: 'EPSG:99999' })).toBe('projection-unknown');
  });
});

describe('TopoJSON', () => {
  const layer = (areas: Readonly<Record<string, [number, number][][]>>) => JSON.parse(collection(areas));
  const made = topology(
    {
      fine: layer({ a: box(0, 0, 1, 1), b: box(1, 0, 2, 1), c: box(5, 5, 6, 6) }),
      coarse: layer({ all: box(0, 0, 6, 6) }),
    },
    1e5,
  );

  it('has layers to choose from, the largest first, and the borders of its arcs', () => {
    const areas = readWritten(JSON.stringify(made), 'two.topojson');
    expect([areas.layers, areas.layer, cells(areas, 'code')]).toEqual([['fine', 'coarse'], 'fine', ['a', 'b', 'c']]);
    expect(areas.sharedArcs && [...areas.sharedArcs.a, ...areas.sharedArcs.b]).toEqual([0, 1]);
    expect(areas.sharedArcs?.km[0]).toBeCloseTo(111.2, 0);
    expect(areas.shapes[0]?.[0]?.[0]?.every(([lon, lat]) => lon <= 1.001 && lat <= 1.001)).toBe(true);
    expect(cells(readWritten(JSON.stringify(made), 'two.topojson', { layer: 'coarse' }), 'code')).toEqual(['all']);
    expect(problemOf(JSON.stringify(made), 'two.topojson', { layer: 'none' })).toBe('layer-missing');
  });

  it('loses a feature whose arc is missing, and the borders of that one only', () => {
    const broken = structuredClone(made) as unknown as { objects: { fine: { geometries: { arcs: number[][] }[] } } };
    const second = broken.objects.fine.geometries[1];
    if (second) second.arcs = [[999]];
    const areas = readWritten(JSON.stringify(broken), 'missing.topojson');
    expect(areas.refused).toEqual([{ feature: 2, code: 'arc-missing', values: {} }]);
    expect([...areas.numbers]).toEqual([1, 3]);
    expect(areas.sharedArcs === null || areas.sharedArcs.a.length === 0).toBe(true);
  });

  it.each([
    ['no arcs', { arcs: undefined }],
    ['an arc of texts', { arcs: [['a']] }],
    ['a transform of texts', { transform: { scale: ['1', 1], translate: [0, 0] } }],
  ])('with %s is refused', (_, change) => {
    expect(problemOf(JSON.stringify({ ...made, ...change }), 'broken.topojson')).toBe('topology-broken');
  });
});

describe('a shapefile in a zip', () => {
  const shp = shpBytes([clockwise(box(0, 0, 1, 1)), clockwise(box(1, 0, 2, 1))]);
  const dbf = (texts: readonly string[], encode: (text: string) => Uint8Array, driver = 0) =>
    dbfBytes(
      ['GEOID', 'NAME'],
      texts.map((text, i) => [Buffer.from(`0${i + 1}`), encode(text)]),
      driver,
    );
  const utf8 = (text: string) => Buffer.from(text, 'utf8');
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it('has shapes, codes with their zeros, and no repairs to tell', () => {
    const zip = zipSync({
      'set/areas.shp': shp,
      'set/areas.dbf': dbf(['A', 'B'], utf8),
      '__MACOSX/set/._areas.shp': strToU8('x'),
    });
    const areas = readWritten(zip, 'areas.zip');
    expect([cells(areas, 'GEOID'), areas.keyColumn, areas.nameColumn]).toEqual([['01', '02'], 0, 1]);
    expect(areas.shapes).toEqual([[box(0, 0, 1, 1)], [box(1, 0, 2, 1)]]);
    expect(areas.repairs).toEqual([]);
  });

  it.each([
    ['.cpg', 'Köln', latin, 0, 'ISO 88591'],
    ['.cpg of Windows', 'القاهرة', () => Uint8Array.from([0xc7, 0xe1, 0xde, 0xc7, 0xe5, 0xd1, 0xc9]), 0, '1256'],
    ['byte 29', 'القاهرة', () => Uint8Array.from([0xc7, 0xe1, 0xde, 0xc7, 0xe5, 0xd1, 0xc9]), 126, null],
    ['the letters themselves', 'Łódź', utf8, 0, null],
  ])('has its letters by %s', (_, text, encode, driver, cpg) => {
    const zip = zipSync({
      'a.SHP': shp,
      'a.DBF': dbf([text, text], encode, driver),
      ...(cpg ? { 'a.cpg': strToU8(cpg) } : {}),
    });
    expect(cells(readWritten(zip, 'letters.zip'), 'NAME')).toEqual([text, text]);
  });

  it('has its shapes in degrees by its .prj', () => {
    const wkt =
      'PROJCS["WGS_1984_UTM_Zone_32N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    const [x, y] = proj4('EPSG:32632').forward([9.5, 50]) as [number, number];
    const zip = zipSync({ 'u.shp': shpBytes([clockwise(box(x, y, x + 10, y + 10))]), 'u.prj': strToU8(wkt) });
    const areas = readWritten(zip, 'utm.zip');
    const lons = areas.shapes
      .flat(2)
      .flat()
      .map(([lon]) => lon) as number[];
    expect(Math.min(...lons)).toBeCloseTo(9.5, 4);
    expect(areas.repairs).toEqual([
      { feature: 0, kind: 'reprojected', detail: { projection: 'WGS_1984_UTM_Zone_32N' } },
    ]);
  });

  it('of several layers is read as asked', () => {
    const zip = zipSync({ 'one.shp': shp, 'two.shp': shpBytes([clockwise(box(3, 3, 4, 4))]) });
    const areas = readWritten(zip, 'layers.zip');
    expect([areas.layers, areas.layer]).toEqual([['one', 'two'], 'one']);
    expect(readWritten(zip, 'layers.zip', { layer: 'two' }).numbers.length).toBe(1);
  });

  it.each([
    ['rows of another number', 'dbf-rows', { 'a.shp': shp, 'a.dbf': dbf(['A'], utf8) }],
    ['a cut table', 'dbf-damaged', { 'a.shp': shp, 'a.dbf': dbf(['A', 'B'], utf8).subarray(0, 80) }],
    ['no shapes', 'zip-no-shapes', { 'a.dbf': dbf(['A'], utf8) }],
    ['a list of accounts', 'zip-no-shapes', { 'a.csv': strToU8('id,name') }],
  ])('with %s is refused as %s', (_, problem, parts) => {
    expect(problemOf(zipSync(parts as Record<string, Uint8Array>), 'bad.zip')).toBe(problem);
  });

  it('with any byte changed is read or refused, never a crash', () => {
    const zip = zipSync({ 'a.shp': shp, 'a.dbf': dbf(['A', 'B'], utf8) }, { level: 0 });
    for (let at = 0; at < zip.length; at++) {
      const changed = Uint8Array.from(zip);
      changed[at] = (changed[at] as number) ^ 0xff;
      expect(() => readAreas(written(changed, 'changed.zip'))).not.toThrow();
    }
  });
});

describe('KML', () => {
  const kml = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
  const square = (x: number) =>
    `<Polygon><outerBoundaryIs><LinearRing><coordinates>${x},0,0 ${x + 1},0,0 ${x + 1},1,0 ${x},1,0 ${x},0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
  const placemark = (code: string, shape: string) =>
    `<Placemark><name>Area ${code}</name><ExtendedData><Data name="plz"><value>${code}</value></Data></ExtendedData>${shape}</Placemark>`;
  const text = kml(
    `<Folder>${placemark('01067', square(0))}${placemark('01069', `<MultiGeometry>${square(1)}${square(3)}</MultiGeometry>`)}</Folder>`,
  );

  it.each([
    ['as text', text, 'areas.kml'],
    ['packed', zipSync({ 'doc.kml': strToU8(text), 'files/picture.png': strToU8('x') }), 'areas.kmz'],
    ['under another ending', text, 'areas.xml'],
  ])('%s has areas, keys with their zeros and names', (_, content, name) => {
    const areas = readWritten(content, name);
    expect([areas.format, cells(areas, 'plz'), cells(areas, 'name')]).toEqual([
      'kml',
      ['01067', '01069'],
      ['Area 01067', 'Area 01069'],
    ]);
    expect(areas.shapes.map((shape) => shape.length)).toEqual([1, 2]);
    expect([areas.columns[areas.keyColumn ?? -1]?.name, areas.columns[areas.nameColumn ?? -1]?.name]).toEqual([
      'plz',
      'name',
    ]);
  });

  it.each([
    ['doctype', text.replace('<kml', '<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml')],
    ['kml-broken', text.replace('</Folder>', '')],
    ['kml-broken', kml('<Folder>'.repeat(5000) + '</Folder>'.repeat(5000))],
    ['no-shapes', kml('')],
    ['unknown-kind', '<html><body>Sign in to download</body></html>'],
  ])('is refused as %s', (problem, content) => expect(problemOf(content, 'bad.kml')).toBe(problem));
});
