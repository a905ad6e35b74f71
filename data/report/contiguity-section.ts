import type { I18n } from '@lingui/core';
import { pieceText } from '../../core/text/piece-text.ts';
import { contiguityText, piecesText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import { contiguityOf } from '../export/contiguity.ts';
import type { LoosePieceFact, RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html, isolated } from './html.ts';
import type { Numbers } from './numbers.ts';

/** Whether the territories are in one piece, which are not, and which rest on a link across water or a gap. */
export function contiguitySection(
  view: ScenarioView,
  facts: RunFacts,
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const { pieces, looseParts, links } = contiguityOf(view);
  const apart = view.territories.filter((_, row) => (pieces?.[row] ?? 0) > 1);
  const named = (id: string, name: string) => isolated(`${id} ${name}`);
  const cutOff = (facts.balance?.pieces ?? []).map((piece) => pieceText(i18n, isolatedPiece(piece)));
  const used = links.filter(({ territory }) => territory !== null);
  const nameOf = new Map(view.territories.map(({ id, name }) => [id, name]));
  return html`<h2>${words.contiguity}</h2>
<p>${contiguityText(i18n, looseParts)}</p>
${
  apart.length === 0
    ? null
    : html`<ul>${apart.map((territory) => {
        const count = pieces?.[view.territories.indexOf(territory)] ?? 0;
        return html`<li>${piecesText(i18n, named(territory.id, territory.name), count)}</li>`;
      })}</ul>`
}${cutOff.length === 0 ? null : html`<ul>${cutOff.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}${
  used.length === 0
    ? null
    : html`<p>${words.links}</p>
<table class="narrow"><thead><tr><th scope="col">${words.territory}</th><th scope="col">${words.between}</th><th scope="col">${words.and}</th><th scope="col" class="n">${words.distance}</th></tr></thead><tbody>${used.map(
        ({ from, to, km, territory }) =>
          html`<tr><th scope="row"><bdi>${territory ?? ''}</bdi> <bdi>${nameOf.get(territory ?? '') ?? ''}</bdi></th><td><bdi>${from}</bdi></td><td><bdi>${to}</bdi></td><td class="n">${numbers.distance(km)}</td></tr>
`,
      )}</tbody></table>`
}`;
}

/** Codes and ids keep their direction in a sentence of another. */
function isolatedPiece({ territory, units, locks, ...piece }: LoosePieceFact): LoosePieceFact {
  const apart = {
    ...locks,
    units: locks.units.map(isolated),
    territories: locks.territories.map(isolated),
  };
  return { ...piece, territory: isolated(territory), units: units.map(isolated), locks: apart };
}
