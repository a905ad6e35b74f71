import type { I18n } from '@lingui/core';
import { isGuid } from '../../../core/crm/crm-ids.ts';
import type { DynamicsSettings } from '../../../core/crm/crm-settings.ts';
import { namedParties, seatOf } from '../../../core/listing/party.ts';
import { isoOfDay, monthsAfter } from '../../../core/model/day-column.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { minorToDecimal } from '../../../core/quota/minor-unit.ts';
import { dynamicsSteps, dynamicsWords } from '../../../core/text/crm/dynamics-readme.ts';
import { packHolds } from '../../../core/text/crm/pack-headings.ts';
import { type PackProblem, packProblemText } from '../../../core/text/crm/pack-problem-text.ts';
import type { Cell } from '../../export/csv-text.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import { countedLists, type PackFile, readmeText } from '../pack-file.ts';
import { type PackTerritory, packTerritories } from '../pack-territories.ts';
import { periodQuotas, quotaProblems, quotaShares } from '../quota-periods.ts';
import { fiscalPeriod } from './fiscal-period.ts';

/** The headers of the files for Dynamics 365, by the logical names of the columns. */
const DYNAMICS_HEADERS = {
  'territory.csv': ['territoryid', 'name', 'managerid', 'parentterritoryid', 'description'],
  'account.csv': ['accountid', 'territoryid', 'ownerid'],
  'goal.csv': [
    'title',
    'goalownerid',
    'metricid',
    'fiscalyear',
    'fiscalperiod',
    'isfiscalperiodgoal',
    'targetmoney',
    'goalstartdate',
    'goalenddate',
    'consideronlygoalownersrecords',
    'rolluponlyfromchildgoals',
  ],
} as const;

/** The files for Dynamics 365: territories with managers and parents, accounts, goals, the way back, and a README. */
export function dynamicsFiles(
  view: ScenarioView,
  before: ScenarioView | null,
  settings: DynamicsSettings,
  i18n: I18n,
): PackFile[] {
  const territories = packTerritories(view, settings.ids);
  const { lists, counts } = countedLists([
    { file: 'territory.csv', rows: () => territoryRows(view, territories) },
    { file: 'account.csv', rows: () => accountRows(view, territories) },
    { file: 'goal.csv', rows: () => goalRows(view, territories, settings) },
    { file: 'rollback-territory.csv', rows: () => territoryRowsBefore(before, settings) },
    { file: 'rollback-account.csv', rows: () => accountRowsBefore(view, before, settings) },
  ]);
  const notes = () => problemsOf(view, territories, settings).map((problem) => packProblemText(i18n, problem));
  const readme = () =>
    readmeText({
      ...dynamicsWords(i18n),
      holds: packHolds(i18n, view.plan, view.scenario),
      steps: dynamicsSteps(i18n),
      problems: notes(),
      counts,
    });
  return [...lists, { file: 'README.txt', pieces: () => [readme()], notes }];
}

/** Parents first; managers and parents by their ids, and blank where these are not known. */
function* territoryRows({ plan }: ScenarioView, territories: readonly PackTerritory[]): Generator<readonly Cell[]> {
  yield DYNAMICS_HEADERS['territory.csv'];
  const users = new Map(plan.reps.map(({ key, crmUserId }) => [key, crmUserId]));
  for (const { crmId, name, reps, parent, id } of territories) {
    const manager = reps.map(({ rep }) => users.get(rep) ?? '').find(isGuid) ?? '';
    yield [crmId, name, manager, parent?.crmId ?? '', id];
  }
}

/** The territories that Dynamics has already, with the managers of the baseline. */
function* territoryRowsBefore(before: ScenarioView | null, { ids }: DynamicsSettings): Generator<readonly Cell[]> {
  if (!before) {
    yield DYNAMICS_HEADERS['territory.csv'];
    return;
  }
  const known = packTerritories(before, ids).filter(({ crmId }) => isGuid(crmId));
  yield* territoryRows(before, known);
}

function* accountRows(view: ScenarioView, territories: readonly PackTerritory[]): Generator<readonly Cell[]> {
  yield DYNAMICS_HEADERS['account.csv'];
  const ids = new Map(territories.map(({ key, crmId }) => [key, crmId]));
  const seat = seatOf(view);
  const { accounts } = view.plan;
  for (let row = 0; row < accounts.count; row++) {
    const key = view.owners.accountTerritory[row] as number;
    const [account, territory, owner] = [textAt(accounts.ids, row), ids.get(key) ?? '', seat(key).rep?.crmUserId ?? ''];
    if (isGuid(account) && isGuid(territory)) yield [account, territory, isGuid(owner) ? owner : ''];
  }
}

/** Today's owners and the territories of the baseline. */
function* accountRowsBefore(
  view: ScenarioView,
  before: ScenarioView | null,
  settings: DynamicsSettings,
): Generator<readonly Cell[]> {
  yield DYNAMICS_HEADERS['account.csv'];
  const partyOf = namedParties(view.plan.reps);
  const { accounts } = view.plan;
  for (let row = 0; row < accounts.count; row++) {
    const account = textAt(accounts.ids, row);
    const territory = before?.byKey.get(before.owners.accountTerritory[row] as number);
    const id = territory ? (settings.ids[territory.id] ?? '') : '';
    const owner = partyOf(accounts.ownerNames[accounts.owner[row] as number] ?? '').rep?.crmUserId ?? '';
    if (isGuid(account) && view.owners.accountTerritory[row] !== 0 && (isGuid(id) || isGuid(owner))) {
      yield [account, isGuid(id) ? id : '', isGuid(owner) ? owner : ''];
    }
  }
}

/** A goal per rep and period; a team shares its territory's quota by its shares, exactly. */
function* goalRows(
  view: ScenarioView,
  territories: readonly PackTerritory[],
  { metricId }: DynamicsSettings,
): Generator<readonly Cell[]> {
  yield DYNAMICS_HEADERS['goal.csv'];
  if (!isGuid(metricId)) return;
  const { plan } = view;
  const { currency, fiscalYearStartMonth } = plan.settings;
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const byKey = new Map(territories.map((territory) => [territory.key, territory]));
  for (const { territory, period, start, months, quotaMinor } of periodQuotas(view)) {
    const of = byKey.get(territory);
    if (!of) continue;
    const { year, code } = fiscalPeriod(start, months, fiscalYearStartMonth);
    for (const { rep, minor } of quotaShares(quotaMinor, of.reps)) {
      const who = reps.get(rep);
      if (!who || !isGuid(who.crmUserId)) continue;
      const fiscal = code === null ? ['', '', 'false'] : [year, code, 'true'];
      const days = code === null ? [start, isoOfDay(monthsAfter(start, months) - 1)] : ['', ''];
      const title = `${of.name} ${period}`;
      yield [
        title,
        who.crmUserId,
        metricId,
        ...fiscal,
        { decimal: minorToDecimal(minor, currency) },
        ...days,
        'true',
        'false',
      ];
    }
  }
}

function problemsOf(
  view: ScenarioView,
  territories: readonly PackTerritory[],
  { metricId }: DynamicsSettings,
): PackProblem[] {
  const { plan } = view;
  const problems: PackProblem[] = [];
  const unknown = territories.filter(({ crmId }) => !isGuid(crmId)).length;
  if (unknown > 0) problems.push({ code: 'no-territory-ids', values: { count: unknown } });
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const seated = new Set(territories.flatMap(({ reps: seats }) => seats.map(({ rep }) => rep)));
  const without = [...seated].flatMap((key) => {
    const rep = reps.get(key);
    return rep && !isGuid(rep.crmUserId) ? [rep.name || rep.id] : [];
  });
  if (without.length > 0)
    problems.push({ code: 'no-user-ids', values: { count: without.length, names: without.join(', ') } });
  let foreign = 0;
  for (let row = 0; row < plan.accounts.count; row++) if (!isGuid(textAt(plan.accounts.ids, row))) foreign++;
  if (foreign > 0) problems.push({ code: 'no-account-ids', values: { count: foreign } });
  if (metricId === '') problems.push({ code: 'no-metric', values: {} });
  else if (!isGuid(metricId)) problems.push({ code: 'bad-id', values: { what: 'metric', id: metricId } });
  return [...problems, ...quotaProblems(view)];
}
