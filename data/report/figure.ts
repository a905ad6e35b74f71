import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import { escaped, Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/**
 * A figure for readers and for programs: its text, and beside it its name and its value without rounding, so that
 * whoever counts again can find it and compare. The name is a path (`territory/T001/total/potential`) whose parts are
 * percent-encoded. A value that cannot be computed is the empty text.
 */
export function figure(name: readonly string[], value: number | null | undefined, text: string): Html {
  const known = typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  return html`<data data-figure="${figureName(name)}" value="${known}">${text}</data>`;
}

/** An amount of money as a figure, its value in the currency's major unit as the CSV files have it. */
export function money(name: readonly string[], minor: number | null, currency: string, numbers: Numbers): Html {
  if (minor === null) return figure(name, null, NOTHING);
  return figure(name, minor / 10 ** minorUnitDigits(currency), numbers.money(minor));
}

const NOTHING = '–';

/** The name of a figure as one text. */
export function figureName(parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}

const MARK = /\ue000(\d+)\ue001/;

/**
 * A sentence with figures in it: `make` is given a function that turns a figure into a value for the sentence. The
 * values keep their direction in a sentence of another (Unicode FSI, PDI).
 */
export function sentence(make: (mark: (part: Html) => string) => string): Html {
  const parts: Html[] = [];
  const text = make((part) => `\u2068\ue000${parts.push(part) - 1}\ue001\u2069`);
  const pieces = text.split(MARK);
  return new Html(
    pieces.map((piece, i) => (i % 2 === 1 ? (parts[Number(piece)]?.text ?? '') : escaped(piece))).join(''),
  );
}
