import type { FeatureCollection, Point } from 'geojson';
import type { AreaName } from './area-names.ts';
import type { UsAtlas } from './us-shapes.ts';

/** What the map knows besides the plan: the shapes that come with the product, and the names of areas. */
export interface Ground {
  readonly atlas: UsAtlas;
  readonly areaNames: FeatureCollection<Point, AreaName>;
}

let loaded: Promise<Ground> | null = null;

/** The ground, fetched from the page's own origin once; after a failure the next call tries again. */
export function loadGround(): Promise<Ground> {
  loaded ??= fetchGround().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function fetchGround(): Promise<Ground> {
  const [atlas, areaNames] = await Promise.all([file<UsAtlas>('us'), file<Ground['areaNames']>('area-names')]);
  return { atlas, areaNames };
}

async function file<T>(name: string): Promise<T> {
  const answer = await fetch(new URL(`basemap/${name}.json`, document.baseURI));
  if (!answer.ok) throw new Error(`basemap/${name}.json cannot be read: ${answer.status}.`);
  return (await answer.json()) as T;
}
