/** How a map is drawn, in the report and as a picture of its own. */
export const MAP_STYLE = `.land { fill: #fbfaf7; stroke: #b9c2cc; stroke-width: .6; }
.border { fill: none; stroke: #8d98a5; stroke-width: .6; }
.areas path { fill-opacity: .72; stroke: #fff; stroke-width: 1.2; }
.rim { fill: none; stroke: #1f2933; stroke-width: 5.6; stroke-linecap: round; stroke-opacity: .5; }
.dot { fill: none; stroke-width: 4.4; stroke-linecap: round; }
.speck { fill: none; stroke-width: 1.6; stroke-linecap: round; stroke-opacity: .45; }
.labels text { font: 600 12px "Noto Sans", "Noto Sans Arabic", sans-serif; text-anchor: middle; fill: #1f2933; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; direction: ltr; unicode-bidi: plaintext; }
`;
