import { describe, expect, it } from 'vitest';
import { fieldColumns } from '../../../data/import/field-columns.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { REP_SPELLINGS } from '../../../data/import/rep-fields.ts';
import { openTable } from '../../../data/import/table.ts';
import { read, written } from './written-file.ts';

const columnsOf = (text: string) => {
  const looked = inspectAccounts(written(text));
  if (!looked.ok) throw new Error(looked.code);
  return looked.preview.columns;
};

describe('a German column Land', () => {
  it('is the country, so that no German postal code is looked for in Delaware', () => {
    const list =
      'Kundennummer;PLZ;Ort;Land;potential\n1;10001;Berlin;DE;1\n2;80331;München;DE;2\n3;20095;Hamburg;DE;3\n';
    expect(columnsOf(list)).toMatchObject({ country: 'Land' });
    expect(columnsOf(list).region).toBeUndefined();
    const { accounts } = read(list).rows;
    expect([...accounts.lat].every((lat) => lat > 47 && lat < 55)).toBe(true);
    expect([...accounts.lon].every((lon) => lon > 5 && lon < 15)).toBe(true);
  });

  it('is the state where it holds states, or another column is the country', () => {
    expect(columnsOf('id;PLZ;Ort;Land\n1;80331;München;Bayern\n2;50667;Köln;Nordrhein-Westfalen\n')).toMatchObject({
      region: 'Land',
    });
    expect(columnsOf('id;PLZ;Ort;Land;Staat\n1;80331;München;Bayern;DE\n')).toMatchObject({
      region: 'Land',
      country: 'Staat',
    });
    expect(columnsOf('id;PLZ;Ort;Land;Bundesland\n1;80331;München;DE;Bayern\n')).toMatchObject({
      region: 'Bundesland',
      country: 'Land',
    });
  });

  it('also in a roster', () => {
    const columns = (land: string) => {
      const table = openTable(written(`Vertreter;PLZ;Ort;Land\nAnn;80331;München;${land}\n`));
      return fieldColumns(table, REP_SPELLINGS, {}).columns;
    };
    expect(columns('DE')).toMatchObject({ country: 'Land' });
    expect(columns('DE').region).toBeUndefined();
    expect(columns('Bayern')).toMatchObject({ region: 'Land' });
    expect(columns('Bayern').country).toBeUndefined();
  });

  it('stays what the planner says it is', () => {
    const list = 'id;PLZ;Ort;Land;potential\n1;80331;München;Bayern;1\n2;50667;Köln;Hessen;1\n';
    const looked = inspectAccounts(written(list), {}, { country: 'Land' });
    expect(looked.ok && looked.preview.columns).toMatchObject({ country: 'Land' });
  });
});
