import type { I18n } from '@lingui/core';
import { countryFieldOf, type SalesforceSettings } from '../../../core/crm/crm-settings.ts';
import { packHolds } from '../../../core/text/crm/pack-headings.ts';
import { packProblemText } from '../../../core/text/crm/pack-problem-text.ts';
import { packWords, salesforceSteps } from '../../../core/text/crm/salesforce-readme.ts';
import type { Cell } from '../../export/csv-text.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import type { PlanRouting } from '../../routing/plan-routing.ts';
import { countedLists, type PackFile, readmeText } from '../pack-file.ts';
import {
  accountRows,
  accountRowsBefore,
  idRows,
  ownerRows,
  ownerRowsBefore,
  quotaRows,
  userRows,
} from './association-rows.ts';
import { metadataZip } from './metadata-zip.ts';
import { type SalesforcePack, salesforcePack } from './pack.ts';
import { salesforceProblems } from './pack-problems.ts';
import {
  modelRows,
  ruleFilterRows,
  ruleItemRows,
  ruleRows,
  territory2Rows,
  territory2UpdateRows,
} from './structure-rows.ts';

/** What a pack is made from besides the plan. */
export interface PackSource {
  readonly settings: SalesforceSettings;
  readonly routing: () => Pick<PlanRouting, 'space' | 'territory'>;
  /** The day that files in a zip bear. */
  readonly day: Date;
}

/** The files of a Salesforce load pack in the order they are loaded, with the way back and a README. */
export function salesforceFiles(
  view: ScenarioView,
  before: ScenarioView | null,
  source: PackSource,
  i18n: I18n,
): PackFile[] {
  let made: SalesforcePack | null = null;
  const pack = () => {
    made ??= salesforcePack(view, before, source.settings, source.routing());
    return made;
  };
  const list = (file: string, rows: (pack: SalesforcePack) => Iterable<readonly Cell[]>): PackFile => ({
    file,
    rows: () => rows(pack()),
  });
  // What holds today is a pack of its own: the same rows of another scenario.
  let madeBefore: SalesforcePack | null = null;
  const packBefore = (): SalesforcePack | null => {
    madeBefore ??= before && salesforcePack(before, null, source.settings, source.routing());
    return madeBefore;
  };
  const back = (file: string, rows: (pack: SalesforcePack) => Iterable<readonly Cell[]>): PackFile => ({
    file: `rollback-${file}`,
    rows: () => {
      const was = packBefore();
      return was ? rows(was) : headerOnly(rows(pack()));
    },
  });
  const { lists, counts } = countedLists([
    list('Territory2Model.csv', modelRows),
    list('Territory2.csv', territory2Rows),
    list('Territory2-update.csv', territory2UpdateRows),
    list('ObjectTerritory2AssignmentRule.csv', ruleRows),
    list('ObjectTerritory2AssignmentRuleItem.csv', ruleItemRows),
    list('ObjectTerritory2AssignmentRule-filters.csv', ruleFilterRows),
    list('UserTerritory2Association.csv', userRows),
    list('ObjectTerritory2Association.csv', accountRows),
    list('AccountOwner.csv', ownerRows),
    list('ForecastingQuota.csv', quotaRows),
    list('ids.csv', idRows),
    back('UserTerritory2Association.csv', userRows),
    list('rollback-ObjectTerritory2Association.csv', accountRowsBefore),
    list('rollback-AccountOwner.csv', ownerRowsBefore),
    back('ForecastingQuota.csv', quotaRows),
  ]);
  const words = packWords(i18n);
  const notes = () => salesforceProblems(pack()).map((problem) => packProblemText(i18n, problem));
  const readme = () =>
    readmeText({
      ...words,
      holds: packHolds(i18n, view.plan, view.scenario),
      steps: salesforceSteps(i18n, {
        by: source.settings.placesBy ?? 'codes',
        stateField: source.settings.stateField,
        countryField: countryFieldOf(source.settings),
      }),
      problems: notes(),
      counts,
    });
  return [
    ...lists,
    { file: 'metadata.zip', pieces: () => [metadataZip(pack(), source.day)] },
    { file: 'README.txt', pieces: () => [readme()], notes },
  ];
}

function* headerOnly(rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  for (const row of rows) {
    yield row;
    return;
  }
}
