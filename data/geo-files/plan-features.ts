import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Polygon as PackedArea, MultiPolygon as PackedAreas } from 'topojson-specification';
import { shapeAt } from '../../core/model/shape-column.ts';
import { textAt } from '../../core/model/text-column.ts';
import { minorToDecimal } from '../../core/quota/minor-unit.ts';
import { unitValues } from '../../core/tally/unit-values.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { territoryColour } from '../report/map-picture.ts';
import { territoryOutlines } from '../report/map-scene.ts';
import { unitAreas } from '../report/shapes.ts';
import { rewound } from './rings.ts';

/** What a property holds; a decimal is an amount that was computed exactly. */
export type PropertyValue = string | number | null;

/** One thing on the map, in degrees (WGS 84). */
export interface MapFeature {
  readonly id: string;
  readonly name: string;
  /** Colour of its territory, `#rrggbb`; null for a unit in none. */
  readonly colour: string | null;
  /** In the order of `fields`. */
  readonly values: readonly PropertyValue[];
  /** Null for what has no place. */
  readonly geometry: Polygon | MultiPolygon | Point | null;
}

/** Features of one kind with the names of their properties. */
export interface FeatureSet {
  readonly fields: readonly string[];
  readonly features: () => Iterable<MapFeature>;
}

/** The units of a scenario, areas as they are and all else as places: code, name, territory, rep, accounts' measures. */
export function unitFeatures(view: ScenarioView): FeatureSet {
  const { plan, assignment } = view;
  const { units } = plan;
  const names = plan.measures.map(({ name }) => name);
  return {
    fields: ['unit_id', 'unit', 'territory_id', 'territory', 'rep', ...names],
    *features() {
      const columns = names.map((_, m) => unitValues(plan, m));
      const shapeOf = unitShapes(view);
      for (let row = 0; row < units.count; row++) {
        const territory = view.byKey.get(assignment[row] as number);
        const id = textAt(units.codes, row);
        yield {
          id,
          name: textAt(units.names, row),
          colour: territory ? territoryColour(territory.colour) : null,
          values: [
            id,
            textAt(units.names, row),
            territory?.id ?? '',
            territory?.name ?? '',
            territory ? view.rep(territory.key) : '',
            ...columns.map((column) => numberOf(column[row] as number)),
          ],
          geometry: shapeOf(row) ?? pointOf(units.lon[row] as number, units.lat[row] as number),
        };
      }
    },
  };
}

/**
 * The territories of a scenario with their totals, indexes and quotas: where units are areas these are merged along
 * their common borders, else a territory is its centre.
 */
export function territoryFeatures(view: ScenarioView): FeatureSet {
  const { plan, totals, territories } = view;
  const names = plan.measures.map(({ name }) => name);
  return {
    fields: [
      'territory_id',
      'territory',
      'rep',
      'accounts',
      ...names.flatMap((name) => [`${name}_total`, `${name}_index`]),
      'quota',
    ],
    *features() {
      const merged = mergedShapes(view);
      for (const [row, { key, id, name, colour }] of territories.entries()) {
        const minor = view.quotaMinor(key);
        yield {
          id,
          name,
          colour: territoryColour(colour),
          values: [
            id,
            name,
            view.rep(key),
            totals.accounts[row] as number,
            ...names.flatMap((_, m) => [
              numberOf(totals.totals[m]?.[row] ?? 0),
              numberOf(totals.index[m]?.[row] ?? Number.NaN),
            ]),
            minor === null ? null : Number(minorToDecimal(minor, plan.settings.currency)),
          ],
          geometry: merged?.[row] ?? pointOf(totals.centreLon[row] as number, totals.centreLat[row] as number),
        };
      }
    },
  };
}

/** The outline of each unit, by its row; the plan's own, or those that come with the product. */
function unitShapes({ plan, shapes }: ScenarioView): (row: number) => MultiPolygon | Polygon | null {
  if (shapes) {
    return (row) => {
      const coordinates = shapeAt(shapes, row) as unknown as MultiPolygon['coordinates'];
      return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
    };
  }
  const known = unitAreas(plan, null);
  if (!known) return () => null;
  const byCode = new Map(known.areas.geometries.map((area) => [String(area.id), area]));
  return (row) => {
    const area = byCode.get(textAt(plan.units.codes, row)) as PackedArea | PackedAreas | undefined;
    return area ? rewound((feature(known.topology, area) as Feature<MultiPolygon | Polygon>).geometry) : null;
  };
}

function mergedShapes(view: ScenarioView): (MultiPolygon | null)[] | null {
  const outlines = territoryOutlines(view) as MultiPolygon[] | null;
  return outlines?.map((shape) => (shape.coordinates.length === 0 ? null : rewound(shape))) ?? null;
}

function pointOf(lon: number, lat: number): Point | null {
  return Number.isFinite(lon) && Number.isFinite(lat) ? { type: 'Point', coordinates: [lon, lat] } : null;
}

function numberOf(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
