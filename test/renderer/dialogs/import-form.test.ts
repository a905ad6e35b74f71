import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { calls, type ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type FileToken } from '../../../electron/api/jobs.ts';
import {
  columnsProblem,
  formAnew,
  formProblem,
  type ImportForm,
  importRequest,
  startForm,
  unitsProblem,
} from '../../../renderer/dialogs/import/import-form.ts';
import { COUNT } from '../../../renderer/dialogs/import/measure-form.ts';
import { canGoTo, stepProblem } from '../../../renderer/dialogs/import/steps.ts';

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
  hiddenRows: 0,
  problem: null,
  headers: ['id', 'lat', 'lon', 'Annual Revenue', 'staff', 'zip', 'class'],
  sample: [],
  rows: 10,
  rowsExact: true,
  columns: { id: 'id', lat: 'lat', lon: 'lon' },
  numeric: ['Annual Revenue', 'staff', 'zip'],
};
const token = 'token-12345678' as FileToken;
const isAccepted = (form: ImportForm, review = true) =>
  v.safeParse(calls['jobs.start'].input, importRequest(token, form, review)).success;

describe('an import form', () => {
  it('opens with the columns that were found and the first two number columns as measures', () => {
    const form = startForm(preview, false);
    expect(form.measures).toMatchObject([
      { name: 'annual_revenue', column: 'Annual Revenue', tolerance: 0.05, how: 'column' },
      { name: 'staff', column: 'staff', tolerance: 0.05, how: 'column' },
    ]);
    expect(form).toMatchObject({ planName: 'us_universities', target: 'new-plan', units: { kind: 'points' } });
    expect(formProblem(form)).toBeNull();
  });

  it('goes into the open plan only where that waits for accounts', () => {
    expect(startForm(preview, true).target).toBe('replace');
  });

  it('counts accounts where the file has no numbers', () => {
    expect(startForm({ ...preview, numeric: [] }, true).measures).toMatchObject([{ name: 'accounts', column: COUNT }]);
  });

  it('opens with measures and locks as they were remembered, formulas too', () => {
    const measures = [{ name: 'hours', column: '=[staff] / 2', tolerance: 0.1 }];
    const columns = { ...preview.columns, lock: 'class' };
    const form = startForm({ ...preview, remembered: true, measures, columns }, false);
    expect(form.measures).toMatchObject([{ name: 'hours', how: 'formula', formula: '[staff] / 2', tolerance: 0.1 }]);
    expect(form.columns.lock).toBe('class');
    expect(startForm({ ...preview, columns }, false).columns.lock).toBeUndefined();
    expect(importRequest(token, form, false).measures).toEqual(measures);
  });

  it('keeps plan and units when the list is read in another way', () => {
    const before = { ...startForm(preview, false), target: 'update', planName: 'West', keepGone: true } as const;
    const units = { ...before.units, kind: 'us-counties' } as const;
    const anew = formAnew({ ...preview, numeric: ['zip'] }, { ...before, units });
    expect(anew).toMatchObject({ target: 'update', planName: 'West', keepGone: true, units: { kind: 'us-counties' } });
    expect(anew.measures).toMatchObject([{ column: 'zip' }]);
  });

  it('says what is missing before it can run', () => {
    const form = startForm(preview, false);
    const [measure] = form.measures as [ImportForm['measures'][number]];
    expect(columnsProblem({ ...form, measures: [] })).toBe('no-measure');
    expect(columnsProblem({ ...form, columns: { id: 'id' } })).toBe('no-place');
    expect(columnsProblem({ ...form, columns: { city: 'town' } })).toBe('no-id');
    expect(columnsProblem({ ...form, columns: { id: 'id', city: 'town' } })).toBeNull();
    expect(columnsProblem({ ...form, measures: form.measures.map((m) => ({ ...m, name: 'x' })) })).toBe('measure-name');
    expect(columnsProblem({ ...form, measures: [{ ...measure, how: 'formula', formula: ' ' }] })).toBe(
      'measure-formula',
    );
    expect(columnsProblem({ ...form, measures: [{ ...measure, how: 'class' }] })).toBe('measure-formula');
    expect(unitsProblem({ ...form, planName: ' ' })).toBe('plan-name');
    expect(unitsProblem({ ...form, units: { ...form.units, kind: 'areas' } })).toBe('no-areas');
    expect(unitsProblem({ ...form, units: { ...form.units, kind: 'postal-areas' } })).toBe('no-country');
    // The units are those of the plan.
    expect(unitsProblem({ ...form, target: 'update', units: { ...form.units, kind: 'areas' } })).toBeNull();
  });

  it('brings news to the plan where the list does not say where accounts lie, and can do nothing else', () => {
    const numbers = { ...preview, columns: { id: 'id' }, problem: 'no-place-column' } as const;
    expect(startForm(preview, false).target).toBe('new-plan');
    const form = startForm(numbers, false);
    expect([form.target, columnsProblem(form), unitsProblem(form)]).toEqual(['add', null, null]);
    expect(unitsProblem({ ...form, target: 'new-plan' })).toBe('no-place');
    expect(unitsProblem({ ...form, target: 'replace' })).toBe('no-place');
    const waiting = startForm(numbers, true);
    expect([waiting.target, columnsProblem(waiting)]).toEqual(['replace', 'no-place']);
  });

  it('asks for a job that the contract accepts, with every field named', () => {
    const form = startForm(preview, true);
    const job = importRequest(token, form, false);
    expect(isAccepted(form)).toBe(true);
    expect(Object.keys(job.columns)).toEqual([...ACCOUNT_FIELDS]);
    expect(job.columns).toMatchObject({ id: 'id', owner: '' });
    expect(job).toMatchObject({ into: 'this-plan', mode: 'replace', planName: '' });
    expect(job).not.toHaveProperty('review');
    expect(importRequest(token, { ...form, target: 'new-plan' }, true)).not.toHaveProperty('mode');
  });

  it('asks for whatever units, fixes and put right cells were chosen', () => {
    const form = startForm(preview, false);
    const areas = { file: token, layer: null, key: 'GEOID', name: '' };
    const units = { kind: 'areas', km: 25, areas, country: 'DE' } as const;
    expect(importRequest(token, { ...form, units }, true).units).toEqual({ kind: 'areas', ...areas });
    for (const kind of ['points', 'us-zips', 'hexagons', 'areas', 'postal-areas'] as const) {
      expect({ kind, ok: isAccepted({ ...form, units: { ...units, kind } }) }).toEqual({ kind, ok: true });
    }
    const mended = [{ list: '', line: 7, column: 2, text: '9' }];
    const update = { ...form, target: 'update', mended, fixes: ['negate-lon'], keepGone: true } as const;
    expect(isAccepted(update)).toBe(true);
    expect(importRequest(token, update, true)).toMatchObject({
      into: 'this-plan',
      mode: 'update',
      gone: 'keep',
      review: true,
      fixes: ['negate-lon'],
      form: { mended },
    });
  });
});

describe('the steps of an import', () => {
  it('are gone through in order, the check only when all before it is said', () => {
    const form = startForm(preview, false);
    expect(canGoTo('check', form)).toBe(true);
    expect(canGoTo('check', { ...form, measures: [] })).toBe(false);
    expect(canGoTo('units', { ...form, measures: [] })).toBe(true);
    expect(stepProblem('columns', { ...form, planName: '' })).toBeNull();
    expect(stepProblem('check', { ...form, planName: '' })).toBe('plan-name');
  });
});
