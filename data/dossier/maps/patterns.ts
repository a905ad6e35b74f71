import { type Html, html } from '../../report/html.ts';

/** Side of a tile, in units of the map. */
const SIDE = 9;

/** What tells hues apart where there is no colour; the two lightnesses of one hue tell themselves apart. */
const DRAWINGS: readonly string[] = [
  '',
  `M-1 1L1 -1M0 ${SIDE}L${SIDE} 0M${SIDE - 1} ${SIDE + 1}L${SIDE + 1} ${SIDE - 1}`,
  `M0 ${SIDE / 2}H${SIDE}`,
  'M2.2 2.2h0M6.7 6.7h0',
  `M-1 ${SIDE - 1}L1 ${SIDE + 1}M0 0L${SIDE} ${SIDE}M${SIDE - 1} -1L${SIDE + 1} 1`,
  `M${SIDE / 2} 0V${SIDE}`,
  `M0 0L${SIDE} ${SIDE}M0 ${SIDE}L${SIDE} 0`,
];

/** The patterns that lie over the colours of territories. */
export function patterns(): Html {
  return html`${DRAWINGS.map((drawing, i) =>
    drawing === ''
      ? null
      : html`<pattern id="pattern-${i}" width="${SIDE}" height="${SIDE}" patternUnits="userSpaceOnUse"><path class="stripe${drawing.includes('h0') ? ' spots' : ''}" d="${drawing}"/></pattern>
`,
  )}`;
}

/** The pattern of a colour of the palette, which has its hues in pairs; null for the hue without one. */
export function patternOf(colour: number): string | null {
  const pattern = Math.floor(colour / 2) % DRAWINGS.length;
  return DRAWINGS[pattern] === '' ? null : `url(#pattern-${pattern})`;
}
