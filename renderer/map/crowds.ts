import type { FeatureCollection, Point } from 'geojson';
import type { Locale } from '../../core/text/locale.ts';
import { type Cells, type Crowd, gridCells, type MercatorBox } from './grid-cells.ts';
import { latitudeOf, longitudeOf } from './mercator.ts';

/** What part of the map is seen. */
export interface View extends MercatorBox {
  readonly zoom: number;
}

/** From this zoom on one looks at single accounts: clusters and heat give way to dots. */
export const DOTS_FROM_ZOOM = 9;

/** Sides of the squares in which accounts are put together, px at a whole zoom. */
const SIDE_PX = { clusters: 56, heat: 7 };
/** Pixels of the whole map at zoom 0. */
const WORLD_PX = 512;
/** How much is made beyond what is seen, in widths and heights of it, so that a small move needs nothing new. */
const MARGIN = 0.4;
/** Radius of a cluster, px. */
const RADIUS = { least: 9, most: 26, alone: 5 };
/** Squares with more than this share of all squares below them are drawn as the hottest. */
const HOTTEST = 0.98;

/** What crowds are made for: a whole zoom, and a box around what is seen. */
export interface CrowdFrame extends MercatorBox {
  readonly level: number;
}

/** The frame for a view: the one before as long as it serves. */
export function crowdFrame(before: CrowdFrame | null, view: View): CrowdFrame {
  const level = Math.max(0, Math.floor(view.zoom));
  const serves =
    before?.level === level &&
    before.west <= view.west &&
    before.east >= view.east &&
    before.north <= view.north &&
    before.south >= view.south;
  if (serves) return before;
  const across = (view.east - view.west) * MARGIN;
  const down = (view.south - view.north) * MARGIN;
  return {
    level,
    west: Math.max(0, view.west - across),
    east: Math.min(1, view.east + across),
    north: Math.max(0, view.north - down),
    south: Math.min(1, view.south + down),
  };
}

/** Clusters: where their accounts are in the middle, how many (as text for more than one), how large, in what colour. */
export function clusters(crowd: Crowd, frame: CrowdFrame, locale: Locale): FeatureCollection<Point> {
  const cells = gridCells(crowd, frame, sideOf('clusters', frame));
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const sizes = crowd.weights ? cells.weights : Float64Array.from(cells.places);
  const most = sizes.reduce((high, size) => Math.max(high, size), 0);
  return points(cells, (cell) => {
    const many = cells.places[cell] as number;
    const share = most > 0 ? (sizes[cell] as number) / most : 0;
    return {
      many: many > 1 ? short.format(many) : '',
      radius: many > 1 ? RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(share) : RADIUS.alone,
      colour: cells.swatches[cell] as number,
    };
  });
}

/** Small squares with the share of heat in each, 0 to 1, for the map to smooth. */
export function heat(crowd: Crowd, frame: CrowdFrame): FeatureCollection<Point> {
  const cells = gridCells({ ...crowd, swatches: null }, frame, sideOf('heat', frame));
  const sorted = cells.weights.slice().sort();
  const hottest = sorted[Math.floor(HOTTEST * (sorted.length - 1))] ?? 0;
  return points(cells, (cell) => ({
    heat: hottest > 0 ? Math.min(1, (cells.weights[cell] as number) / hottest) : 0,
  }));
}

function sideOf(what: keyof typeof SIDE_PX, { level }: CrowdFrame): number {
  return SIDE_PX[what] / (WORLD_PX * 2 ** level);
}

function points(cells: Cells, properties: (cell: number) => Record<string, unknown>): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: cells.count }, (_, cell) => ({
      type: 'Feature',
      properties: properties(cell),
      geometry: {
        type: 'Point',
        coordinates: [longitudeOf(cells.x[cell] as number), latitudeOf(cells.y[cell] as number)],
      },
    })),
  };
}
