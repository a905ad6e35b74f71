import type { Territory } from '../../core/model/territory.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import type { MapFrame } from './map-frame.ts';

const HEIGHT = 16;
/** Of a letter; names are measured generously, because nobody knows the reader's font. */
const WIDTH = 7.4;

/**
 * Names at the centres of the territories, the largest first; one that would cover an earlier one is left out, and
 * found in the legend. `centre` gives a territory's place in the frame's own terms, `label` what is written there.
 */
export function mapLabels(
  view: ScenarioView,
  frame: MapFrame,
  centre: (row: number) => readonly [number, number],
  label: (territory: Territory) => string,
): Html {
  const { totals, territories } = view;
  const weight = totals.totals[0];
  const order = territories.map((_, row) => row);
  order.sort((a, b) => (weight?.[b] ?? 0) - (weight?.[a] ?? 0) || a - b);
  const taken: { x: number; y: number; half: number }[] = [];
  const texts = order.map((row) => {
    const territory = territories[row];
    const name = territory ? label(territory) : '';
    const place = frame.point(...centre(row));
    if (!place) return null;
    const half = ([...name].length * WIDTH) / 2 + 2;
    const x = Math.min(frame.width - half - 4, Math.max(half + 4, place[0]));
    const y = place[1];
    if (taken.some((other) => Math.abs(other.y - y) < HEIGHT && Math.abs(other.x - x) < other.half + half)) return null;
    taken.push({ x, y, half });
    return html`<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}">${name}</text>`;
  });
  return html`<g class="labels">${texts}</g>`;
}
