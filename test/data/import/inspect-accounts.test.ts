import { describe, expect, it } from 'vitest';
import { ACCOUNT_SPELLINGS } from '../../../data/import/account-fields.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { mapColumns } from '../../../data/import/map-columns.ts';
import { readReps } from '../../../data/import/reps.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { written } from './written-file.ts';

const map = (...headers: string[]) => mapColumns(headers, ACCOUNT_SPELLINGS);

describe('columns found by name', () => {
  it('are those of Salesforce, HubSpot and Dynamics', () => {
    expect(
      map(
        'Id',
        'Name',
        'ParentId',
        'OwnerId',
        'BillingCity',
        'BillingStateCode',
        'BillingPostalCode',
        'BillingLatitude',
        'BillingLongitude',
        'BillingCountryCode',
      ),
    ).toEqual({
      id: 'Id',
      name: 'Name',
      parent: 'ParentId',
      owner: 'OwnerId',
      city: 'BillingCity',
      region: 'BillingStateCode',
      postalCode: 'BillingPostalCode',
      lat: 'BillingLatitude',
      lon: 'BillingLongitude',
      country: 'BillingCountryCode',
    });
    expect(map('Record ID', 'Company name', 'Company owner', 'Postal Code', 'Country/Region')).toEqual({
      id: 'Record ID',
      name: 'Company name',
      owner: 'Company owner',
      postalCode: 'Postal Code',
      country: 'Country/Region',
    });
    expect(
      map('(Do Not Modify) Account', 'Account Name', 'Address 1: ZIP/Postal Code', 'Address 1: Country/Region'),
    ).toEqual({
      id: '(Do Not Modify) Account',
      name: 'Account Name',
      postalCode: 'Address 1: ZIP/Postal Code',
      country: 'Address 1: Country/Region',
    });
  });

  it('are the words of German, French, Spanish and Arabic', () => {
    expect(map('Kundennr.', 'Firma', 'Straße', 'PLZ', 'Ort', 'Außendienst')).toEqual({
      id: 'Kundennr.',
      name: 'Firma',
      street: 'Straße',
      postalCode: 'PLZ',
      city: 'Ort',
      owner: 'Außendienst',
    });
    expect(map('N° client', 'Société', 'Code postal', 'Ville', 'Pays')).toMatchObject({
      name: 'Société',
      postalCode: 'Code postal',
      city: 'Ville',
      country: 'Pays',
    });
    expect(map('ID cliente', 'Nombre', 'Código postal', 'Ciudad', 'País')).toEqual({
      id: 'ID cliente',
      name: 'Nombre',
      postalCode: 'Código postal',
      city: 'Ciudad',
      country: 'País',
    });
    expect(map('رقم العميل', 'اسم الشركة', 'المدينة', 'الرمز البريدي', 'الدولة')).toEqual({
      id: 'رقم العميل',
      name: 'اسم الشركة',
      city: 'المدينة',
      postalCode: 'الرمز البريدي',
      country: 'الدولة',
    });
  });

  it('serve one field each, and leave x and y alone', () => {
    expect(map('x', 'y', 'id')).toEqual({ id: 'id' });
    const both = map('Account', 'Customer', 'Id');
    expect(new Set(Object.values(both)).size).toBe(Object.values(both).length);
  });
});

describe('a look at a list', () => {
  it('shows how it is written and what can be measured', () => {
    const looked = inspectAccounts(
      written(
        'id;plz;Umsatz;Mitarbeiter;telefon;note\n1;01067;1.234,50;5;030123;x\n2;10115;99,00;7;030124;y\n',
        'kunden.csv',
      ),
    );
    expect(looked).toEqual({
      ok: true,
      preview: {
        fileName: 'kunden.csv',
        encoding: 'utf-8',
        encodingGuessed: false,
        delimiter: ';',
        headerLine: 1,
        sheets: [],
        lists: [],
        kinds: [
          { kind: 'text', form: null, ambiguous: null, filled: 2, unreadable: 0 },
          { kind: 'text', form: null, ambiguous: null, filled: 2, unreadable: 0 },
          { kind: 'number', form: '1.234,56', ambiguous: null, filled: 2, unreadable: 0 },
          { kind: 'number', form: '1.234,56', ambiguous: null, filled: 2, unreadable: 0 },
          { kind: 'text', form: null, ambiguous: null, filled: 2, unreadable: 0 },
          { kind: 'text', form: null, ambiguous: null, filled: 2, unreadable: 0 },
        ],
        findings: [],
        problem: null,
        headers: ['id', 'plz', 'Umsatz', 'Mitarbeiter', 'telefon', 'note'],
        sample: [
          ['1', '01067', '1.234,50', '5', '030123', 'x'],
          ['2', '10115', '99,00', '7', '030124', 'y'],
        ],
        rows: 2,
        rowsExact: true,
        hiddenRows: 0,
        columns: { id: 'id', postalCode: 'plz', sales: 'Umsatz', employees: 'Mitarbeiter' },
        numeric: ['Umsatz', 'Mitarbeiter'],
      },
    });
  });

  it('of a CRM for itself are neither measures nor dates of ours', () => {
    const looked = inspectAccounts(
      written(
        '(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Postal Code,Annual Revenue\n' +
          'a-1,123456,2027-01-01,60601,10\na-2,234567,2027-01-02,60602,20\n',
      ),
    );
    if (!looked.ok) throw new Error(looked.code);
    expect(looked.preview.columns.id).toBe('(Do Not Modify) Account');
    expect(looked.preview.numeric).toEqual(['Annual Revenue']);
    expect(looked.preview.kinds.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'text', 'number']);
  });

  it('shows a hundred rows of many, and about how many there are', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${100_000 + i},41.5,-87.5,some note of this row\n`);
    const looked = inspectAccounts(written(`id,lat,lon,note\n${rows.join('')}`));
    if (!looked.ok) throw new Error(looked.code);
    expect(looked.preview.sample.length).toBe(100);
    expect(looked.preview.rowsExact).toBe(false);
    expect(looked.preview.rows / 60_000).toBeCloseTo(1, 2);
  });

  it('goes by the cells where no name tells the places', () => {
    expect(inspectAccounts(written('id,where\n1,60601\n2,10001\n')).ok).toBe(true);
    expect(inspectAccounts(written('id,where\n1,Chicago\n2,Boston\n')).ok).toBe(true);
    expect(inspectAccounts(written('id,a,b\n1,41.8781,-87.6298\n2,42.3601,-71.0589\n')).ok).toBe(true);
    expect(inspectAccounts(written('id,where\n1,xqzt\n2,qqpl\n'))).toMatchObject({
      ok: false,
      code: 'no-place-column',
    });
  });
});

describe('a list of reps', () => {
  it('has homes by coordinates or by city, and capacities', () => {
    const result = readReps(
      written(
        'rep id,name,home_lat,home_lon,city,state,capacity_fte,tenure_months\nr1,Kim,41.9,-87.6,,,1,24\nr2,Lee,,,Austin,TX,"0.5",\nr3,Mo,,,,,,\n',
      ),
    );
    if (!result.ok) throw new Error(result.code);
    expect(result.reps).toMatchObject([
      { id: 'r1', name: 'Kim', homeLat: 41.9, homeLon: -87.6, capacityFte: 1, tenureMonths: 24 },
      { id: 'r2', name: 'Lee', capacityFte: 0.5, tenureMonths: null },
      { id: 'r3', name: 'Mo', homeLat: null, homeLon: null, capacityFte: 1 },
    ]);
    expect(result.reps[1]?.homeLat).toBeCloseTo(30.27, 1);
    expect(result.refused).toEqual([]);
  });

  it('goes by name where there is no id, and names what it refuses', () => {
    const result = readReps(written('rep,fte\nKim,1\nKim,1\nLee,0\nMo,x\n,1\n'));
    if (!result.ok) throw new Error(result.code);
    expect(result.reps.map(({ id }) => id)).toEqual(['Kim']);
    expect(result.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'id-duplicate'],
      [4, 'capacity-unreadable'],
      [5, 'capacity-unreadable'],
      [6, 'id-missing'],
    ]);
  });

  it.each([
    ['', 'file-empty'],
    ['city,fte\nBonn,1\n', 'no-id-column'],
    ['rep id\n', 'no-rows'],
  ])('%j is refused: %s', (text, code) => {
    expect(readReps(written(text))).toMatchObject({ ok: false, code });
  });
});

describe.skipIf(!testData)('6,559 US universities, looked at', () => {
  it('have their columns found', () => {
    const looked = inspectAccounts(testDataFile('accounts', 'us_universities.csv'));
    expect(looked.ok && looked.preview.rows).toBe(6559);
    expect(looked.ok && looked.preview.numeric).toEqual(['enrolment', 'employees']);
    expect(looked.ok && looked.preview.columns).toMatchObject({
      id: 'account_id',
      lat: 'lat',
      lon: 'lon',
      region: 'state',
    });
  });
});
