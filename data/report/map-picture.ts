import type { I18n } from '@lingui/core';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { textAt } from '../../core/model/text-column.ts';
import { dotsText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import { mapDots, type Places } from './map-dots.ts';
import { type MapFrame, mapFrame, planeFrame } from './map-frame.ts';
import { mapLabels } from './map-labels.ts';
import { baseShapes, territoryShapes, unitAreas } from './shapes.ts';

const WIDTH = 1040;
const HEIGHT = 600;

/** The map of a scenario as one SVG: areas or dots coloured by territory, with the territories' names, and a legend. */
export function mapPicture(view: ScenarioView, i18n: I18n, words: ReportWords): Html {
  const { places, frame, planar } = sceneOf(view);
  const areas = planar ? null : areaPaths(view, frame);
  const { paths, dots, outside } = mapDots(places, frame);
  const marks = [...paths].map(([key, path]) => dotPath(view, key, path, areas !== null));
  const base = planar ? null : baseShapes();
  return html`<figure class="map">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="map-title">
${base ? html`<path class="land" d="${frame.path(base.land)}"/>` : null}
${areas}
${base ? base.borders.map((shape) => html`<path class="border" d="${frame.path(shape)}"/>`) : null}
<g>${areas ? null : html`<path class="rim" d="${[...paths.values()].join('')}"/>`}${marks}</g>
${mapLabels(view, frame, planar ? meanPlaces(view, places) : degrees(view))}
</svg>${legend(view, words)}<figcaption>${dotsText(i18n, { dots, places: places.count, outside, ofUnits: view.plan.accounts.count === 0 })}</figcaption></figure>`;
}

/** The paper's colour of a territory. */
export function territoryColour(colour: number): string {
  return TERRITORY_PALETTE[colour % TERRITORY_PALETTE.length]?.light ?? '#888888';
}

/** Accounts where there are any, else units; in degrees, or in the units' own plane where the list has no degrees. */
function sceneOf(view: ScenarioView): { places: Places; frame: MapFrame; planar: boolean } {
  const { accounts, units } = view.plan;
  const byAccount = accounts.count > 0;
  const { count, lat, lon } = byAccount ? accounts : units;
  const keys = byAccount ? view.owners.accountTerritory : view.assignment;
  if (!byAccount && units.xKm && units.yKm && !units.lat.some((value) => Number.isFinite(value))) {
    const places = { count, a: units.xKm, b: units.yKm, keys };
    return { places, frame: planeFrame(units.xKm, units.yKm, WIDTH, HEIGHT), planar: true };
  }
  return { places: { count, a: lon, b: lat, keys }, frame: mapFrame(lat, lon, WIDTH, HEIGHT), planar: false };
}

function degrees({ totals }: ScenarioView): (row: number) => readonly [number, number] {
  return (row) => [totals.centreLon[row] as number, totals.centreLat[row] as number];
}

/** The middle of each territory's places in their own plane. */
function meanPlaces(view: ScenarioView, { a, b, keys }: Places): (row: number) => readonly [number, number] {
  const rows = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const sums = view.territories.map(() => ({ x: 0, y: 0, count: 0 }));
  keys.forEach((key, i) => {
    const sum = sums[rows.get(key) ?? -1];
    if (!sum || !Number.isFinite(a[i]) || !Number.isFinite(b[i])) return;
    sum.x += a[i] as number;
    sum.y += b[i] as number;
    sum.count++;
  });
  return (row) => [(sums[row]?.x ?? 0) / (sums[row]?.count ?? 0), (sums[row]?.y ?? 0) / (sums[row]?.count ?? 0)];
}

function areaPaths(view: ScenarioView, frame: MapFrame): Html | null {
  const { plan, territories } = view;
  const known = unitAreas(plan, view.shapes);
  if (!known) return null;
  const rows = new Map(territories.map(({ key }, row) => [key as number, row]));
  const territoryOf = new Map<string, number>();
  view.assignment.forEach((key, unit) => {
    territoryOf.set(textAt(plan.units.codes, unit), rows.get(key) ?? -1);
  });
  const shapes = territoryShapes(known, territories.length, (code) => territoryOf.get(code) ?? -1);
  return html`<g class="areas">${shapes.map((shape, row) => {
    const territory = territories[row];
    return html`<path fill="${territoryColour(territory?.colour ?? 0)}" d="${frame.path(shape)}"><title>${territory?.name ?? ''}</title></path>
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
