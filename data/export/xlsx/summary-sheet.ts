import type { I18n } from '@lingui/core';
import { measureLimits, outsideLimits } from '../../../core/fairness/limit-status.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { spreadKm } from '../../../core/tally/spread-km.ts';
import { dossierWords } from '../../../core/text/dossier-words.ts';
import { reportWords } from '../../../core/text/report-words.ts';
import { changesOf } from '../../dossier/dossier-context.ts';
import { figureName } from '../../report/figure.ts';
import type { RunFacts } from '../run-facts.ts';
import type { ScenarioView } from '../scenario-view.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { of, text } from './territory-sheets.ts';

/** What the plan is and comes to: a line each, with the name that the appendix of the dossier has for the figure. */
export function summarySheet(view: ScenarioView, before: ScenarioView | null, facts: RunFacts, i18n: I18n): Sheet {
  const words = dossierWords(i18n);
  const report = reportWords(i18n);
  return {
    name: words.sheets.summary,
    columns: [text('what', 34), of('value', 'number', 22), text('text', 40), text('figure', 30)],
    *rows() {
      const { plan, totals, territories } = view;
      const scenario = plan.scenarios.find(({ key }) => key === view.scenario);
      const said = (what: string, value: string) => [what, null, value, ''] satisfies SheetCell[];
      const told = (what: string, value: number | null, ...name: string[]) =>
        [what, value, '', figureName(name)] satisfies SheetCell[];
      yield said(words.title, plan.settings.name);
      if (plan.settings.sample) yield said(words.title, report.sample);
      yield said(words.scenario, scenario?.name ?? '');
      yield said(words.role, plan.roles.find(({ key }) => key === view.role)?.name ?? '');
      if (scenario?.effective) yield said(words.holdsFrom, scenario.effective);
      if (facts.date) yield said(words.written, facts.date);
      yield said(words.version, facts.version);
      yield told(report.territories, territories.length, 'plan', 'territories');
      yield told(report.accounts, plan.accounts.count, 'plan', 'accounts');
      yield told(report.units, plan.units.count, 'plan', 'units');
      for (const [m, { name }] of plan.measures.entries()) {
        const sum = totals.totals[m]?.reduce((so, value) => so + value, 0) ?? 0;
        yield told(name, sum, 'plan', 'total', name);
      }
      yield told(words.spread, spreadKm(view), 'plan', 'spread_km');
      const outside = outsideLimits(view, measureLimits(view));
      const within = territories.length - new Set(outside.map(({ territory }) => territory)).size;
      yield told(words.within, within, 'plan', 'within');
      const quotas = territories.map(({ key }) => view.quotaMinor(key)).filter((quota) => quota !== null);
      if (quotas.length > 0) {
        const all = quotas.reduce((sum, one) => sum + one, 0) / 10 ** minorUnitDigits(plan.settings.currency);
        yield told(`${report.quotaTotal} (${plan.settings.currency})`, all, 'plan', 'quota');
      }
      const { moved } = changesOf(view, before);
      if (!moved) return;
      const { accounts, measures } = moved.disruption;
      yield told(`${report.moved}: ${report.accounts}`, accounts.moved, 'moved', 'accounts');
      yield told(`${report.moved}: ${report.share}`, accounts.share, 'moved', 'share');
      for (const { name, moved: value } of measures) {
        yield told(`${report.moved}: ${name}`, value, 'moved', 'total', name);
      }
    },
  };
}
