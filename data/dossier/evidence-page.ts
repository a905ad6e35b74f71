import type { FairnessEvidence } from '../../core/fairness/evidence.ts';
import type { FairnessByGroup } from '../../core/fairness/fairness-by-group.ts';
import { compositePartTitle, evidenceWords, nightsText } from '../../core/text/evidence-words.ts';
import { nightsOf } from '../../core/workload/workload-of.ts';
import { evidenceOf } from '../export/evidence-json.ts';
import { figure } from '../report/figure.ts';
import { type Html, html, isolated } from '../report/html.ts';
import type { DossierContext } from './dossier-context.ts';

type Words = ReturnType<typeof evidenceWords>;

/** What else speaks of fairness: the composite, travel and pay, coverage, and how regions and managers stand. */
export function evidencePage(c: DossierContext): Html {
  const { view, i18n } = c;
  const words = evidenceWords(i18n);
  const evidence = evidenceOf(view);
  const levels = new Map(view.plan.levels.map(({ key, name }) => [key, name]));
  return html`<section class="page"><h1>${words.title}</h1>
<h2>${words.composite}</h2><p>${words.compositeMeaning}</p>
${compositeTable(c, evidence, words)}
<h2>${words.work}</h2><p>${words.workMeaning} ${nightsText(i18n, nightsOf(view.plan))}</p>
${workTable(c, evidence, words)}
<h2>${words.coverage}</h2>
${coverageTable(c, evidence, words)}
${evidence.byLevel.map(({ level, ...groups }) => {
  const name = levels.get(level) ?? '';
  return html`<h2><bdi>${name}</bdi></h2>${groupTable(c, groups, `level ${name}`, words)}`;
})}
${evidence.byManager ? html`<h2>${words.byManager}</h2>${groupTable(c, evidence.byManager, 'manager', words)}` : null}
</section>`;
}

const head = (title: Html | string) => html`<th scope="col" class="n">${title}</th>`;
const cell = (value: Html | string) => html`<td class="n">${value}</td>`;

function compositeTable({ i18n, numbers }: DossierContext, { composite }: FairnessEvidence, words: Words): Html {
  const lines = composite.parts.map(({ part, measure, value, weight, contribution }, i) => {
    const name = (what: string) => ['composite', 'parts', String(i), what];
    return html`<tr><th scope="row">${compositePartTitle(i18n, part, isolated(measure ?? ''))}</th>${cell(figure(name('value'), value, numbers.index(value ?? Number.NaN)))}${cell(figure(name('weight'), weight, numbers.capacity(weight)))}${cell(figure(name('contribution'), contribution, numbers.index(contribution)))}</tr>
`;
  });
  const score = figure(['composite', 'score'], composite.score, numbers.index(composite.score ?? Number.NaN));
  return html`<table class="narrow"><thead><tr><th scope="col">${words.part}</th>${head(words.value)}${head(words.weight)}${head(words.contribution)}</tr></thead><tbody>${lines}<tr class="sum"><th scope="row">${words.score}</th><td></td><td></td>${cell(score)}</tr></tbody></table>`;
}

function workTable(
  { view, numbers, report, words: dossier }: DossierContext,
  evidence: FairnessEvidence,
  words: Words,
): Html {
  const { travel, compactness, pay } = evidence;
  const amount = (value: number) => numbers.amount(value, { quantity: 'money' });
  const lines = view.territories.map(({ id, name }, row) => {
    const of = (what: string, column: ArrayLike<number>, write: (value: number) => string) =>
      cell(figure(['territory', id, what], column[row], write(column[row] as number)));
    return html`<tr><th scope="row"><bdi>${id}</bdi> <bdi>${name}</bdi></th>${of('compactness', compactness.perTerritory, numbers.ratio)}${of('travel_days', travel.days, numbers.count)}${of('travel_hours', travel.hours, numbers.count)}${of('out_of_home_nights', travel.nights, numbers.count)}${pay ? of('commission_opportunity', pay.opportunity, amount) : null}${pay?.attainable ? of('attainable_quota_share', pay.attainable, numbers.percent) : null}${pay ? of('expected_payout', pay.payout, amount) : null}</tr>
`;
  });
  return html`<table><thead><tr><th scope="col">${report.territory}</th>${head(words.compactness)}${head(words.days)}${head(words.hours)}${head(words.nights)}${pay ? head(words.opportunity) : null}${pay?.attainable ? head(words.attainable) : null}${pay ? head(words.payout) : null}</tr></thead><tbody>${lines}</tbody></table>${pay ? null : html`<p class="note">${dossier.noPay}</p>`}`;
}

function coverageTable({ view, numbers, report }: DossierContext, { coverage }: FairnessEvidence, words: Words): Html {
  const lines = coverage.measures.map(({ name, assigned, total, share }, m) => {
    const measure = view.plan.measures[m] ?? { quantity: 'number' as const };
    const of = (what: string, value: number, text: string) =>
      cell(figure(['coverage', 'measures', name, what], value, text));
    return html`<tr><th scope="row"><bdi>${name}</bdi></th>${of('assigned', assigned, numbers.amount(assigned, measure))}${of('total', total, numbers.amount(total, measure))}${of('share', share, numbers.percent(share))}</tr>
`;
  });
  const white = coverage.whiteSpace;
  const units = (title: string, what: string, { units: count }: { readonly units: number }) =>
    html`<div><dt>${title}</dt><dd>${figure(['coverage', 'white_space', what, 'units'], count, numbers.count(count))}</dd></div>`;
  return html`<table class="narrow"><thead><tr><th scope="col">${report.measure}</th>${head(words.assigned)}${head(words.all)}${head(report.share)}</tr></thead><tbody>${lines}</tbody></table>
${white ? html`<dl class="facts small">${units(words.emptyUnits, 'without_accounts', white.withoutAccounts)}${units(words.openUnits, 'without_owner', white.withoutOwner)}</dl>` : null}`;
}

/** Each group by its capacity, and how uneven it is inside. */
function groupTable(
  { view, numbers, report }: DossierContext,
  { groups }: FairnessByGroup,
  kind: string,
  words: Words,
): Html {
  const { measures } = view.plan;
  const lines = groups.map((group) => {
    const name = (...parts: string[]) => [kind, group.name, ...parts];
    const told = measures.flatMap((measure, m) => {
      const of = group.measures[m];
      if (!of) return [];
      const { coefficientOfVariation: inside } = of.within;
      return [
        cell(figure(name(measure.name, 'total'), of.total, numbers.amount(of.total, measure))),
        cell(figure(name(measure.name, 'index'), of.index, numbers.index(of.index))),
        cell(figure(name(measure.name, 'within', 'coefficient_of_variation'), inside, numbers.ratio(inside))),
      ];
    });
    return html`<tr><th scope="row">${group.name === '' ? words.none : html`<bdi>${group.name}</bdi>`}</th>${cell(figure(name('territories'), group.territories, numbers.count(group.territories)))}${cell(figure(name('capacity_fte'), group.capacity, numbers.capacity(group.capacity)))}${told}</tr>
`;
  });
  const heads = measures.map(
    ({ name }) => html`${head(html`<bdi>${name}</bdi>`)}${head(report.index)}${head(words.inside)}`,
  );
  return html`<table class="dense"><thead><tr><th scope="col">${words.group}</th>${head(report.territories)}${head(report.capacity)}${heads}</tr></thead><tbody>${lines}</tbody></table>`;
}
