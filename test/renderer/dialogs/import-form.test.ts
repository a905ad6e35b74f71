import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { calls, type ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type FileToken } from '../../../electron/api/jobs.ts';
import {
  COUNT,
  formProblem,
  importRequest,
  measureColumns,
  measureName,
  startForm,
} from '../../../renderer/dialogs/import/import-form.ts';

const preview: ImportPreview = {
  fileName: 'us_universities.csv',
  encoding: 'utf-8',
  encodingGuessed: false,
  delimiter: ',',
  headerLine: 1,
  sheets: [],
  lists: [],
  kinds: [],
  findings: [],
  remembered: false,
  measures: [],
  form: {},
  problem: null,
  headers: ['id', 'lat', 'lon', 'Annual Revenue', 'staff', 'zip'],
  sample: [],
  rows: 10,
  rowsExact: true,
  hiddenRows: 0,
  columns: { id: 'id', lat: 'lat', lon: 'lon' },
  numeric: ['Annual Revenue', 'staff', 'zip'],
};
const token = 'token-12345678' as FileToken;

describe('an import form', () => {
  it('opens with the columns that were found and the first two number columns as measures', () => {
    const form = startForm(preview, false);
    expect(form.measures).toEqual([
      { name: 'annual_revenue', column: 'Annual Revenue', tolerance: 0.05 },
      { name: 'staff', column: 'staff', tolerance: 0.05 },
    ]);
    expect(form).toMatchObject({ planName: 'us_universities', into: 'new-plan', unitSet: 'points' });
    expect(formProblem(form)).toBeNull();
  });

  it('counts accounts where the file has no numbers', () => {
    expect(startForm({ ...preview, numeric: [] }, true).measures).toEqual([
      { name: 'accounts', column: COUNT, tolerance: 0.05 },
    ]);
  });

  it('gives measures of like columns different names', () => {
    const { measures } = startForm({ ...preview, numeric: ['Sales', 'sales '] }, true);
    expect(measures.map(({ name }) => name)).toEqual(['sales', 'sales_2']);
  });

  it('names measures as files can carry them, in any script', () => {
    expect(measureName('Annual Revenue (USD)')).toBe('annual_revenue_usd');
    expect(measureName('قيمة المبيعات')).toBe('قيمة_المبيعات');
    expect(measureName('%%%')).toBe('measure');
  });

  it('does not offer a column as a measure that is a field of the account', () => {
    const form = { ...startForm(preview, true), columns: { ...preview.columns, postalCode: 'zip' } };
    expect(measureColumns(preview, form)).toEqual(['Annual Revenue', 'staff', COUNT]);
  });

  it('says what is missing before it can run', () => {
    const form = startForm(preview, false);
    expect(formProblem({ ...form, measures: [] })).toBe('no-measure');
    expect(formProblem({ ...form, columns: { id: 'id' } })).toBe('no-place');
    expect(formProblem({ ...form, columns: { city: 'town' } })).toBe('no-id');
    expect(formProblem({ ...form, columns: { id: 'id', city: 'town' } })).toBeNull();
    expect(formProblem({ ...form, planName: ' ' })).toBe('plan-name');
    expect(formProblem({ ...form, measures: form.measures.map((m) => ({ ...m, name: 'x' })) })).toBe('measure-name');
  });

  it('asks for a job that the contract accepts, with every field named', () => {
    const job = importRequest(token, startForm(preview, true));
    expect(v.safeParse(calls['jobs.start'].input, job).success).toBe(true);
    expect(Object.keys(job.columns)).toEqual([...ACCOUNT_FIELDS]);
    expect(job.columns).toMatchObject({ id: 'id', owner: '' });
  });
});
