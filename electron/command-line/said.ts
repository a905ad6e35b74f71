import type { I18n } from '@lingui/core';
import type { ImportFinding } from '../../core/model/import-finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import { areaFaultsMoreText, areaFaultsText } from '../../core/text/area-fault-text.ts';
import { disruptionLeftOutText, evenedText, movedShareText } from '../../core/text/balance-text.ts';
import { boundTexts } from '../../core/text/bound-text.ts';
import {
  balancedText,
  countChosenText,
  deviationText,
  loosePartsText,
  quotaText,
  rowsText,
  startsText,
} from '../../core/text/command-line-text.ts';
import { familiesTexts } from '../../core/text/families-text.ts';
import { findingText, fixText } from '../../core/text/finding-text.ts';
import { unmetText } from '../../core/text/limit-text.ts';
import { leadsTexts } from '../../core/text/people-text.ts';
import { pieceText } from '../../core/text/piece-text.ts';
import { commonestRefusalText } from '../../core/text/refused-rows-text.ts';
import { relaxationTexts } from '../../core/text/relaxation-text.ts';
import type { AreaFacts, LeadFacts, RunFacts } from '../../data/export/run-facts.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { summaryJson } from '../../data/export/summary-json.ts';
import { EXIT } from './command.ts';
import type { ScenarioChoice } from './scenario.ts';
import type { Terminal } from './terminal.ts';

/** Pieces beyond these are in the summary. */
const MOST_PIECES_SAID = 10;

/** Tells what came out of a run or a balance: the summary as JSON, or its main points as sentences. */
export function sayResult(terminal: Terminal, plan: Plan, { scenario, role }: ScenarioChoice, facts: RunFacts): void {
  const summary = summaryJson(scenarioView(plan, scenario, role), facts);
  terminal.json(summary);
  const { i18n, say } = terminal;
  const { rows, balance } = facts;
  if (rows) sayRows(terminal, rows);
  if (rows?.leads) sayLeads(terminal, rows.leads);
  if (rows?.areas) sayAreas(terminal, rows.areas);
  if (balance) {
    const { seed, iterations, unmet, starts } = balance;
    const failed = starts.filter(({ sse }) => sse === null).length;
    if (starts.length > 1) say(startsText(i18n, { starts: starts.length, failed }));
    if (balance.counts) say(countChosenText(i18n, balance.counts));
    if (balance.families) for (const text of familiesTexts(i18n, balance.families)) say(text);
    if (balance.moves) say(movedShareText(i18n, balance.moves));
    if (balance.only && balance.only.evened.length > 0) say(evenedText(i18n, balance.only.evened.join(', ')));
    if (balance.objective.disruptionLeftOut) say(disruptionLeftOutText(i18n));
    say(balancedText(i18n, { territories: summary.territories, unmet: unmet.length, seed, iterations }));
  }
  for (const { measure, largest_deviation: deviation, largest_deviation_at: territory } of summary.measures) {
    if (territory !== null) say(deviationText(i18n, { measure, deviation: rounded(deviation), territory }));
  }
  if (balance?.looseParts) say(loosePartsText(i18n, balance.looseParts));
  for (const limit of balance?.unmet ?? []) {
    say(unmetText(i18n, limit));
    for (const text of relaxationTexts(i18n, limit.measure, limit.relaxations)) say(`  ${text}`);
  }
  for (const piece of balance?.pieces.slice(0, MOST_PIECES_SAID) ?? []) say(pieceText(i18n, piece));
  if (balance) for (const sentence of boundTexts(i18n, balance.bounds, balance.sse)) say(sentence);
  if (summary.quota) say(quotaText(i18n, `${summary.quota.total} ${summary.quota.currency}`, summary.territories));
}

/** How many rows were read, imported and refused, and why most of the refused ones were. */
export function sayRows({ i18n, say }: Terminal, rows: NonNullable<RunFacts['rows']>): void {
  say(rowsText(i18n, rows));
  for (const finding of rows.findings ?? []) say(findingLine(i18n, finding));
  if (rows.commonest) say(commonestRefusalText(i18n, rows.commonest));
}

/** What does not fit together in a boundary file; areas.csv names each. */
function sayAreas({ i18n, say }: Terminal, areas: AreaFacts): void {
  if (areas.overlaps + areas.gaps > 0) say(areaFaultsText(i18n, areas));
  if (!areas.allCompared) say(areaFaultsMoreText(i18n));
}

function sayLeads(terminal: Terminal, leads: LeadFacts): void {
  sayRows(terminal, leads);
  const { imported, outside } = leads;
  for (const text of leadsTexts(terminal.i18n, { leads: imported, outside, written: true })) terminal.say(text);
}

/** What was odd of many rows alike, and how to have it put right where it was not. */
function findingLine(i18n: I18n, finding: ImportFinding): string {
  const text = findingText(i18n, finding);
  return finding.fix && !finding.fixed ? `${text} ${fixText(i18n, finding.fix)}: --fix ${finding.fix}` : text;
}

/** Done, or done with a limit or a required contiguity that could not be met. */
export function exitOf({ balance }: RunFacts): number {
  if (!balance) return EXIT.done;
  const loose = balance.contiguity === 'required' && (balance.looseParts ?? 0) > 0;
  return balance.unmet.length > 0 || loose ? EXIT.limitUnmet : EXIT.done;
}

/** Percent with one decimal is all a line on a terminal needs. */
function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}
