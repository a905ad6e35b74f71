import type { I18n } from '@lingui/core';
import { directionOf, pickLocale } from '../../core/text/locale.ts';
import { Html, html } from '../report/html.ts';
import { fontFaces } from './fonts.ts';
import { PAGE_STYLE } from './style/page-style.ts';
import { PRINT_STYLE } from './style/print-style.ts';
import { TABLE_STYLE } from './style/table-style.ts';

/**
 * A document for paper and screen, piece by piece: one file without script, address or anything from outside, which
 * prints on A4 and Letter. `pages` come in their order.
 */
export function* documentOf(i18n: I18n, title: string, pages: Iterable<Html | null>): Generator<string> {
  const locale = pickLocale([i18n.locale]);
  yield html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html([fontFaces(locale), PAGE_STYLE, TABLE_STYLE, PRINT_STYLE].join('\n'))}</style></head>
<body><main>
`.text;
  for (const page of pages) if (page) yield `${page.text}\n`;
  yield html`</main></body></html>
`.text;
}
