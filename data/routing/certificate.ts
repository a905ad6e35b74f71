import type { I18n } from '@lingui/core';
import { isoOfDay } from '../../core/model/day-column.ts';
import { stretchOf } from '../../core/routing/code-space.ts';
import type { LeadKind } from '../../core/routing/lead-kinds.ts';
import type { Replay } from '../../core/routing/replay.ts';
import {
  certificateWords,
  gapText,
  lostText,
  overlapText,
  unreachableText,
  vacantText,
  verdictText,
} from '../../core/text/routing/certificate-text.ts';
import { groundText } from '../../core/text/routing/ground-text.ts';
import { documentOf } from '../dossier/document.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from '../report/html.ts';
import { createNumbers } from '../report/numbers.ts';
import { CODE_GROUNDS } from './code-territories.ts';
import type { PlanRouting } from './plan-routing.ts';

/** `routing-certificate.html`: what was proved of the table and how, or what was found, each finding named. */
export function certificatePieces(routing: PlanRouting, view: ScenarioView, i18n: I18n): Iterable<string> {
  const words = certificateWords(i18n);
  const { proof, space } = routing;
  const { settings } = view.plan;
  const numbers = createNumbers(i18n.locale, settings.currency, settings.distanceUnit);
  const fact = (title: string, value: string) => html`<div><dt>${title}</dt><dd><bdi>${value}</bdi></dd></div>`;
  const findings = [
    ...(routing.lost.length > 0 ? [lostText(i18n, routing.lost)] : []),
    ...proof.gaps.map((gap) => gapText(i18n, stretchOf(space, gap), gap)),
    ...proof.overlaps.map((overlap) => overlapText(i18n, stretchOf(space, overlap), overlap)),
    ...proof.unreachable.map((line) => unreachableText(i18n, line)),
    ...[...vacancies(routing)].map(([key, lines]) => vacantText(i18n, view.byKey.get(key)?.name ?? '', lines)),
  ];
  const grounds = CODE_GROUNDS.filter((ground) => routing.grounds[ground] > 0);
  const page = html`<section>
<p class="kicker"><bdi>${settings.name}</bdi></p>
<h1>${words.title}</h1>
<p class="${proof.holds ? 'notice' : 'warning'}">${proof.holds ? words.proved : words.notProved}</p>
<p>${verdictText(i18n, proof)}</p>
<dl class="facts small">${fact(words.countries, routing.countries.join(', '))}${fact(words.codes, numbers.count(routing.codes.length))}${fact(words.lines, numbers.count(routing.rules.length))}${fact(words.cases, numbers.count(proof.cases))}</dl>
${findings.length > 0 ? html`<h2>${words.findings}</h2>${listOf(findings)}` : null}
<h2>${words.how}</h2>
<p>${words.method}</p>
<h2>${words.where}</h2>
${listOf(grounds.map((ground) => groundText(i18n, ground, routing.grounds[ground])))}
</section>`;
  return documentOf(i18n, words.title, [page]);
}

/**
 * `routing-proof.json`: the same for a program; lines are counted from 1 as in routing.csv. `replay`: past leads that were
 * run through the table, null for none; it tells what they do not say of what rules can ask for.
 */
export function proofJson(
  { proof, space, rules, countries, codes, grounds }: PlanRouting,
  replay: Pick<Replay, 'leads' | 'unsaid'> | null,
) {
  const run = ({ start, end }: { start: number; end: number }) => ({
    country: space.places[start]?.country ?? null,
    state: space.places[start]?.state ?? null,
    from: space.places[start]?.code ?? null,
    to: space.places[end - 1]?.code ?? null,
    places: end - start,
  });
  const leads = ({ day, ...asked }: LeadKind) => ({ ...asked, day: isoOfDay(day) });
  return {
    format: 'evenfield-routing-proof',
    version: 1,
    holds: proof.holds,
    countries,
    codes: codes.length,
    lines: rules.length,
    places: proof.places,
    cases: proof.cases,
    counts: proof.counts,
    tangled: proof.tangled,
    grounds,
    gaps: proof.gaps.map(({ kind, caught, ...where }) => ({ ...run(where), ...leads(kind), caught })),
    overlaps: proof.overlaps.map(({ kind, first, second, account, ...where }) => ({
      ...run(where),
      ...leads(kind),
      lines: [first + 1, second + 1],
      account: account || null,
    })),
    unreachable: proof.unreachable.map(({ rule, hiddenBy }) => ({
      line: rule + 1,
      hidden_by: hiddenBy.map((r) => r + 1),
    })),
    vacant: proof.vacant.map((line) => line + 1),
    past_leads: replay && { leads: replay.leads, unsaid: replay.unsaid },
  };
}

/** The lines that have nobody, by the territory they go to. */
function vacancies({ proof, rules }: PlanRouting): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const line of proof.vacant) {
    const key = rules[line]?.to.territory ?? 0;
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return lines;
}

function listOf(sentences: readonly string[]): Html {
  return html`<ul class="short">${sentences.map(
    (text) => html`<li>${text}</li>
`,
  )}</ul>`;
}
