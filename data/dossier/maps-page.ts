import { dotsText } from '../../core/text/report-text.ts';
import { type Html, html } from '../report/html.ts';
import { mapDots } from '../report/map-dots.ts';
import type { DossierContext } from './dossier-context.ts';
import type { MapStore } from './maps/map-store.ts';
import { mapKey, wholeMap } from './maps/whole-map.ts';

/** The maps of today and of the plan, one over the other on the same frame. */
export function mapsPage({ view, before, words, report, i18n }: DossierContext, store: MapStore): Html {
  const { places, frame } = store.scene;
  const { dots, outside } = mapDots(places, frame);
  const under = dotsText(i18n, { dots, places: places.count, outside, ofUnits: view.plan.accounts.count === 0 });
  return html`<section class="page maps"><h1>${words.maps}</h1>
${before ? html`<figure><figcaption><h2>${words.today}</h2></figcaption>${wholeMap(store, before, 'today', words.mapToday)}</figure>` : null}
<figure><figcaption><h2>${words.plan}</h2></figcaption>${wholeMap(store, view, 'plan', words.mapPlan)}</figure>
${mapKey(view, words.key)}
<p class="note">${store.byPlaces ? `${words.nearestLand} ` : ''}${under} ${report.attribution}</p>
</section>`;
}
