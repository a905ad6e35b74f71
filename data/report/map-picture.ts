import type { I18n } from '@lingui/core';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { textAt } from '../../core/model/text-column.ts';
import { dotsText } from '../../core/text/report-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import { type MapFrame, mapFrame } from './map-frame.ts';
import { baseShapes, territoryShapes } from './shapes.ts';

const WIDTH = 1040;
const HEIGHT = 600;
/** More dots than this are neither seen nor printed apart, and the file would grow with the account list. */
const MOST_DOTS = 6_000;

/** The map of a scenario as one SVG: areas or dots coloured by territory, with the territories' names. */
export function mapPicture(view: ScenarioView, i18n: I18n): Html {
  const { plan } = view;
  const places = plan.accounts.count > 0 ? plan.accounts : plan.units;
  const frame = mapFrame(places.lat, places.lon, WIDTH, HEIGHT);
  const base = baseShapes();
  const areas = areaPaths(view, frame);
  const { dots, drawn } = dotMarks(view, frame, areas !== null);
  const caption = drawn < places.count ? html`<figcaption>${dotsText(i18n, drawn, places.count)}</figcaption>` : null;
  return html`<figure class="map">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="map-title">
<path class="land" d="${frame.path(base.land)}"/>
${areas ?? null}
${base.borders.map((shape) => html`<path class="border" d="${frame.path(shape)}"/>`)}
${dots}
${labels(view, frame)}
</svg>${caption}</figure>`;
}

/** The paper's colour of a territory. */
export function territoryColour(colour: number): string {
  return TERRITORY_PALETTE[colour % TERRITORY_PALETTE.length]?.light ?? '#888888';
}

function areaPaths(view: ScenarioView, frame: MapFrame): Html | null {
  const { plan, territories } = view;
  const rows = new Map(territories.map(({ key }, row) => [key as number, row]));
  const territoryOf = new Map<string, number>();
  view.assignment.forEach((key, unit) => {
    territoryOf.set(textAt(plan.units.codes, unit), rows.get(key) ?? -1);
  });
  const kind = plan.unitSet?.kind ?? 'points';
  const shapes = territoryShapes(kind, territories.length, (code) => territoryOf.get(code) ?? -1);
  if (!shapes) return null;
  return html`<g class="areas">${shapes.map((shape, row) => {
    const territory = territories[row];
    return html`<path fill="${territoryColour(territory?.colour ?? 0)}" d="${frame.path(shape)}"><title>${territory?.name ?? ''}</title></path>
`;
  })}</g>`;
}

/** Dots in batches of one path per territory: a circle element each would be most of the file. */
function dotMarks(view: ScenarioView, frame: MapFrame, onAreas: boolean): { dots: Html; drawn: number } {
  const { plan } = view;
  const byAccount = plan.accounts.count > 0;
  const { count, lat, lon } = byAccount ? plan.accounts : plan.units;
  const keys = byAccount ? view.owners.accountTerritory : view.assignment;
  const step = Math.max(1, Math.ceil(count / MOST_DOTS));
  const paths = new Map<number, string>();
  let drawn = 0;
  for (let i = 0; i < count; i += step) {
    drawn++;
    const place = frame.point(lon[i] as number, lat[i] as number);
    if (!place) continue;
    const key = keys[i] as number;
    paths.set(key, `${paths.get(key) ?? ''}M${place[0].toFixed(1)} ${place[1].toFixed(1)}h0`);
  }
  const marks = [...paths].map(([key, path]) => {
    const territory = view.byKey.get(key);
    const stroke = onAreas || !territory ? '#1f2933' : territoryColour(territory.colour);
    return html`<path class="${onAreas ? 'speck' : 'dot'}" stroke="${stroke}" d="${path}"/>
`;
  });
  return { dots: html`<g>${marks}</g>`, drawn };
}

/** Names at the centres, those that would cover an earlier one left out: the largest territories come first. */
function labels(view: ScenarioView, frame: MapFrame): Html {
  const { totals, territories } = view;
  const taken: [number, number, number][] = [];
  const order = territories.map((_, row) => row);
  const weight = totals.totals[0];
  order.sort((a, b) => (weight?.[b] ?? 0) - (weight?.[a] ?? 0) || a - b);
  const texts = order.map((row) => {
    const place = frame.point(totals.centreLon[row] as number, totals.centreLat[row] as number);
    const name = territories[row]?.name ?? '';
    const half = name.length * 3.4 + 4;
    if (!place || taken.some(([x, y, w]) => Math.abs(y - place[1]) < 14 && Math.abs(x - place[0]) < w + half))
      return null;
    taken.push([place[0], place[1], half]);
    return html`<text x="${place[0].toFixed(1)}" y="${(place[1] + 4).toFixed(1)}">${name}</text>`;
  });
  return html`<g class="labels">${texts}</g>`;
}
