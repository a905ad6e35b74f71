import type { I18n } from '@lingui/core';
import { isCompactnessAlone } from '../../core/edit/weighed-objective.ts';
import type { Measure } from '../../core/model/measure.ts';
import {
  askedContiguityText,
  askedHomesText,
  askedWeightsText,
  stoppedText,
  unitSetText,
} from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** Everything it takes to get the same plan again: seed, iterations, settings and version. */
export function repeatSection(
  view: ScenarioView,
  facts: RunFacts,
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const { plan } = view;
  const { balance: asked } = plan.settings;
  const { balance } = facts;
  const [quota] = view.quotas;
  const row = (title: string, value: Part) => html`<dt>${title}</dt><dd>${value}</dd>`;
  const units = plan.unitSet ? [unitSetText(i18n, plan.unitSet.kind), plan.unitSet.source] : [];
  return html`<dl class="repeat">${[
    row(words.version, facts.version),
    row(
      words.units,
      units.filter((text) => text !== '').map((text, i) => html`${i > 0 ? ' · ' : ''}<bdi>${text}</bdi>`),
    ),
    row(words.territories, numbers.count(view.territories.length)),
    row(words.contiguity, askedContiguityText(i18n, asked.contiguity)),
    asked.homes === 'off' ? null : row(words.homes, askedHomesText(i18n, asked.homes)),
    isCompactnessAlone(asked.weights) ? null : row(words.whatCounts, askedWeightsText(i18n, asked.weights)),
    ...plan.measures.map((measure) => row(words.measure, measureText(measure, words, numbers))),
    row(words.seed, String(balance?.seed ?? asked.seed)),
    balance
      ? row(words.iterations, `${numbers.count(balance.iterations)} · ${stoppedText(i18n, balance.stopped)}`)
      : null,
    quota ? row(words.quota, html`<bdi>${quota.period}</bdi> · <bdi>${quota.method}</bdi>`) : null,
  ]}</dl>`;
}

type Part = Html | string | readonly Html[];

function measureText(measure: Measure, words: ReportWords, numbers: Numbers): Html {
  const { name, column, tolerance, minimum, maximum, balanced } = measure;
  const limits = [
    minimum === null ? '' : `≥ ${numbers.amount(minimum, measure)}`,
    maximum === null ? '' : `≤ ${numbers.amount(maximum, measure)}`,
  ].filter((text) => text !== '');
  const asked = balanced ? `${words.tolerance} ${numbers.percent(tolerance)}` : words.shownOnly;
  return html`<bdi>${name} = ${column}</bdi> · ${asked}${limits.map((text) => html` · <bdi dir="ltr">${text}</bdi>`)}`;
}
