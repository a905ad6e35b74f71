/** Type, colours, cover and maps of the dossier and the handouts. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1a222c; --quiet: #55606e; --line: #d5dbe2; --strong: #8a95a2; --accent: #0b4f78; --paper: #eef3f6; --warn: #9c2f0c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 400 14px/1.5 "Evenfield Sans", "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; font-kerning: normal; }
main { max-width: 1000px; margin-inline: auto; padding: 48px 40px; }
section { margin-block-end: 72px; }
h1, h2, h3 { font-weight: 600; break-after: avoid; text-wrap: balance; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 18px; padding-block-end: 10px; border-block-end: 2px solid var(--accent); letter-spacing: -0.012em; }
h2 { font-size: 16px; line-height: 1.3; margin-block: 28px 8px; color: var(--accent); }
h3 { font-size: 14px; margin-block: 14px 2px; }
p { margin-block: 4px 8px; max-width: 78ch; orphans: 3; widows: 3; }
b { font-weight: 600; }
code { font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
[lang="ar"] h1, [lang="ar"] h2 { letter-spacing: 0; }
[lang="ar"] body { line-height: 1.7; }
.kicker { margin: 0 0 6px; color: var(--accent); font-weight: 600; font-size: 13px; }
.cover h1 { font-size: 38px; border: 0; padding: 0; margin-block-end: 16px; }
.cover header { border-block-end: 2px solid var(--accent); padding-block-end: 18px; }
.warning { color: var(--warn); font-weight: 600; }
.notice { display: inline-block; padding: 3px 10px; border: 1px solid var(--strong); border-radius: 3px; font-size: 12px; }
.data { display: flex; flex-wrap: wrap; gap: 6px 32px; margin: 0; }
.data dt, .facts dt, .lines dt { color: var(--quiet); font-size: 12px; }
.data dd { margin: 0; font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 12px 26px; margin-block: 22px 0; padding: 14px 18px; background: var(--paper); border-radius: 4px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.facts dd { margin: 0; font-size: 21px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.facts.small dd { font-size: 16px; }
.facts.small { padding: 8px 16px; margin-block: 14px 0; }
.short { margin: 0; padding: 0; list-style: none; }
.short li { position: relative; padding-inline-start: 20px; margin-block: 5px; max-width: 84ch; }
.short li::before { content: ""; position: absolute; inset-inline-start: 2px; inset-block-start: .55em; width: 8px; height: 8px; background: var(--accent); border-radius: 1px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.columns { columns: 2; column-gap: 36px; }
.word { break-inside: avoid; padding-block-end: 4px; }
.word h3 { margin-block-start: 0; }
.word p { font-size: 13px; }
.repeat { display: grid; grid-template-columns: max-content 1fr; gap: 3px 24px; margin: 0; font-size: 13px; }
.repeat dt { color: var(--quiet); }
.repeat dd { margin: 0; }
.note { color: var(--quiet); font-size: 12px; }
figure { margin: 0; break-inside: avoid; }
figcaption { color: var(--quiet); font-size: 12px; }
figcaption h2 { margin-block: 10px 4px; }
svg { display: block; width: 100%; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
svg.store { position: absolute; width: 0; height: 0; }
svg.whole, svg.close { background: #e9eff4; border: 1px solid var(--line); border-radius: 4px; direction: ltr; }
.land { fill: #fbfaf6; stroke: #aab4bf; stroke-width: .7; vector-effect: non-scaling-stroke; }
.line { fill: none; stroke: #98a3af; stroke-width: .6; vector-effect: non-scaling-stroke; }
.filled use { stroke-width: .7; fill-opacity: .82; }
.edge { fill: none; stroke: #1f2831; stroke-width: 1.1; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.stripe { fill: none; stroke: #1f2831; stroke-opacity: .6; stroke-width: 1; }
.stripe.spots { stroke-width: 2.2; stroke-linecap: round; }
.specks { fill: none; stroke: #10161d; stroke-opacity: .5; stroke-width: 1.5; stroke-linecap: round; }
.mine { fill: #bcd3e2; fill-opacity: .75; stroke: #bcd3e2; stroke-width: .5; vector-effect: non-scaling-stroke; }
.close .edge { stroke: #98a3af; stroke-width: .7; }
.close .line { stroke: #c4ccd4; }
.stays, .comes, .goes { fill: none; stroke: #10161d; vector-effect: non-scaling-stroke; }
.stays { stroke-width: 3.4px; stroke-linecap: round; stroke: #0b4f78; }
.comes { stroke-width: 1.5px; stroke: #0d5c31; }
.goes { stroke-width: 1.5px; stroke: #9c2f0c; }
.labels text { font: 600 14px "Evenfield Sans", sans-serif; text-anchor: middle; fill: #10161d; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.swatch { display: inline-block; width: 13px; height: 13px; border-radius: 2px; margin-inline-end: 7px; vertical-align: -1px; border: 1px solid rgb(0 0 0 / .35); overflow: hidden; }
h1 .swatch { width: 20px; height: 20px; vertical-align: -2px; margin-inline-end: 10px; }
.key { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 1px 18px; list-style: none; margin: 10px 0 6px; padding: 0; font-size: 12px; }
.key li { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.beside { display: grid; grid-template-columns: 3fr 2fr; gap: 24px; align-items: start; }
.cover-map { margin-block-start: 18px; }
.pair-of-maps { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; }
.lines { margin: 0; }
.lines div { display: flex; justify-content: space-between; gap: 16px; padding-block: 4px; border-block-end: 1px solid var(--line); }
.lines dd { margin: 0; font-weight: 600; text-align: end; font-variant-numeric: tabular-nums; }
.marks { display: flex; flex-wrap: wrap; gap: 2px 22px; margin: 6px 0 0; padding: 0; list-style: none; font-size: 12px; }
.marks svg { display: inline-block; width: 12px; height: 12px; vertical-align: -1px; margin-inline-end: 6px; }
.ask { margin: 0; padding-inline-start: 20px; }
.ask li { margin-block: 3px; max-width: 84ch; }
.strip svg { background: none; border: 0; direction: ltr; }
.band { fill: #dfeaf1; }
.fair { stroke: var(--quiet); stroke-width: 1; }
.inside { fill: var(--accent); }
.outside { fill: url(#hatch); stroke: var(--warn); stroke-width: 1; }
.tick, .scale { font-size: 13px; fill: var(--quiet); }
.tick { text-anchor: middle; }
.tick.end, .scale { text-anchor: end; }
.lorenz rect { fill: none; stroke: var(--line); }
.lorenz .even { fill: none; stroke: var(--quiet); stroke-dasharray: 3 3; }
.lorenz .gap { fill: var(--accent); fill-opacity: .16; }
.lorenz .held { fill: none; stroke: var(--accent); stroke-width: 1.8; }
.moves { margin: 4px 0; padding-inline-start: 18px; font-size: 12.5px; }
.moves li { margin-block: 3px; break-inside: avoid; }
.out { color: var(--warn); font-weight: 600; }
.mark { font-size: 10px; }`;
