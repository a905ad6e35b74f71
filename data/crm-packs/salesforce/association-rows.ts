import { isSalesforceId } from '../../../core/crm/crm-ids.ts';
import { accountChanges } from '../../../core/listing/account-changes.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { minorToDecimal } from '../../../core/quota/minor-unit.ts';
import type { Cell } from '../../export/csv-text.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import type { PackTerritory } from '../pack-territories.ts';
import { periodQuotas, quotaShares } from '../quota-periods.ts';
import type { SalesforcePack } from './pack.ts';
import { SALESFORCE_HEADERS } from './salesforce-headers.ts';

/** `UserTerritory2Association.csv`: who works each territory and who leads each group, of those whose ids are known. */
export function* userRows({ territories, reps, settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['UserTerritory2Association.csv'];
  for (const { crmId, reps: seats, isGroup } of territories) {
    for (const { rep } of seats) {
      const user = reps.get(rep)?.crmUserId ?? '';
      if (crmId === '' || !isSalesforceId(user, 'user')) continue;
      yield [user, crmId, isGroup ? settings.leaderRole : settings.repRole];
    }
  }
}

/** `ObjectTerritory2Association.csv`: every account in a territory, of those whose ids are known. */
export function* accountRows({ view, territories }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ObjectTerritory2Association.csv'];
  yield* associations(view, territories);
}

/** The same as it is today, to be loaded again after a rollback. */
export function* accountRowsBefore({ before, territories }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ObjectTerritory2Association.csv'];
  if (before) yield* associations(before, territories);
}

function* associations(view: ScenarioView, territories: readonly PackTerritory[]): Generator<readonly Cell[]> {
  const ids = new Map(territories.map(({ key, crmId }) => [key, crmId]));
  const { accounts } = view.plan;
  for (let row = 0; row < accounts.count; row++) {
    const territory = ids.get(view.owners.accountTerritory[row] as number) ?? '';
    const account = textAt(accounts.ids, row);
    if (territory !== '' && isSalesforceId(account, 'account')) yield [account, territory, 'Territory2Manual'];
  }
}

/** `AccountOwner.csv`: the new owner of each account that changes hands. */
export function* ownerRows({ view, before }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['AccountOwner.csv'];
  for (const { row, to } of accountChanges(view, before)) yield* ownerOf(view, row, to.rep?.crmUserId ?? '');
}

/** Who owns these accounts today, to be loaded again after a rollback. */
export function* ownerRowsBefore({ view, before }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['AccountOwner.csv'];
  for (const { row, from, to } of accountChanges(view, before)) {
    // What was not changed needs no way back.
    if (isSalesforceId(to.rep?.crmUserId ?? '', 'user')) yield* ownerOf(view, row, from.rep?.crmUserId ?? '');
  }
}

function* ownerOf({ plan }: ScenarioView, row: number, user: string): Generator<readonly Cell[]> {
  const account = textAt(plan.accounts.ids, row);
  if (isSalesforceId(account, 'account') && isSalesforceId(user, 'user')) yield [account, user];
}

/** `ForecastingQuota.csv`: a row per rep and period; a team shares its territory's quota by its shares, exactly. */
export function* quotaRows({ view, territories, reps, settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ForecastingQuota.csv'];
  if (settings.forecastingTypeId === '') return;
  const { currency } = view.plan.settings;
  const byKey = new Map(territories.map((territory) => [territory.key, territory]));
  for (const { territory, start, quotaMinor } of periodQuotas(view)) {
    const of = byKey.get(territory);
    if (!of) continue;
    for (const { rep, minor } of quotaShares(quotaMinor, of.reps)) {
      const user = reps.get(rep)?.crmUserId ?? '';
      if (!isSalesforceId(user, 'user')) continue;
      yield [user, settings.forecastingTypeId, start, { decimal: minorToDecimal(minor, currency) }, currency, of.crmId];
    }
  }
}

/** `ids.csv`: which territory and rule of the org is which here; with their ids filled in it is brought in again. */
export function* idRows({ territories, rules }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ids.csv'];
  for (const { crmId, developerName, id } of territories) yield [crmId, developerName, id];
  for (const { crmId, developerName, territory } of rules) {
    yield [crmId, developerName, `${territory.id}${developerName.slice(developerName.lastIndexOf('_'))}`];
  }
}
