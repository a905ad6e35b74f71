import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { areasRefused } from './areas-refused.ts';
import { featureOf } from './geojson-layer.ts';
import type { RawLayer } from './raw-layer.ts';

/** The document of a larger file would take gigabytes. */
const MOST_LETTERS = 150_000_000;
/** Folders in folders; what is deeper was made to harm. */
const MOST_LEVELS = 100;
/** togeojson carries drawing styles as properties, which no planner chooses a key from. */
const STYLE = /^(fill|stroke|icon|label|styleUrl|styleHash|styleMapHash|visibility|marker)/;

/**
 * The placemarks of a KML text (OGC 12-007) with their names, descriptions and extended data. Pictures, links and
 * styles are never followed. Throws FileRefused `bad-areas` (doctype, kml-broken).
 */
export function kmlLayer(text: string, file: string): RawLayer {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw areasRefused(file, 'doctype');
  if (text.length > MOST_LETTERS || deepest(text) > MOST_LEVELS) throw areasRefused(file, 'kml-broken', { line: 1 });
  const { features } = kml(documentOf(text, file));
  return {
    format: 'kml',
    layers: [],
    layer: null,
    features: features.map(({ id, properties, geometry }, i) => {
      const named = Object.entries(properties ?? {}).filter(([name]) => !STYLE.test(name));
      return featureOf(i + 1, { id, properties: Object.fromEntries(named), geometry });
    }),
    projection: null,
    sharedArcs: null,
    windingMatters: false,
    refused: [],
  };
}

function documentOf(text: string, file: string): ReturnType<DOMParser['parseFromString']> {
  let fault: string | null = null;
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') fault ??= message;
    },
  });
  try {
    const document = parser.parseFromString(text, 'text/xml');
    if (fault === null) return document;
  } catch (thrown) {
    fault ??= thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw areasRefused(file, 'kml-broken', { line: Number(/line:(\d+)/.exec(fault ?? '')?.[1] ?? 1) });
}

/** The deepest nesting of elements, counted before a document is built from them. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<[/!?]?[^<>]*>/g)) {
    if (tag[1] === '/') depth--;
    else if (tag[1] !== '!' && tag[1] !== '?' && !tag.endsWith('/>')) most = Math.max(most, ++depth);
  }
  return most;
}
