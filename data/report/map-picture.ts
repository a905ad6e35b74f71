import type { I18n } from '@lingui/core';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { dotsText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import { mapDots } from './map-dots.ts';
import { mapLabels } from './map-labels.ts';
import { areaPaths, labelPlaces, mapScene } from './map-scene.ts';
import { baseShapes } from './shapes.ts';

const WIDTH = 1040;
const HEIGHT = 600;

/** What a map shows, to stand inside of an SVG of its width and height, and what is said of its dots. */
interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: Html;
  readonly said: string;
}

/** The map of a scenario with its legend: areas or dots coloured by territory, with the territories' names. */
export function mapPicture(view: ScenarioView, i18n: I18n, words: ReportWords): Html {
  const { width, height, shapes, said } = mapDrawing(view, i18n);
  return html`<figure class="map">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-title">
${shapes}
</svg>${legend(view, words)}<figcaption>${said}</figcaption></figure>`;
}

/** The map alone. */
export function mapDrawing(view: ScenarioView, i18n: I18n): MapDrawing {
  const scene = mapScene(view, WIDTH, HEIGHT);
  const { places, frame, planar } = scene;
  const outlines = planar ? null : areaPaths(view, frame);
  const areas = outlines && areaShapes(view, outlines);
  const { paths, dots, outside } = mapDots(places, frame);
  const marks = [...paths].map(([key, path]) => dotPath(view, key, path, areas !== null));
  const base = planar ? null : baseShapes();
  const said = dotsText(i18n, { dots, places: places.count, outside, ofUnits: view.plan.accounts.count === 0 });
  const shapes = html`${base ? html`<path class="land" d="${frame.path(base.land)}"/>` : null}
${areas}
${base ? base.borders.map((shape) => html`<path class="border" d="${frame.path(shape)}"/>`) : null}
<g>${areas ? null : html`<path class="rim" d="${[...paths.values()].join('')}"/>`}${marks}</g>
${mapLabels(view, frame, labelPlaces(view, scene), ({ name }) => name)}`;
  return { width: WIDTH, height: HEIGHT, shapes, said };
}

/** The paper's colour of a territory. */
export function territoryColour(colour: number): string {
  return TERRITORY_PALETTE[colour % TERRITORY_PALETTE.length]?.light ?? '#888888';
}

function areaShapes(view: ScenarioView, paths: readonly string[]): Html {
  return html`<g class="areas">${paths.map((path, row) => {
    const territory = view.territories[row];
    return html`<path fill="${territoryColour(territory?.colour ?? 0)}" d="${path}"><title>${territory?.name ?? ''}</title></path>
`;
  })}</g>`;
}

function dotPath(view: ScenarioView, key: number, path: string, onAreas: boolean): Html {
  const territory = view.byKey.get(key);
  const stroke = onAreas || !territory ? '#1f2933' : territoryColour(territory.colour);
  return html`<path class="${onAreas ? 'speck' : territory ? 'dot' : 'dot none'}" stroke="${stroke}" d="${path}"/>
`;
}

/** A longer legend would be a page of its own; the table of territories shows their colours as well. */
const LONGEST_LEGEND = 60;

/** Which colour is whose; a colour may serve several territories that are not neighbours. */
function legend(view: ScenarioView, words: ReportWords): Html | null {
  const { totals, territories } = view;
  if (territories.length > LONGEST_LEGEND) return null;
  const entry = (colour: string, id: string, name: string) =>
    html`<li><span class="swatch" style="background:${colour}"></span>${id === '' ? null : html`<bdi>${id}</bdi> `}<bdi>${name}</bdi></li>
`;
  return html`<ul class="legend" aria-label="${words.legend}">${territories.map(({ id, name, colour }) => entry(territoryColour(colour), id, name))}${
    totals.unassigned.units + totals.unassigned.accounts > 0 ? entry('#1f2933', '', words.unassigned) : null
  }</ul>`;
}
