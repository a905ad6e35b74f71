import type { I18n } from '@lingui/core';
import { type AreaRefusalReason, areaRefusalText } from './area-refusal-text.ts';

/** What can be wrong with a boundary file as a whole. */
export type AreasProblem =
  | 'unknown-kind'
  | 'json-broken'
  | 'json-too-deep'
  | 'json-other'
  | 'topology-broken'
  | 'layer-missing'
  | 'shp-no-shapefile'
  | 'shp-cut'
  | 'shp-kind'
  | 'shp-record'
  | 'shp-beside'
  | 'dbf-damaged'
  | 'dbf-rows'
  | 'zip-no-shapes'
  | 'projection-unknown'
  | 'doctype'
  | 'kml-broken'
  | 'no-shapes'
  | 'none-usable'
  | 'too-many-areas'
  | 'too-many-columns'
  | 'damaged'
  | 'too-many-files'
  | 'name-twice'
  | 'name-unsafe'
  | 'password'
  | 'method'
  | 'expands';

type Values = Readonly<Record<string, unknown>>;

/** The middle of a sentence, "{file} cannot be read: ...", and what to do, without the full stop. */
export function areasProblem(i18n: I18n, problem: AreasProblem, values: Values): string {
  switch (problem) {
    case 'unknown-kind':
      return i18n._({
        id: 'areas.unknown-kind',
        message: 'it is no boundary file; choose GeoJSON, TopoJSON, a shapefile (.zip or .shp), KML or KMZ',
        values,
      });
    case 'json-broken':
      return i18n._({
        id: 'areas.json-broken',
        message: 'its text breaks off or is not JSON from line {line} on; save it again in the program it comes from',
        values: { ...values, line: String(values.line) },
      });
    case 'json-too-deep':
      return i18n._({
        id: 'areas.json-too-deep',
        message: 'its brackets are nested more than {levels, number} deep, which no boundary is; save it again',
        values,
      });
    case 'json-other':
      return i18n._({
        id: 'areas.json-other',
        message: 'it is JSON, but neither GeoJSON nor TopoJSON; save the boundaries as GeoJSON',
        values,
      });
    case 'topology-broken':
      return i18n._({
        id: 'areas.topology-broken',
        message:
          'the lines of its topology are missing or damaged ({arc, plural, =0 {all of them} other {line #}}); save it again',
        values,
      });
    case 'layer-missing':
      return i18n._({
        id: 'areas.layer-missing',
        message: 'it has no layer {layer}; its layers are: {layers}',
        values,
      });
    case 'no-shapes':
      return i18n._({
        id: 'areas.no-shapes',
        message: 'there is no area and no point in it; choose the layer that has the boundaries',
        values,
      });
    case 'none-usable':
      return i18n._({
        id: 'areas.none-usable',
        message: 'none of its features can be used. The first refused is number {feature, number}: {what}',
        values: {
          ...values,
          what: withoutStop(areaRefusalText(i18n, String(values.reason) as AreaRefusalReason, values)),
        },
      });
    case 'too-many-areas':
      return i18n._({
        id: 'areas.too-many-areas',
        message: 'it has {areas, number} areas and at most {limit, number} can be used; choose a coarser layer',
        values,
      });
    case 'too-many-columns':
      return i18n._({
        id: 'areas.too-many-columns',
        message: 'its table has {columns, number} columns; save it with the key and the name alone',
        values,
      });
    case 'projection-unknown':
      return i18n._({
        id: 'areas.projection-unknown',
        message:
          'its coordinates are in {projection}, which is not known here; save it in degrees (WGS 84, EPSG:4326) in your mapping program',
        values,
      });
    case 'doctype':
      return i18n._({
        id: 'areas.doctype',
        message: 'it has a document type definition, which no mapping program writes; save it again as KML or GeoJSON',
        values,
      });
    case 'kml-broken':
      return i18n._({
        id: 'areas.kml-broken',
        message: 'its text is not well-formed KML from line {line} on; save it again in the program it comes from',
        values: { ...values, line: String(values.line) },
      });
    default:
      return shapefileProblem(i18n, problem, values);
  }
}

function shapefileProblem(i18n: I18n, problem: AreasProblem, values: Values): string {
  switch (problem) {
    case 'shp-no-shapefile':
      return i18n._({
        id: 'areas.shp-no-shapefile',
        message: 'its .shp file is no shapefile; export it again',
        values,
      });
    case 'shp-cut':
      return i18n._({
        id: 'areas.shp-cut',
        message:
          'its .shp file should have {declared, number} bytes and has {bytes, number}; copy or download it again',
        values,
      });
    case 'shp-kind':
      return i18n._({
        id: 'areas.shp-kind',
        message: 'its shapes are of kind {kind}, neither areas nor points; export the layer with the areas',
        values: { ...values, kind: String(values.kind) },
      });
    case 'shp-record':
      return i18n._({
        id: 'areas.shp-record',
        message: 'shape {record, number} of its .shp file is damaged; export it again',
        values,
      });
    case 'shp-beside':
      return i18n._({
        id: 'areas.shp-beside',
        message: 'it is a part of a shapefile; choose the .shp file beside it, or a .zip with all parts',
        values,
      });
    case 'dbf-damaged':
      return i18n._({
        id: 'areas.dbf-damaged',
        message: 'its .dbf file, the table of names and codes, is damaged; export it again',
        values,
      });
    case 'dbf-rows':
      return i18n._({
        id: 'areas.dbf-rows',
        message:
          'its .dbf file has {rows, number} rows for {shapes, number} shapes, so they do not belong together; export it again',
        values,
      });
    case 'zip-no-shapes':
      return i18n._({
        id: 'areas.zip-no-shapes',
        message: 'there is no boundary file in it (.shp, .kml, .geojson or .json)',
        values,
      });
    default:
      return zipProblem(i18n, problem, values);
  }
}

function zipProblem(i18n: I18n, problem: AreasProblem, values: Values): string {
  switch (problem) {
    case 'too-many-files':
      return i18n._({
        id: 'areas.too-many-files',
        message: 'it has {files, number} files; make a zip of the boundary file alone',
        values,
      });
    case 'name-twice':
      return i18n._({
        id: 'areas.name-twice',
        message: 'two files in it are called {entry}; pack it again',
        values,
      });
    case 'name-unsafe':
      return i18n._({
        id: 'areas.name-unsafe',
        message: 'a file in it is called {entry}, which leads out of it; ask whoever made it for another copy',
        values,
      });
    case 'password':
      return i18n._({ id: 'areas.password', message: 'it is protected by a password; pack it without one', values });
    case 'method':
      return i18n._({
        id: 'areas.method',
        message: 'it is packed in a way that is not known here; unpack it and choose what is inside',
        values,
      });
    case 'expands':
      return i18n._({
        id: 'areas.expands',
        message: '{entry} in it grows to far more than boundaries would; ask whoever made it for another copy',
        values,
      });
    default:
      return i18n._({
        id: 'areas.damaged',
        message: 'the zip is damaged or breaks off; copy or download it again',
        values,
      });
  }
}

/** The sentence around it ends with a full stop of its own. */
function withoutStop(text: string): string {
  return text.replace(/[.。]$/, '');
}
