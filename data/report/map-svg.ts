import type { I18n } from '@lingui/core';
import { directionOf, pickLocale } from '../../core/text/locale.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { Html, html } from './html.ts';
import { mapDrawing } from './map-picture.ts';
import { MAP_STYLE } from './map-style.ts';

/** `map.svg`: the map of a scenario as a picture that can be enlarged, with the names of its territories. */
export function mapSvg(view: ScenarioView, i18n: I18n): string {
  const { width, height, shapes, said } = mapDrawing(view, i18n);
  const locale = pickLocale([i18n.locale]);
  return html`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${locale}" direction="${directionOf(locale)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${view.plan.settings.name}</title><desc>${said}</desc><style>${new Html(MAP_STYLE)}</style><rect width="${width}" height="${height}" fill="#eef3f7"/>
${shapes}
</svg>
`.text;
}
