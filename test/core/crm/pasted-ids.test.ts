import { describe, expect, it } from 'vitest';
import { isGuid, isSalesforceId } from '../../../core/crm/crm-ids.ts';
import { pastedIds } from '../../../core/crm/pasted-ids.ts';

const THINGS = [
  { id: 'T001', names: ['San_Antonio_T001', 'San Antonio'] },
  { id: 'T002', names: ['Redmond_T002', 'Redmond'] },
  { id: 'T003', names: ['Redmond_T003', 'Redmond'] },
];
const isTerritory = (cell: string) => isSalesforceId(cell, 'territory');

describe('ids pasted from a CRM', () => {
  it('are taken in whatever order and form the cells come', () => {
    const text = [
      'Id\tDeveloperName\tName',
      '0MI000000000001\tSan_Antonio_T001\tSan Antonio',
      '"redmond_t002","0MI000000000002"',
      't003;0MI000000000003GAA',
      '',
    ].join('\r\n');
    expect(pastedIds(text, THINGS, isTerritory)).toEqual({
      ids: { T001: '0MI000000000001', T002: '0MI000000000002', T003: '0MI000000000003GAA' },
      unknown: [],
    });
  });

  it('are told apart from those that name nothing here, or two things', () => {
    const text = '0MI000000000001,Redmond\n0MI000000000002,Elsewhere\nno id at all\n0MI000000000003,T003';
    expect(pastedIds(text, THINGS, isTerritory)).toEqual({
      ids: { T003: '0MI000000000003' },
      unknown: ['0MI000000000001,Redmond', '0MI000000000002,Elsewhere'],
    });
  });

  it('are GUIDs for Dynamics', () => {
    const guid = 'A0B1C2D3-0000-1111-2222-333344445555';
    expect(pastedIds(`${guid}\tSan Antonio`, THINGS, isGuid).ids).toEqual({ T001: guid });
  });
});

describe('ids of Salesforce', () => {
  it('are 15 letters, or 18 of which the last three check the case of the others', () => {
    expect(isSalesforceId('001D000000IRFma')).toBe(true);
    expect(isSalesforceId('001D000000IRFmaIAH', 'account')).toBe(true);
    // One letter of another case, which a spreadsheet's comparison would not tell apart.
    expect(isSalesforceId('001D000000IrFmaIAH')).toBe(false);
    expect(isSalesforceId('001D000000IRFma', 'user')).toBe(false);
    expect(isSalesforceId('001D000000IRFm')).toBe(false);
  });
});
