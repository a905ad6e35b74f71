import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { bytesOfFile, type FileBytes } from '../../import/file-bytes.ts';
import { FileRefused } from '../../import/file-refused.ts';
import { areasRefused } from './areas-refused.ts';
import { geojsonLayer, geojsonLinesLayer, isMembers } from './geojson-layer.ts';
import { parsedJson, wholeText } from './json-text.ts';
import { kmlLayer } from './kml-layer.ts';
import type { RawLayer } from './raw-layer.ts';
import { shapefileLayer } from './shapefile-layer.ts';
import { topojsonLayer } from './topojson-layer.ts';
import { zipLayer } from './zip-layer.ts';

/** The files of a shapefile other than its shapes, and the index that is not needed. */
const BESIDE_SHAPES: ReadonlySet<string> = new Set(['.dbf', '.shx', '.prj', '.cpg']);
const MOST_SHAPE_BYTES = 1_000_000_000;

/** A layer of a boundary file, whose format is found by its content. */
export function layerOfFile(path: string, layer: string | undefined): RawLayer {
  const bytes = bytesOfFile(path);
  if (bytes.size === 0) throw new FileRefused('file-empty', { file: bytes.name });
  const head = Buffer.from(bytes.slice(0, 4));
  if (head.toString('latin1').startsWith('PK')) return zipLayer(bytes, layer, textLayer);
  const ending = extname(path).toLowerCase();
  if (ending === '.shp' || (head.length === 4 && head.readInt32BE() === 9994 && ending !== '.shx'))
    return bareShapefile(path);
  if (BESIDE_SHAPES.has(ending)) throw areasRefused(bytes.name, 'shp-beside');
  return textLayer(bytes, layer);
}

/** GeoJSON, TopoJSON or KML by the first letter and the members. */
function textLayer(bytes: FileBytes, layer: string | undefined): RawLayer {
  const file = bytes.name;
  const text = wholeText(bytes);
  const first = text.trimStart()[0];
  if (first === '<') {
    if (!/<(\w+:)?kml[\s>]/.test(text.slice(0, 10_000))) throw areasRefused(file, 'unknown-kind');
    return kmlLayer(text, file);
  }
  if (!/\.(geo|topo)?jsonl?$|\.(nd|geo)jsons?$/i.test(file) && first !== '{' && first !== '\u001e') {
    throw areasRefused(file, 'unknown-kind');
  }
  const json = parsedJson(text, file);
  if ('lines' in json) return geojsonLinesLayer(json.lines);
  if (isMembers(json.value) && json.value.type === 'Topology') return topojsonLayer(json.value, file, layer);
  return geojsonLayer(json.value, file);
}

/** A .shp file with what lies beside it under the same name, whatever the case of the endings. */
function bareShapefile(path: string): RawLayer {
  const file = basename(path);
  const size = statSync(path).size;
  if (size > MOST_SHAPE_BYTES) {
    throw new FileRefused('file-too-large', { file, megabytes: Math.ceil(size / 1e6), limit: MOST_SHAPE_BYTES / 1e6 });
  }
  const stem = file.slice(0, file.length - extname(file).length);
  const beside = (ending: string): Uint8Array | null => {
    const folder = dirname(path);
    const wanted = `${stem}${ending}`.toLowerCase();
    const found = readdirSync(folder).find((name) => name.toLowerCase() === wanted);
    const whole = found === undefined ? null : join(folder, found);
    return whole !== null && existsSync(whole) && statSync(whole).size <= MOST_SHAPE_BYTES ? readFileSync(whole) : null;
  };
  const text = (ending: string) => {
    const bytes = beside(ending);
    return bytes === null ? null : new TextDecoder().decode(bytes.subarray(0, 10_000));
  };
  const parts = { shp: readFileSync(path), dbf: beside('.dbf'), cpg: text('.cpg'), prj: text('.prj') };
  return { layers: [], layer: null, ...shapefileLayer(parts, file) };
}
