import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../core/model/measure.ts';
import { calls } from '../../../electron/api/contract.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import type { ListPreview } from '../../../electron/api/people-schemas.ts';
import {
  keptCount,
  leadMeasureFor,
  measuresAfter,
  type PeopleForm,
  peopleFormAnew,
  peopleProblem,
  peopleRequest,
  startPeopleForm,
  withoutCount,
} from '../../../renderer/dialogs/import-people/people-form.ts';
import { canGoToPeopleStep, peopleStepProblem } from '../../../renderer/dialogs/import-people/people-steps.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const preview: ListPreview = {
  fileName: 'people.csv',
  encoding: 'utf-8',
  encodingGuessed: false,
  delimiter: ',',
  headerLine: 1,
  sheets: [],
  lists: [],
  headers: ['Id', 'Name', 'ZIP', 'Score'],
  kinds: [],
  sample: [],
  rows: 3,
  rowsExact: true,
  columns: { id: 'Id', postalCode: 'ZIP', score: 'Score' },
  fields: ['id', 'postalCode', 'score'],
  remembered: false,
  form: {},
  problem: null,
};
const token = 'token-12345678' as FileToken;
const [first] = gridPlan({ map: 'AB' }).measures;
const measure = (name: string, column: string): Measure => ({ ...(first as Measure), name, column, tolerance: 0.2 });
const leads = startPeopleForm('leads', preview, []);
const isAccepted = (form: PeopleForm, review: boolean) =>
  v.safeParse(calls['jobs.start'].input, peopleRequest(token, form, review)).success;

describe('a form of people', () => {
  it('opens with the columns that were found; leads are counted, reps are not', () => {
    expect(leads.columns).toEqual(preview.columns);
    expect(leads.counts).toEqual([{ name: 'leads', what: 'count', from: null, to: null, tolerance: 0.05, was: null }]);
    expect(startPeopleForm('reps', preview, []).counts).toEqual([]);
    expect(startPeopleForm('reps', preview, []).keepGone).toBe(true);
  });

  it('opens with the measures of leads that the plan has, and with a name that nothing else has', () => {
    const there = [measure('sales', 'Sales'), measure('warm', 'leads:score 2026-01-01..')];
    expect(startPeopleForm('leads', preview, there).counts).toEqual([
      { name: 'warm', what: 'score', from: '2026-01-01', to: null, tolerance: 0.2, was: 'warm' },
    ]);
    expect(startPeopleForm('leads', preview, [measure('leads', 'Lead count')]).counts[0]?.name).toBe('leads_2');
    expect(leadMeasureFor(leads.counts, []).name).toBe('leads_2');
  });

  it('keeps measures and choices where the list is read in another way, and takes its columns anew', () => {
    const mended = [{ list: '', line: 2, column: 0, text: 'x' }];
    const before = { ...leads, keepGone: false, mended, counts: [...leads.counts, leadMeasureFor(leads.counts, [])] };
    const after = peopleFormAnew({ ...preview, columns: { id: 'Name' }, form: { delimiter: ';' } }, before);
    expect(after).toMatchObject({ columns: { id: 'Name' }, list: { delimiter: ';' }, mended: [], keepGone: false });
    expect(after.counts).toHaveLength(2);
  });

  it('says what is missing, the columns first', () => {
    const problem = (part: Partial<PeopleForm>, measures: readonly Measure[] = []) =>
      peopleProblem({ ...leads, ...part }, measures);
    const [count] = leads.counts as [PeopleForm['counts'][number]];
    expect(problem({})).toBeNull();
    expect(problem({ columns: { lat: 'Id' } })).toBe('no-place');
    expect(problem({ what: 'reps', columns: { city: 'ZIP' } })).toBe('no-rep-name');
    expect(problem({ what: 'reps', columns: { email: 'Id' } })).toBeNull();
    expect(problem({ counts: [{ ...count, name: ' ' }] })).toBe('measure-name');
    expect(problem({ counts: [count, { ...count, name: 'leads ' }] })).toBe('measure-name');
    expect(problem({}, [measure('leads', 'Sales')])).toBe('measure-taken');
    expect(problem({ counts: [{ ...count, was: 'leads' }] }, [measure('leads', 'leads:#')])).toBeNull();
    expect(problem({ counts: [{ ...count, from: '2026-02-01', to: '2026-01-31' }] })).toBe('days-turned');
    expect(problem({ counts: [{ ...count, from: '2026-02-01', to: '2026-02-01' }] })).toBeNull();
    expect(problem({ columns: { city: 'ZIP' }, counts: [{ ...count, what: 'score' }] })).toBe('no-score');
    const full = Array.from({ length: 16 }, (_, i) => measure(`m${i}`, `M${i}`));
    expect(problem({}, full)).toBe('too-many-measures');
    const known = { counts: [{ ...count, was: 'leads' }] };
    expect(problem(known, [...full.slice(1), measure('leads', 'leads:#')])).toBeNull();
  });
});

describe('a measure of leads that the plan has', () => {
  const there = [measure('sales', 'Sales'), measure('warm', 'leads:#'), measure('late', 'leads:score')];
  const opened = startPeopleForm('leads', preview, there);
  const [warm, late] = opened.counts as [PeopleForm['counts'][number], PeopleForm['counts'][number]];

  it('leaves it where it is taken off the form, and stays where that is taken back', () => {
    const without = withoutCount(opened, warm);
    expect(without.counts).toEqual([late]);
    expect(measuresAfter(without, there)).toEqual(['sales', 'late']);
    expect(peopleRequest(token, without, false)).toMatchObject({ dropped: ['warm'], measures: [{ was: 'late' }] });
    expect(isAccepted(without, false)).toBe(true);
    const back = keptCount(without, warm);
    expect(back.counts).toEqual([late, warm]);
    expect(peopleRequest(token, back, false)).not.toHaveProperty('dropped');
  });

  it('may be called otherwise, also by the name of one that goes', () => {
    const renamed = { ...withoutCount(opened, late), counts: [{ ...warm, name: 'late' }] };
    expect(peopleProblem(renamed, there)).toBeNull();
    expect(peopleProblem({ ...renamed, dropped: [], counts: [...renamed.counts, late] }, there)).toBe('measure-name');
    expect(peopleProblem({ ...renamed, counts: [{ ...warm, name: 'sales' }] }, there)).toBe('measure-taken');
    expect(peopleRequest(token, renamed, false)).toMatchObject({ measures: [{ name: 'late', was: 'warm' }] });
  });

  it('that is new leaves nothing behind', () => {
    const added = leadMeasureFor(opened.counts, there);
    expect(withoutCount({ ...opened, counts: [...opened.counts, added] }, added)).toEqual(opened);
  });
});

describe('the request of a form of people', () => {
  it('names every field, so that none is guessed again, and is one that the program accepts', () => {
    const request = peopleRequest(token, leads, true);
    expect(request).toMatchObject({ kind: 'import-leads', review: true, columns: { id: 'Id', city: '', owner: '' } });
    const dropping = peopleRequest(token, { ...startPeopleForm('reps', preview, []), keepGone: false }, false);
    expect(dropping).toMatchObject({ kind: 'import-reps', gone: 'drop', columns: { id: 'Id', manager: '' } });
    expect('review' in dropping).toBe(false);
    for (const review of [true, false]) {
      expect(isAccepted(leads, review)).toBe(true);
      expect(isAccepted(startPeopleForm('reps', { ...preview, columns: { name: 'Name' } }, []), review)).toBe(true);
    }
  });

  it('has the cells that were put right and the measures by their plain names', () => {
    const mended = [{ list: '', line: 2, column: 0, text: 'x' }];
    const counts = [{ ...leadMeasureFor([], []), name: ' warm ', from: '2026-01-01' }];
    const form = { ...leads, mended, counts, fixes: ['swap-lat-lon' as const] };
    expect(peopleRequest(token, form, false)).toMatchObject({
      form: { mended },
      fixes: ['swap-lat-lon'],
      measures: [{ name: 'warm', what: 'count', from: '2026-01-01', to: null, tolerance: 0.05 }],
    });
    expect(isAccepted(form, false)).toBe(true);
  });
});

describe('the steps of people', () => {
  it('follow each other, and the check waits for what comes before it', () => {
    const lacking: PeopleForm = { ...leads, columns: {} };
    expect(canGoToPeopleStep('columns', lacking, [])).toBe(true);
    expect(canGoToPeopleStep('check', lacking, [])).toBe(false);
    expect(canGoToPeopleStep('check', leads, [])).toBe(true);
    expect(peopleStepProblem('file', lacking, [])).toBeNull();
    expect(peopleStepProblem('columns', lacking, [])).toBe('no-place');
  });
});

describe('a list of results', () => {
  const sales: ListPreview = {
    ...preview,
    columns: { account: 'Id', 'month 24312': '2026-01' },
    fields: ['account', 'unit', 'territory', 'rep'],
  };

  it('names every field that can be mapped, and leaves its months to be found', () => {
    const request = peopleRequest(token, startPeopleForm('sales', sales, []), true);
    expect(request).toMatchObject({
      kind: 'import-results',
      what: 'sales',
      review: true,
      columns: { account: 'Id', unit: '', territory: '', rep: '' },
    });
    expect(v.is(calls['jobs.start'].input, request)).toBe(true);
  });

  it('lacks what says whose a row is, and amounts with their dates where there are no months', () => {
    const problem = (what: PeopleForm['what'], columns: PeopleForm['columns'], fields: readonly string[]) =>
      peopleProblem({ ...startPeopleForm(what, preview, []), columns, fields } as PeopleForm, []);
    const long = ['account', 'date', 'amount'];
    expect(problem('sales', {}, long)).toBe('no-holder');
    expect(problem('sales', { account: 'Id' }, long)).toBe('no-amount');
    expect(problem('sales', { account: 'Id', amount: 'Score' }, long)).toBe('no-date');
    expect(problem('sales', { account: 'Id', amount: 'Score', date: 'Name' }, long)).toBeNull();
    expect(problem('sales', { account: 'Id' }, ['account'])).toBeNull();
    expect(problem('opportunities', { owner: 'Id' }, long)).toBe('no-amount');
    expect(problem('activities', { rep: 'Id' }, long)).toBe('no-figure');
    expect(problem('activities', { rep: 'Id', calls: 'Score' }, long)).toBeNull();
  });
});
