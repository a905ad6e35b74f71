import { movedFromOwners } from '../disruption/disruption.ts';
import { tenureMonths } from '../disruption/relationship.ts';
import { heldUnits } from '../edit/held-units.ts';
import { rowOfKey } from '../model/assignment.ts';
import { isoOfDay, NO_DAY } from '../model/day-column.ts';
import type { NamedAccount } from '../model/scenario.ts';
import { type TextColumn, textAt } from '../model/text-column.ts';
import { accountTerritories, namedAccountsOf } from '../tally/account-territories.ts';
import { accountValues } from '../tally/unit-values.ts';
import type { ListCell } from './list-cell.ts';
import { field, type ListField, type PlanList, yesNo } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { measureKind } from './measure-kind.ts';
import { namedParties, type Party } from './party.ts';
import { planFields, territoryFields } from './territory-fields.ts';

/** Each account with its territory, in the order of the account list. */
export function accountList(view: ListView): PlanList {
  const { plan, owners } = view;
  const { accounts, units } = plan;
  const unitOf = (row: number) => accounts.unit[row] as number;
  const lent = (id: string, column: TextColumn | undefined): ListField[] =>
    column ? [field(id, 'text', (row) => textAt(column, row))] : [];
  const degrees = (id: string, column: Float64Array) => field(id, 'number', (row) => column[row] as number);
  return {
    name: 'assignments',
    count: accounts.count,
    fields: [
      field('account_id', 'text', (row) => textAt(accounts.ids, row)),
      field('account', 'text', (row) => textAt(accounts.names, row)),
      field('unit_id', 'text', (row) => (unitOf(row) < 0 ? '' : textAt(units.codes, unitOf(row)))),
      field('unit', 'text', (row) => (unitOf(row) < 0 ? '' : textAt(units.names, unitOf(row)))),
      ...territoryFields(view, (row) => owners.accountTerritory[row] as number),
      field('previous', 'text', (row) => accounts.ownerNames[accounts.owner[row] as number] ?? ''),
      ownerField(view, 'previous_rep_id', ({ id }) => id),
      ownerField(view, 'previous_rep', ({ name }) => name),
      ownerField(view, 'previous_email', ({ email }) => email),
      ownerField(view, 'previous_crm_id', ({ rep }) => rep?.crmUserId ?? ''),
      {
        ...field('moved', 'yes-no', () => ''),
        cells: () => {
          const moved = movedFromOwners(plan, owners);
          return (row) => (moved[row] ? 'true' : 'false');
        },
      },
      ...todayFields(view),
      ...(accounts.ownerSince ? [dayField('owner_since', accounts.ownerSince), monthsField(view)] : []),
      ...(accounts.lastActivity ? [dayField('last_activity', accounts.lastActivity)] : []),
      ...lent('class', accounts.classes),
      ...lent('parent', accounts.parents),
      ...lent('city', accounts.cities),
      ...lent('region', accounts.regions),
      ...lent('postal_code', accounts.postalCodes),
      ...lent('country', accounts.countries),
      degrees('lat', accounts.lat),
      degrees('lon', accounts.lon),
      ...namedFields(view),
      lockedField(view),
      ...plan.measures.flatMap((measure, m): ListField[] => {
        const values = accountValues(plan, m);
        if (!values) return [];
        const cells = () => (row: number) => values[row] as number;
        return [{ id: `measure:${measure.name}`, header: measure.name, kind: measureKind(measure), cells }];
      }),
      ...planFields(view),
    ],
    usual: ['account_id', 'unit_id', 'territory_id', 'territory', 'rep', 'previous', 'moved'],
  };
}

/** Of the owner of today, by whatever the list calls him. */
function ownerField({ plan }: ListView, id: string, text: (party: Party) => string): ListField {
  return {
    ...field(id, 'text', () => ''),
    cells: () => {
      const partyOf = namedParties(plan.reps);
      const texts = plan.accounts.ownerNames.map((name) => text(partyOf(name)));
      return (row) => texts[plan.accounts.owner[row] as number] ?? '';
    },
  };
}

/** The territory in the baseline, where there is another one than the scenario itself. */
function todayFields({ plan, scenario, role }: ListView): ListField[] {
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  if (!baseline) return [];
  const today = (id: string, text: (territory: ListView['territories'][number]) => string): ListField => ({
    ...field(id, 'text', () => ''),
    cells: () => {
      const keys = accountTerritories(plan, baseline.key, role);
      const texts = new Map<number, string>(plan.territories.map((one) => [one.key, text(one)]));
      return (row) => texts.get(keys[row] as number) ?? '';
    },
  });
  return [today('today_territory_id', ({ id }) => id), today('today_territory', ({ name }) => name)];
}

function dayField(id: string, days: Int32Array): ListField {
  return field(id, 'day', (row) => (days[row] === NO_DAY ? '' : isoOfDay(days[row] as number)));
}

function monthsField({ plan }: ListView): ListField {
  return {
    ...field('months_with_owner', 'integer', () => ''),
    cells: () => {
      const months = tenureMonths(plan);
      return (row) => months?.[row] ?? Number.NaN;
    },
  };
}

/** Whether and why an account is assigned by name, for whom and until when. */
function namedFields({ plan, scenario, role }: ListView): ListField[] {
  const of = (id: string, kind: ListField['kind'], cell: (named: NamedAccount) => string, without: ListCell = '') => ({
    ...field(id, kind, () => ''),
    cells: () => {
      const byRow = new Map<number, string>();
      for (const named of namedAccountsOf(plan, scenario, role)) {
        byRow.set(rowOfKey(plan.accounts.keys, named.account), cell(named));
      }
      return (row: number) => byRow.get(row) ?? without;
    },
  });
  return [
    of('named', 'yes-no', () => 'true', 'false'),
    of('named_reason', 'text', ({ reason }) => reason),
    of('named_for', 'text', ({ owner }) => owner),
    of('named_until', 'day', ({ expires }) => expires ?? ''),
  ];
}

/** Locked is what a balance leaves: named, in a locked unit, or in a territory that is locked as a whole. */
function lockedField({ plan, scenario, role }: ListView): ListField {
  return {
    ...field('locked', 'yes-no', () => ''),
    cells: () => {
      const held = heldUnits(plan, scenario, role);
      const named = new Set(
        namedAccountsOf(plan, scenario, role).map(({ account }) => rowOfKey(plan.accounts.keys, account)),
      );
      return (row) => yesNo(named.has(row) || held[plan.accounts.unit[row] as number] === 1);
    },
  };
}
