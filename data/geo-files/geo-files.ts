import type { ScenarioView } from '../export/scenario-view.ts';
import { geojsonPieces } from './geojson-file.ts';
import { kmlPieces } from './kml-file.ts';
import { territoryFeatures, unitFeatures } from './plan-features.ts';
import { shapefileZip } from './shapefile/shapefile-zip.ts';

/** The forms that maps are exchanged in. */
export type GeoKind = 'geojson' | 'kml' | 'shp';

/** A file of units or territories as a map. */
export interface GeoFile {
  readonly file: string;
  readonly kind: GeoKind;
  readonly pieces: () => Iterable<string | Uint8Array>;
}

/** Units and territories of a scenario for other maps; `day` is the day that files in a zip bear. */
export function geoFiles(view: ScenarioView, day: Date): GeoFile[] {
  const units = unitFeatures(view);
  const territories = territoryFeatures(view);
  const layers = [
    { name: 'units', ...units },
    { name: 'territories', ...territories },
  ];
  return [
    ...layers.flatMap(({ name, ...set }): GeoFile[] => [
      { file: `${name}.geojson`, kind: 'geojson', pieces: () => geojsonPieces(set, name) },
      { file: `${name}.kml`, kind: 'kml', pieces: () => kmlPieces(set, name) },
    ]),
    { file: 'shapefiles.zip', kind: 'shp', pieces: () => [shapefileZip(layers, day)] },
  ];
}
