import type { ScenarioView } from '../../export/scenario-view.ts';
import { type Html, html } from '../../report/html.ts';
import { mapLabels } from '../../report/map-labels.ts';
import { territoryColour } from '../../report/map-picture.ts';
import { labelPlaces, mapScene } from '../../report/map-scene.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapStore, shapeId, type When } from './map-store.ts';
import { patternOf } from './patterns.ts';

/**
 * The map of all territories: colours for the screen, patterns and ids so that it is read in grey as well. `title`
 * says what it shows to whoever cannot see it.
 */
export function wholeMap(store: MapStore, view: ScenarioView, when: When, title: string): Html {
  const { frame } = store.scene;
  const scene = { ...store.scene, places: mapScene(view, MAP_WIDTH, MAP_HEIGHT).places };
  const drawn = view.territories.filter(({ key }) => store.has(when, key));
  const filled = drawn.map(({ key, colour }) => {
    const id = `#${shapeId(when, key)}`;
    const paper = territoryColour(colour);
    const pattern = patternOf(colour);
    return html`<use href="${id}" fill="${paper}" stroke="${paper}"/>${pattern ? html`<use href="${id}" fill="${pattern}"/>` : null}
`;
  });
  return html`<svg class="whole" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${title}">
<use href="#land" class="land"/><g class="filled"${store.byPlaces ? html` clip-path="url(#on-land)"` : null}>${filled}<use href="#${when}-edges" class="edge"/></g>
<use href="#lines" class="line"/><use href="#dots" class="specks"/>
${mapLabels(view, frame, labelPlaces(view, scene), ({ id }) => id)}
</svg>`;
}

/** Which colour and pattern is whose. */
export function mapKey(view: ScenarioView, label: string): Html {
  return html`<ul class="key" aria-label="${label}">${view.territories.map(
    ({ id, name, colour }) => html`<li>${swatch(colour)}<bdi><b>${id}</b></bdi> <bdi>${name}</bdi></li>
`,
  )}</ul>`;
}

/** A territory's colour with its pattern, for a line of a table or a title. */
export function swatch(colour: number): Html {
  const pattern = patternOf(colour);
  return html`<svg class="swatch" viewBox="0 0 18 18" aria-hidden="true"><rect width="18" height="18" fill="${territoryColour(colour)}"/>${pattern ? html`<rect width="18" height="18" fill="${pattern}"/>` : null}</svg>`;
}
