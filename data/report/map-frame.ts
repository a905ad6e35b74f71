import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoPath,
} from 'd3-geo';

/** A picture's projection and how a shape becomes a path in it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Null for a place outside the picture. */
  readonly point: (lon: number, lat: number) => [number, number] | null;
  readonly path: (shape: GeoPermissibleObjects) => string;
}

/**
 * A frame around the places, equal in area. A few far ones (Guam in a plan of the lower 48) would shrink all others
 * to a speck: what lies beyond the densest 98 % in either direction, and far from it, may fall outside.
 */
export function mapFrame(lat: Float64Array, lon: Float64Array, width: number, height: number): MapFrame {
  const [west, east] = span(lon);
  const [south, north] = span(lat);
  const middle = (south + north) / 2;
  const projection = (Math.abs(middle) > 15 && north - south < 60 ? conic(south, north) : geoAzimuthalEqualArea())
    .rotate([-(west + east) / 2, Math.abs(middle) > 15 && north - south < 60 ? 0 : -middle])
    .fitExtent(
      [
        [24, 24],
        [width - 24, height - 24],
      ],
      { type: 'MultiPoint', coordinates: edge(west, east, south, north) },
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  return {
    width,
    height,
    point: (x, y) => {
      const place = projection([x, y]);
      return place && place[0] >= 0 && place[0] <= width && place[1] >= 0 && place[1] <= height ? place : null;
    },
    path: (shape) => pathText(projection, shape),
  };
}

/** A frame around places that have a plane of their own in km, x to the east and y to the north, and no globe. */
export function planeFrame(xKm: Float64Array, yKm: Float64Array, width: number, height: number): MapFrame {
  const [west, east] = span(xKm);
  const [south, north] = span(yKm);
  const scale = Math.min((width - 48) / (east - west), (height - 48) / (north - south));
  return {
    width,
    height,
    point: (x, y) => {
      const place: [number, number] = [
        width / 2 + (x - (west + east) / 2) * scale,
        height / 2 - (y - (south + north) / 2) * scale,
      ];
      return place[0] >= 0 && place[0] <= width && place[1] >= 0 && place[1] <= height ? place : null;
    },
    path: () => '',
  };
}

function conic(south: number, north: number): GeoProjection {
  const sixth = (north - south) / 6;
  return geoConicEqualArea().parallels([south + sixth, north - sixth]);
}

/** From the 1st to the 99th percentile, widened to the extremes where these are near. */
function span(values: Float64Array): [number, number] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  if (sorted.length === 0) return [-10, 10];
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const [low, high] = [at(0.01), at(0.99)];
  const reach = Math.max((high - low) * 0.12, 0.5);
  return [Math.max(at(0), low - reach), Math.min(at(1), high + reach)].map((value, i) =>
    low === high ? value + (i === 0 ? -0.5 : 0.5) : value,
  ) as [number, number];
}

/** The rim of a box in degrees: its corners alone would not hold what bulges between them. */
function edge(west: number, east: number, south: number, north: number): [number, number][] {
  return Array.from({ length: 9 }, (_, i) => i / 8).flatMap((t): [number, number][] => [
    [west + t * (east - west), south],
    [west + t * (east - west), north],
    [west, south + t * (north - south)],
    [east, south + t * (north - south)],
  ]);
}

/** A path without the points that no eye can tell apart: shapes come at map scale, the picture is a page wide. */
function pathText(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  let text = '';
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  const put = (letter: string, x: number, y: number) => {
    text += `${letter}${x.toFixed(1)} ${y.toFixed(1)}`;
    lastX = x;
    lastY = y;
  };
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => put('M', x, y),
    lineTo: (x, y) => {
      if (Math.abs(x - lastX) + Math.abs(y - lastY) >= 0.9) put('L', x, y);
    },
    arc: () => undefined,
    closePath: () => {
      text += 'Z';
    },
  })(shape);
  return text;
}
