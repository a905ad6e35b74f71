import { outsideLimits } from '../../core/fairness/limit-status.ts';
import { isoOfDay, monthsAfter } from '../../core/model/day-column.ts';
import {
  changeText,
  exceptionsText,
  months,
  nobodyText,
  quotaSpanText,
  spanText,
  withinAllText,
} from '../../core/text/dossier-text.ts';
import { figure, money, sentence } from '../report/figure.ts';
import { type Html, html } from '../report/html.ts';
import type { MeasureFigures } from '../report/measure-figures.ts';
import { sumFacts } from '../report/sum-facts.ts';
import { comparisonTable } from './comparison-table.ts';
import type { DossierContext } from './dossier-context.ts';
import { spanOf } from './index-span.ts';
import type { MapStore } from './maps/map-store.ts';
import { wholeMap } from './maps/whole-map.ts';

/** With more measures there is no room for a map under their table. */
const MOST_MEASURES = 3;

/** The first page: what the plan is, and what it does, in words a leader reads in a minute. */
export function cover(c: DossierContext, store: MapStore): Html {
  const { view, words, report, numbers, facts } = c;
  const { plan } = view;
  const scenario = plan.scenarios.find(({ key }) => key === view.scenario);
  const role = plan.roles.find(({ key }) => key === view.role);
  const fact = (title: string, value: string) => html`<div><dt>${title}</dt><dd><bdi>${value}</bdi></dd></div>`;
  return html`<section class="cover">
<header><p class="kicker">${words.kicker}</p><h1><bdi>${plan.settings.name}</bdi></h1>
${plan.settings.sample ? html`<p class="warning">${report.sample}</p>` : null}${c.withoutNames ? html`<p class="notice">${words.withoutNames}</p>` : null}
<dl class="data">${scenario ? fact(words.scenario, scenario.name) : null}${role ? fact(words.role, role.name) : null}${fact(words.period, periodOf(c))}${scenario?.effective ? fact(words.holdsFrom, numbers.day(scenario.effective)) : null}${facts.date ? fact(words.written, numbers.day(facts.date)) : null}${fact(words.version, facts.version)}</dl></header>
${sumFacts(view, report, numbers)}
<h2>${words.inShort}</h2>
<ul class="short">${shortSentences(c).map(
    (text) => html`<li>${text}</li>
`,
  )}</ul>
<h2>${words.evenness}</h2>
${comparisonTable(c)}
${plan.measures.length <= MOST_MEASURES ? html`<figure class="cover-map">${wholeMap(store, view, 'plan', words.mapPlan)}</figure>` : null}
</section>`;
}

function periodOf({ view, numbers }: DossierContext): string {
  const { periodStart, periodMonths } = view.plan.settings;
  const last = isoOfDay(monthsAfter(periodStart, periodMonths) - 1);
  return `${numbers.day(periodStart)} – ${numbers.day(last)}`;
}

function shortSentences(c: DossierContext): Html[] {
  const { view, i18n, numbers, figures, moved } = c;
  const { plan, territories, totals } = view;
  const outside = outsideLimits(
    view,
    figures.map(({ limits }) => limits),
  );
  const within = territories.length - new Set(outside.map(({ territory }) => territory)).size;
  const quota = quotasOf(view);
  const named = plan.namedAccounts.filter(({ scenario, role }) => scenario === view.scenario && role === view.role);
  const nowhere = totals.unassigned.accounts;
  return [
    sentence((mark) => {
      const shown = mark(figure(['plan', 'within'], within, numbers.count(within)));
      return withinAllText(i18n, { shown, territories: territories.length });
    }),
    ...figures.map((measure) => spanSentence(c, measure)),
    ...(moved
      ? [
          sentence((mark) => {
            const { accounts, relationship } = moved.disruption;
            const lost = relationship?.months;
            return [
              changeText(i18n, {
                moved: mark(figure(['moved', 'accounts'], accounts.moved, numbers.count(accounts.moved))),
                total: mark(figure(['moved', 'all'], accounts.total, numbers.count(accounts.total))),
                share: mark(figure(['moved', 'share'], accounts.share, numbers.percent(accounts.share))),
                against: moved.against,
                count: accounts.total,
              }),
              lost &&
                months(i18n, {
                  moved: mark(figure(['moved', 'months'], lost.moved, numbers.count(lost.moved))),
                  total: mark(figure(['moved', 'months_all'], lost.total, numbers.count(lost.total))),
                  share: mark(figure(['moved', 'months_share'], lost.share, numbers.percent(lost.share))),
                }),
            ]
              .filter((text) => text)
              .join(' ');
          }),
        ]
      : []),
    ...(quota.length > 0 ? [quotaSentence(c, quota)] : []),
    ...(named.length > 0
      ? [
          sentence((mark) => {
            const shown = mark(figure(['exceptions', 'named_accounts'], named.length, numbers.count(named.length)));
            return exceptionsText(i18n, { shown, accounts: named.length });
          }),
        ]
      : []),
    ...(nowhere > 0
      ? [
          sentence((mark) => {
            const shown = mark(figure(['unassigned', 'accounts'], nowhere, numbers.count(nowhere)));
            return nobodyText(i18n, { shown, accounts: nowhere });
          }),
        ]
      : []),
  ];
}

/** From which index to which the territories are, in the plan and today. */
function spanSentence({ i18n, numbers, view, before }: DossierContext, { measure, fairness }: MeasureFigures): Html {
  return sentence((mark) => {
    const of = (name: string, index: Float64Array | undefined) => {
      const { lowest, highest } = spanOf(index);
      const end = (which: string, value: number) =>
        mark(figure([name, fairness.name, which], value, numbers.index(value)));
      return { lowest: end('lowest_index', lowest), highest: end('highest_index', highest) };
    };
    const plan = of('span', view.totals.index[measure]);
    return spanText(i18n, {
      measure: `\u2068${fairness.name}\u2069`,
      ...plan,
      today: before ? of('span_today', before.totals.index[measure]) : null,
    });
  });
}

function quotaSentence({ i18n, view, numbers }: DossierContext, quota: readonly number[]): Html {
  const { currency } = view.plan.settings;
  return sentence((mark) =>
    quotaSpanText(i18n, {
      least: mark(money(['plan', 'quota_least'], Math.min(...quota), currency, numbers)),
      most: mark(money(['plan', 'quota_most'], Math.max(...quota), currency, numbers)),
    }),
  );
}

/** Quotas of the territories in minor units, those that have one. */
function quotasOf(view: DossierContext['view']): number[] {
  return view.territories.map(({ key }) => view.quotaMinor(key)).filter((quota) => quota !== null);
}
