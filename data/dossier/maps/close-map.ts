import { type Html, html } from '../../report/html.ts';
import type { MapFrame } from '../../report/map-frame.ts';
import { type Box, viewBox } from './box.ts';
import { type MapStore, shapeId, type When } from './map-store.ts';

/** How accounts are drawn: those that stay as dots, those that come as crosses, those that go as x. */
export type MarkKind = 'stays' | 'comes' | 'goes';

/** Accounts (or units) to draw in one way. */
export interface Marks {
  readonly kind: MarkKind;
  readonly rows: readonly number[];
}

/** What a picture of a part of the map shows. */
export interface CloseUp {
  readonly when: When;
  /** Keys of the territories that are in question. */
  readonly territories: readonly number[];
  readonly box: Box;
  readonly marks: readonly Marks[];
  readonly title: string;
}

/** Width over height. */
const RATIO = 1.25;
/** Marks of a kind on one picture; those that would cover each other are one. */
const MOST_MARKS = 900;
/** The size of a mark and the finest grid of marks, as parts of the picture's width. */
const MARK = 1 / 190;
const GRID = 1 / 240;

/** A part of the map with some territories and the accounts in question: readable without colour. */
export function closeMap(store: MapStore, { when, territories, box, marks, title }: CloseUp): Html {
  const { x, y, width, height } = viewBox(box, RATIO);
  const { frame, places } = store.scene;
  const drawn = marks.map(({ kind, rows }) => {
    const points = pointsOf(rows, places, frame, width * GRID, { x, y, width, height });
    return html`<path class="${kind}" d="${points.map((point) => markPath(kind, point, width * MARK)).join('')}"/>`;
  });
  return html`<svg class="close" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${title}">
<use href="#land" class="land"/><g${store.byPlaces ? html` clip-path="url(#on-land)"` : null}>${territories
    .filter((key) => store.has(when, key))
    .map((key) => html`<use href="#${shapeId(when, key)}" class="mine"/>`)}<use href="#${when}-edges" class="edge"/></g>
<use href="#lines" class="line"/>${drawn}
</svg>`;
}

function pointsOf(
  rows: readonly number[],
  { a, b }: MapStore['scene']['places'],
  frame: MapFrame,
  grid: number,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): (readonly [number, number])[] {
  const seen = new Set<string>();
  const points: (readonly [number, number])[] = [];
  for (const row of rows) {
    if (points.length >= MOST_MARKS) break;
    const place = frame.point(a[row] as number, b[row] as number);
    if (!place || place[0] < x || place[0] > x + width || place[1] < y || place[1] > y + height) continue;
    const cell = `${Math.round(place[0] / grid)} ${Math.round(place[1] / grid)}`;
    if (seen.has(cell)) continue;
    seen.add(cell);
    points.push(place);
  }
  return points;
}

function markPath(kind: MarkKind, [x, y]: readonly [number, number], size: number): string {
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
  const s = Number(size.toFixed(2));
  if (kind === 'stays') return `M${at(0, 0)}h0`;
  if (kind === 'comes') return `M${at(-s, 0)}h${2 * s}M${at(0, -s)}v${2 * s}`;
  return `M${at(-s, -s)}l${2 * s} ${2 * s}M${at(-s, s)}l${2 * s} ${-2 * s}`;
}
