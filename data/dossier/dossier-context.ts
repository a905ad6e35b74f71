import type { I18n } from '@lingui/core';
import { type Disruption, disruption, ownerDisruption } from '../../core/disruption/disruption.ts';
import { movedAccounts, namesOwners } from '../../core/listing/account-changes.ts';
import { type DossierWords, dossierWords } from '../../core/text/dossier-words.ts';
import { type ReportWords, reportWords } from '../../core/text/report-words.ts';
import type { RunFacts } from '../export/run-facts.ts';
import { type ScenarioView, scenarioView } from '../export/scenario-view.ts';
import { type MeasureFigures, measureFigures } from '../report/measure-figures.ts';
import { createNumbers, type Numbers } from '../report/numbers.ts';

/** Everything the pages of a dossier are made of, worked out once. */
export interface DossierContext {
  readonly view: ScenarioView;
  /** The baseline, which is today; null where the plan has none besides the scenario itself, or it is empty. */
  readonly before: ScenarioView | null;
  readonly facts: RunFacts;
  readonly withoutNames: boolean;
  readonly i18n: I18n;
  readonly words: DossierWords;
  readonly report: ReportWords;
  readonly numbers: Numbers;
  readonly figures: readonly MeasureFigures[];
  /** Of the baseline; empty without one. */
  readonly figuresBefore: readonly MeasureFigures[];
  /** What changes hands; null where there is nothing to compare with. */
  readonly moved: { readonly against: 'owners' | 'baseline'; readonly disruption: Disruption } | null;
  /** 1 for each account that changes hands. */
  readonly movedAccounts: Uint8Array;
}

export function dossierContext(
  view: ScenarioView,
  before: ScenarioView | null,
  facts: RunFacts,
  i18n: I18n,
  withoutNames: boolean,
): DossierContext {
  const { currency, distanceUnit } = view.plan.settings;
  return {
    view,
    before,
    facts,
    withoutNames,
    i18n,
    words: dossierWords(i18n),
    report: reportWords(i18n),
    numbers: createNumbers(i18n.locale, currency, distanceUnit),
    figures: measureFigures(view),
    figuresBefore: before ? measureFigures(before) : [],
    ...changesOf(view, before),
  };
}

/** The baseline of a view's plan as a view of its own: what holds today. */
export function beforeOf(view: ScenarioView): ScenarioView | null {
  const { plan, role, scenario, shapes } = view;
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  const before = baseline ? scenarioView(plan, baseline.key, role, shapes) : null;
  return before && before.territories.length > 0 ? before : null;
}

/** Against today's owners where accounts name any, else against the baseline: as summary.json has it. */
export function changesOf(
  view: ScenarioView,
  before: ScenarioView | null,
): Pick<DossierContext, 'moved' | 'movedAccounts'> {
  const { plan, scenario, role, owners } = view;
  const moves = movedAccounts(view, before);
  if (namesOwners(plan)) {
    const told = ownerDisruption(plan, scenario, role, owners);
    return { moved: { against: 'owners', disruption: told }, movedAccounts: moves };
  }
  if (!before) return { moved: null, movedAccounts: moves };
  return {
    moved: { against: 'baseline', disruption: disruption(plan, scenario, before.scenario, role) },
    movedAccounts: moves,
  };
}
