import { expect, it } from 'vitest';
import { type CrmList, wordAt } from '../../../core/drift/crm-list.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { readCrmList } from '../../../data/import/crm-list.ts';
import { quiet, written } from './written-file.ts';

function read(lines: readonly string[]) {
  const result = readCrmList(written(lines.join('\n')), {}, quiet);
  if (!result.ok) throw new Error(`The list was refused: ${result.code}`);
  return result;
}
const words = (list: CrmList, field: 'owner' | 'territory' | 'called') => {
  const column = list[field];
  return column && Array.from({ length: list.count }, (_, row) => wordAt(column, row));
};

it.each([
  ['Salesforce', 'Id,Name,OwnerId,Territory2Id,Territory2.Name,BillingPostalCode,BillingCountryCode', 'T1', 'North'],
  ['Dynamics', 'accountid,name,ownerid,territoryid,territoryname,address1_postalcode,address1_country', 'T1', 'North'],
  ['our own file', 'account_id,name,rep,territory_id,territory,postcode,country', 'T1', 'North'],
])('the columns of %s are found by their names, ids of territories apart from their names', (_, header, id, name) => {
  const { list } = read([header, `A1,Acme,u1,${id},${name},60601,US`, 'A2,,,,,,']);
  expect(allTexts(list.ids)).toEqual(['A1', 'A2']);
  expect(words(list, 'owner')).toEqual(['u1', '']);
  expect(words(list, 'territory')).toEqual([id, '']);
  expect(words(list, 'called')).toEqual([name, '']);
  expect([allTexts(list.codes), allTexts(list.countries)]).toEqual([
    ['60601', ''],
    ['US', ''],
  ]);
});

it('a column of names alone is the column of territories, and what is not there is null', () => {
  const { list } = read(['id,Territory Name', 'A1,North']);
  expect(words(list, 'territory')).toEqual(['North']);
  expect([list.owner, list.called]).toEqual([null, null]);
});

it('an id is what the import of accounts makes of the same cell; a blank one and a second one are refused', () => {
  const { list, refused } = read(['id,owner', '\u200bA1,x', '007,x', ',x', 'A1,y']);
  expect(allTexts(list.ids)).toEqual(['A1', '007']);
  expect(refused.map(({ code }) => code)).toEqual(['id-missing', 'id-duplicate']);
});
