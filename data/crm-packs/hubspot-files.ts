import type { I18n } from '@lingui/core';
import type { HubspotSettings } from '../../core/crm/crm-settings.ts';
import { namedParties, seatOf } from '../../core/listing/party.ts';
import { textAt } from '../../core/model/text-column.ts';
import { hubspotSteps, hubspotWords } from '../../core/text/crm/hubspot-readme.ts';
import { packHolds } from '../../core/text/crm/pack-headings.ts';
import { packProblemText } from '../../core/text/crm/pack-problem-text.ts';
import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { countedLists, type PackFile, readmeText } from './pack-file.ts';

/** Record ids of HubSpot are numbers. */
const RECORD_ID = /^[1-9]\d{0,19}$/;

/**
 * The files for HubSpot: companies by their record ids with owner (e-mail address) and territory, the same as it is
 * today, and a README. HubSpot has no territories of its own: they are a property of companies.
 */
export function hubspotFiles(
  view: ScenarioView,
  before: ScenarioView | null,
  settings: HubspotSettings,
  i18n: I18n,
): PackFile[] {
  const header = ['Record ID', 'Company owner', settings.territoryProperty];
  const { lists, counts } = countedLists([
    { file: 'companies.csv', rows: () => companyRows(header, view) },
    { file: 'rollback-companies.csv', rows: () => companyRowsBefore(header, view, before) },
  ]);
  const words = hubspotWords(i18n);
  const notes = () => problemsOf(view).map((problem) => packProblemText(i18n, problem));
  const readme = () =>
    readmeText({
      ...words,
      holds: packHolds(i18n, view.plan, view.scenario),
      steps: hubspotSteps(i18n, settings.territoryProperty),
      problems: notes(),
      counts,
    });
  return [...lists, { file: 'README.txt', pieces: () => [readme()], notes }];
}

function* companyRows(header: readonly string[], view: ScenarioView): Generator<readonly Cell[]> {
  yield header;
  const seat = seatOf(view);
  const { accounts } = view.plan;
  for (let row = 0; row < accounts.count; row++) {
    const key = view.owners.accountTerritory[row] as number;
    const id = textAt(accounts.ids, row);
    // Without a territory nothing is decided of a company, so it stays as it is.
    if (key === 0 || !RECORD_ID.test(id)) continue;
    yield [id, seat(key).email, view.byKey.get(key)?.name ?? ''];
  }
}

/** Owners as the accounts name them, else the reps of the baseline, and the territories of the baseline. */
function* companyRowsBefore(
  header: readonly string[],
  view: ScenarioView,
  before: ScenarioView | null,
): Generator<readonly Cell[]> {
  yield header;
  const partyOf = namedParties(view.plan.reps);
  const seat = before && seatOf(before);
  const { accounts } = view.plan;
  for (let row = 0; row < accounts.count; row++) {
    const id = textAt(accounts.ids, row);
    if (view.owners.accountTerritory[row] === 0 || !RECORD_ID.test(id)) continue;
    const key = before?.owners.accountTerritory[row] ?? 0;
    const owner = accounts.ownerNames[accounts.owner[row] as number];
    const email = owner === undefined ? (seat?.(key).email ?? '') : partyOf(owner).email;
    yield [id, email, before?.byKey.get(key)?.name ?? ''];
  }
}

function problemsOf(view: ScenarioView) {
  const { plan } = view;
  let foreign = 0;
  for (let row = 0; row < plan.accounts.count; row++) if (!RECORD_ID.test(textAt(plan.accounts.ids, row))) foreign++;
  const seat = seatOf(view);
  const silent = new Set(view.territories.map(({ key }) => seat(key)).filter(({ email }) => email === ''));
  return [
    ...(foreign > 0 ? [{ code: 'no-account-ids', values: { count: foreign } } as const] : []),
    ...(silent.size > 0
      ? [
          {
            code: 'no-emails',
            values: { count: silent.size, names: [...silent].map(({ name }) => name).join(', ') },
          } as const,
        ]
      : []),
  ];
}
