import type { ScenarioView } from '../../export/scenario-view.ts';
import { type Html, html } from '../../report/html.ts';
import type { Places } from '../../report/map-dots.ts';
import { mapDots, votedDots } from '../../report/map-dots.ts';
import { areaPaths, type MapScene, mapScene } from '../../report/map-scene.ts';
import { baseShapes, countriesWith } from '../../report/shapes.ts';
import { type Box, boxOfPath, boxOfPoints } from './box.ts';
import { nearestLand } from './nearest-land.ts';
import { patterns } from './patterns.ts';

/** Size of a whole map, in its own units. */
export const MAP_WIDTH = 1040;
export const MAP_HEIGHT = 590;

/** Dots that shape the land of territories: more would be finer than the picture. */
const MOST_CELLS = 3_500;

/** Which of the two maps a shape belongs to: that of the plan, or that of today. */
export type When = 'plan' | 'today';

/** The shapes that the pictures of one document share, so that a page per territory does not repeat the map. */
export interface MapStore {
  readonly scene: MapScene;
  /** Stands once in the document; the pictures refer to it. */
  readonly definitions: Html;
  /** Where a territory (key) lies, in the units of the map; null where it has no place. */
  readonly boxOf: (when: When, territory: number) => Box | null;
  /** Whether a territory has a shape to be drawn. */
  readonly has: (when: When, territory: number) => boolean;
  /** Whether territories are shown by the land that is nearest to their places. */
  readonly byPlaces: boolean;
}

/** The id of a territory's shape. */
export function shapeId(when: When, territory: number): string {
  return `${when}-${territory}`;
}

export function mapStore(view: ScenarioView, before: ScenarioView | null): MapStore {
  const scene = mapScene(view, MAP_WIDTH, MAP_HEIGHT);
  const { frame, planar, places } = scene;
  const plan = shapesOf(view, scene);
  const today = before ? shapesOf(before, { ...scene, places: mapScene(before, MAP_WIDTH, MAP_HEIGHT).places }) : null;
  const base = planar ? null : baseShapes();
  const dots = [...mapDots(places, frame).paths.values()].join('');
  const held =
    plan.byPlaces && base
      ? html`<path d="${frame.path(countriesWith(somePlaces(places)))}"/>`
      : html`<use href="#land"/>`;
  const shapes = (when: When, { paths, edges }: Shapes) =>
    html`${[...paths].map(
      ([key, path]) => html`<path id="${shapeId(when, key)}" d="${path}"/>
`,
    )}<path id="${when}-edges" d="${edges}"/>`;
  return {
    scene,
    byPlaces: plan.byPlaces,
    has: (when, territory) => (when === 'plan' ? plan : today)?.paths.has(territory) ?? false,
    boxOf: (when, territory) => (when === 'plan' ? plan : today)?.boxes.get(territory) ?? null,
    definitions: html`<svg class="store" width="0" height="0" aria-hidden="true"><defs>
${patterns()}${
  base
    ? html`<path id="land" d="${frame.path(base.land)}"/><path id="lines" d="${base.borders.map((shape) => frame.path(shape)).join('')}"/><clipPath id="on-land">${held}</clipPath>`
    : html`<rect id="land" width="${MAP_WIDTH}" height="${MAP_HEIGHT}"/><path id="lines" d=""/><clipPath id="on-land"><use href="#land"/></clipPath>`
}<path id="dots" d="${dots}"/>
${shapes('plan', plan)}${today ? shapes('today', today) : null}
</defs></svg>`,
  };
}

/** Places enough to know in which countries they are. */
const SOME_PLACES = 800;

function somePlaces({ count, a, b }: Places): [number, number][] {
  const step = Math.max(1, Math.floor(count / SOME_PLACES));
  const some: [number, number][] = [];
  for (let i = 0; i < count; i += step) {
    if (Number.isFinite(a[i]) && Number.isFinite(b[i])) some.push([a[i] as number, b[i] as number]);
  }
  return some;
}

interface Shapes {
  /** By territory key. */
  readonly paths: ReadonlyMap<number, string>;
  readonly edges: string;
  readonly boxes: ReadonlyMap<number, Box>;
  readonly byPlaces: boolean;
}

function shapesOf(view: ScenarioView, scene: MapScene): Shapes {
  const { frame, places, planar } = scene;
  const areas = planar ? null : areaPaths(view, frame);
  if (areas) {
    const paths = new Map(view.territories.map(({ key }, row) => [key as number, areas[row] ?? '']));
    const boxes = new Map<number, Box>();
    for (const [key, path] of paths) {
      const box = boxOfPath(path);
      if (box) boxes.set(key, box);
    }
    return { paths, edges: [...paths.values()].join(''), boxes, byPlaces: false };
  }
  const dots = votedDots(places, frame, MOST_CELLS);
  const { cells, edges } = nearestLand(dots, frame);
  return { paths: cells, edges, boxes: boxOfPoints(dots), byPlaces: true };
}
