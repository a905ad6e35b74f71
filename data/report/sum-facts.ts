import { spreadKm } from '../../core/tally/spread-km.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure, money } from './figure.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** The sums of a plan as large figures: territories, accounts, units, each measure, spread, quota. */
export function sumFacts(view: ScenarioView, words: ReportWords, numbers: Numbers): Html {
  const { plan, totals, territories } = view;
  const spread = spreadKm(view);
  const quotas = territories.map(({ key }) => view.quotaMinor(key)).filter((quota) => quota !== null);
  const quota = quotas.reduce((sum, one) => sum + one, 0);
  const fact = (title: string, value: Html) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const count = (name: string, title: string, value: number) =>
    fact(title, figure(['plan', name], value, numbers.count(value)));
  return html`<dl class="facts">${count('territories', words.territories, territories.length)}${plan.accounts.count > 0 ? count('accounts', words.accounts, plan.accounts.count) : null}${plan.unitSet?.kind === 'points' ? null : count('units', words.units, plan.units.count)}${plan.measures.map(
    (measure, m) => {
      const sum = totals.totals[m]?.reduce((so, value) => so + value, 0) ?? 0;
      return fact(measure.name, figure(['plan', 'total', measure.name], sum, numbers.amount(sum, measure)));
    },
  )}${spread === null ? null : fact(words.spread, figure(['plan', 'spread_km'], spread, numbers.distance(spread)))}${quotas.length > 0 ? fact(words.quotaTotal, money(['plan', 'quota'], quota, plan.settings.currency, numbers)) : null}</dl>`;
}
