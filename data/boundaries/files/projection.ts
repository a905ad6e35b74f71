import proj4 from 'proj4';

/** From the file's coordinates to degrees of longitude and latitude; null where they are degrees already. */
export type ToDegrees = ((x: number, y: number) => readonly [lon: number, lat: number]) | null;

/** Names for longitude and latitude in WGS 84, or so near to it that nobody could tell on a map (NAD83, ETRS89, ...). */
const DEGREES: ReadonlySet<number> = new Set([4326, 4979, 4269, 4258, 4283, 4617, 7844]);

/** Plane systems by their EPSG number, beside those that proj4 knows itself (3857 and UTM on WGS 84). */
const PLANES: Readonly<Record<number, string>> = {
  2056: '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346',
  2154: '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80',
  3035: '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80',
  5070: '+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +x_0=0 +y_0=0 +ellps=GRS80',
  27700:
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489',
  28992:
    '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,1.9342,-1.6677,9.1019,4.0725',
};

/** A projection found, with the name to show; `known` is false where nobody here knows how to leave it. */
export type FoundProjection =
  | { readonly known: true; readonly name: string; readonly toDegrees: ToDegrees }
  | { readonly known: false; readonly name: string };

/**
 * How the coordinates of a file become degrees, by what the file calls them: an EPSG or OGC name, or the WKT of a .prj
 * file. A WKT of longitude and latitude counts as degrees whatever its datum: the shift is 200 m at most.
 */
export function projectionNamed(text: string): FoundProjection {
  const plain = text.trim();
  if (/^(GEOGCS|GEOGCRS|PROJCS|PROJCRS|COMPD|LOCAL_CS|ENGCRS|BOUNDCRS)/i.test(plain)) return ofWkt(plain);
  if (/CRS:?84/i.test(plain)) return { known: true, name: 'CRS84', toDegrees: null };
  const code = Number(/EPSG[^A-Za-z]*?(\d{4,6})$/i.exec(plain)?.[1] ?? Number.NaN);
  if (DEGREES.has(code)) return { known: true, name: `EPSG:${code}`, toDegrees: null };
  const definition = planeOf(code);
  if (definition === null) return { known: false, name: plain.slice(0, 80) };
  return { known: true, name: `EPSG:${code}`, toDegrees: inverse(definition) };
}

function planeOf(code: number): string | null {
  if (Number.isNaN(code)) return null;
  const listed = PLANES[code];
  if (listed) return listed;
  // UTM on ETRS89 and on NAD83, which are numbered by zone.
  const zone = code % 100;
  if (code >= 25828 && code <= 25838) return `+proj=utm +zone=${zone} +ellps=GRS80`;
  if (code >= 26901 && code <= 26923) return `+proj=utm +zone=${zone} +ellps=GRS80`;
  if (code === 102100) return 'EPSG:3857';
  return proj4.defs(`EPSG:${code}`) ? `EPSG:${code}` : null;
}

function ofWkt(wkt: string): FoundProjection {
  const name = /"([^"]*)"/.exec(wkt)?.[1]?.slice(0, 80) ?? wkt.slice(0, 80);
  if (/^GEOG(CS|CRS)/i.test(wkt)) {
    const inDegrees =
      !/UNIT\s*\[\s*"(?!degree)/i.test(wkt.replace(/LENGTHUNIT/gi, '')) && !/PRIMEM\s*\[\s*"(?!Greenwich)/i.test(wkt);
    return inDegrees ? { known: true, name, toDegrees: null } : { known: false, name };
  }
  if (!/^PROJ(CS|CRS)/i.test(wkt) || !/PROJECTION\s*\[|METHOD\s*\[/i.test(wkt)) return { known: false, name };
  try {
    return { known: true, name, toDegrees: inverse(wkt) };
  } catch {
    return { known: false, name }; // proj4 throws plain texts for what it does not know
  }
}

function inverse(definition: string): ToDegrees {
  const { inverse: back } = proj4(definition);
  return (x, y) => {
    const [lon = Number.NaN, lat = Number.NaN] = back([x, y]);
    return [lon, lat];
  };
}

/** Half of the square of Web Mercator, metres, with a little room. */
const MERCATOR_EDGE = 20_037_600;
/** Larger numbers than these are metres, smaller ones degrees gone wrong. */
const LEAST_METRES = 1000;

/** Whether coordinates without a name can only be Web Mercator's metres, by the largest of each axis. */
export function looksLikeMercator(mostX: number, mostY: number): boolean {
  const most = Math.max(mostX, mostY);
  return most > LEAST_METRES && most <= MERCATOR_EDGE;
}
