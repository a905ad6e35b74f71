import { describe, expect, it } from 'vitest';
import { usualColumns } from '../../../core/listing/column-template.ts';
import { cellText } from '../../../core/listing/list-cell.ts';
import { type FieldKind, LIST_NAMES, type ListName } from '../../../core/listing/list-field.ts';
import { listRows } from '../../../core/listing/list-rows.ts';
import { listView } from '../../../core/listing/list-view.ts';
import { planList } from '../../../core/listing/plan-list.ts';
import { dayOfIso, NO_DAY } from '../../../core/model/day-column.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { HEADERS } from '../../../data/export/own-headers.ts';
import { smallPlan } from '../../data/dossier/a-dossier.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** The small plan with a region over its first territory, classes and days, a locked territory and a quota. */
function fullPlan(): Plan {
  const plan = smallPlan();
  const [first] = plan.territories;
  const level = plan.levels.find(({ rank }) => rank === 1);
  if (!first || !level) throw new Error('There is no level above the territories.');
  const key = 9 as TerritoryKey;
  const region = { ...first, key, id: 'G001', level: level.key, name: 'North', parent: null };
  const territories = plan.territories.map((one) => (one.key === first.key ? { ...one, parent: key } : one));
  const days = [dayOfIso('2020-05-01'), NO_DAY, dayOfIso('2026-12-15'), NO_DAY];
  return {
    ...plan,
    territories: [...territories, region],
    scenarioTerritories: plan.scenarioTerritories.map((used) => ({ ...used, locked: used.territory === 3 })),
    accounts: { ...plan.accounts, classes: textColumn(['A', 'B', '', 'C']), ownerSince: Int32Array.from(days) },
    quotas: [
      {
        scenario: WORKING,
        territory: first.key,
        period: 'FY2027',
        method: 'potential',
        share: 1,
        quotaMinor: 123_456,
      },
    ],
  };
}

/** The same with owners who all have accounts of others' territories. */
function movingPlan(): Plan {
  const { accounts, ...plan } = fullPlan();
  return { ...plan, accounts: { ...accounts, owner: accounts.owner.toReversed() } };
}

const view = listView(fullPlan(), WORKING, FIELD_SALES);
const moving = listView(movingPlan(), WORKING, FIELD_SALES);
const listOf = (name: ListName) => planList(name === 'changes' ? moving : view, name);
const column = (name: ListName, field: string) =>
  [...listRows(listOf(name), [{ field, header: 'x' }])].slice(1).map(([cell = '']) => cellText(cell));

const FORM: Readonly<Record<FieldKind, RegExp>> = {
  text: /^/,
  integer: /^(?:-?\d+)?$/,
  number: /^(?:-?\d+(?:\.\d+)?)?$/,
  ratio: /^(?:-?\d+(?:\.\d+)?)?$/,
  index: /^(?:-?\d+(?:\.\d+)?)?$/,
  day: /^(?:\d{4}-\d\d-\d\d)?$/,
  'yes-no': /^(?:true|false)?$/,
};

/** What is documented, and what the import knows our files by. */
const BEGINNINGS: Readonly<Record<ListName, readonly string[]>> = {
  assignments: HEADERS['assignments.csv'],
  territories: HEADERS['territories.csv'],
  units: HEADERS['units.csv'],
  quotas: HEADERS['quotas.csv'],
  changes: 'account_id account from_rep_id from_rep to_rep_id to_rep to_territory_id to_territory effective_date'.split(
    ' ',
  ),
};

describe.each(LIST_NAMES)('the list of %s', (name) => {
  const list = listOf(name);

  it('has each field once, and cells of the kind it says', () => {
    expect(list.count).toBeGreaterThan(0);
    expect(new Set(list.fields.map(({ id }) => id)).size).toBe(list.fields.length);
    for (const { id, kind } of list.fields) for (const cell of column(name, id)) expect(cell, id).toMatch(FORM[kind]);
  });

  it('begins as our files do where nobody chose columns', () => {
    const headers = usualColumns(list).map(({ header }) => header);
    expect(headers.slice(0, BEGINNINGS[name].length)).toEqual(BEGINNINGS[name]);
    expect([...listRows(list)][0]).toEqual(headers);
  });

  it('gives any columns in any order, and no more rows than are asked for', () => {
    const turned = list.fields.toReversed().map(({ id }) => ({ field: id, header: ` ${id}! ` }));
    const [header, ...rows] = listRows(list, turned, 2);
    expect(header).toEqual(list.fields.toReversed().map(({ id }) => `${id}!`));
    expect(rows).toHaveLength(Math.min(2, list.count));
    const straight = [...listRows(list, turned.toReversed(), 2)].slice(1);
    expect(rows).toEqual(straight.map((cells) => cells.toReversed()));
  });
});

describe('what can be said of accounts', () => {
  it('names who works the territory: the whole team, and of it the one with the largest share', () => {
    expect(column('assignments', 'territory_id')).toEqual(['T001', 'T001', 'T002', 'T003']);
    expect(column('assignments', 'rep_name')[0]).toBe('Ann Ashgrove; Abe Quill');
    expect(column('territories', 'rep_crm_id')).toEqual(['', 'crm-bbirch', '']);
    expect(column('territories', 'rep_name')[1]).toBe('Ben Birchwood');
  });

  it('names the owner of today by whatever the list calls him', () => {
    expect(column('assignments', 'previous')[2]).toBe('crm-bbirch');
    expect(column('assignments', 'previous_rep')).toEqual([
      'Ann Ashgrove',
      'Ann Ashgrove',
      'Ben Birchwood',
      'Eve Elmtree',
    ]);
  });

  it('tells the groups above, the territory of the baseline, days, classes and names', () => {
    const region = view.plan.levels.find(({ rank }) => rank === 1)?.name;
    expect(column('assignments', `group:${region}`)).toEqual(['North', 'North', '', '']);
    expect(column('territories', `group_id:${region}`)).toEqual(['G001', '', '']);
    expect(column('assignments', 'today_territory_id')).toEqual(['T001', 'T001', 'T002', 'T002']);
    expect(column('assignments', 'owner_since')).toEqual(['2020-05-01', '', '2026-12-15', '']);
    expect(column('assignments', 'months_with_owner')).toEqual(['80', '', '0', '']);
    expect(column('assignments', 'class')).toEqual(['A', 'B', '', 'C']);
    expect(column('assignments', 'named')).toEqual(['false', 'true', 'false', 'false']);
    expect(column('assignments', 'named_reason')[1]).toBe('asked for by Fay Firth');
    expect(column('assignments', 'locked')).toEqual(['false', 'true', 'false', 'true']);
    expect(column('assignments', 'measure:potential')).toEqual(['3', '4', '2', '7']);
  });

  it('and of territories and quotas, exact to the cent', () => {
    expect(column('territories', 'quota')).toEqual(['1234.56', '', '']);
    expect(column('quotas', 'period_start')).toEqual(['2027-01-01']);
    expect(column('quotas', 'currency')).toEqual([view.plan.settings.currency]);
    expect(column('territories', 'territory_locked')).toEqual(['false', 'false', 'true']);
    expect(column('territories', 'total:potential')).toEqual(['7', '2', '7']);
  });
});

describe('what can be said of changes', () => {
  it('is who gives and who gets each account, with all that is said of accounts', () => {
    expect(column('changes', 'account_id')).toEqual(column('assignments', 'account_id'));
    expect(column('changes', 'from_rep')).toEqual(['Eve Elmtree', 'Ben Birchwood', 'Ann Ashgrove', 'Ann Ashgrove']);
    expect(column('changes', 'to_rep')).toEqual(['Ann Ashgrove', 'Ann Ashgrove', 'Ben Birchwood', 'Cora Cedar']);
    expect(column('changes', 'class')).toEqual(['A', 'B', '', 'C']);
  });

  it('is told against the baseline where the accounts name no owners', () => {
    const plan = fullPlan();
    const accounts = { ...plan.accounts, owner: new Int32Array(plan.accounts.count).fill(-1), ownerNames: [] };
    const list = planList(listView({ ...plan, accounts }, WORKING, FIELD_SALES), 'changes');
    const columns = ['account_id', 'from_rep', 'to_rep'].map((field) => ({ field, header: field }));
    const ids = column('assignments', 'account_id');
    expect([...listRows(list, columns)].slice(1)).toEqual([[ids[3], 'Ben Birchwood', 'Cora Cedar']]);
  });
});
