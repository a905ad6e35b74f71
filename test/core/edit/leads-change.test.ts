import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import type { AskedMeasure } from '../../../core/edit/import-measures.ts';
import { invert } from '../../../core/edit/invert.ts';
import { type AskedLeadMeasure, changeOfLeads, droppedMeasures } from '../../../core/edit/leads-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { leadColumns } from '../../support/some-leads.ts';

const plan = gridPlan({ map: 'AB', measures: [{ name: 'potential' }, { name: 'leads', tolerance: 0.2 }] });
const asked = (name: string, column = 'leads:#'): AskedMeasure => ({ name, column, tolerance: 0.1, quantity: 'count' });

function measuresAfter(before: Plan, measures: readonly AskedLeadMeasure[] = []) {
  const made = changeOfLeads(before, { leads: 3, fileName: 'leads.csv', measures });
  if (!made.ok) throw new Error(made.code);
  return applyChange(before, made.change).measures;
}

describe('leads that are brought into a plan', () => {
  it('are counted by a measure of their own where none was asked for', () => {
    const bare = gridPlan({ map: 'AB' });
    expect(measuresAfter(bare).at(-1)).toMatchObject({ name: 'leads', column: 'leads:#', balanced: true, slot: 1 });
    const after = { ...bare, measures: measuresAfter(bare) };
    expect(measuresAfter(after)).toEqual(after.measures);
  });

  it('take over a measure of that name with its limits, and leave the others', () => {
    const [potential, leads] = measuresAfter(plan, [asked('leads', 'leads:score')]);
    expect(potential).toEqual(plan.measures[0]);
    expect(leads).toEqual({ ...plan.measures[1], column: 'leads:score', quantity: 'count', tolerance: 0.1 });
  });

  it('let go of a measure of leads that is dropped, under a new key for one that comes, and of no other', () => {
    const both = measuresAfter(plan, [asked('leads'), asked('warm', 'leads:score')]);
    const counted = { ...plan, measures: both };
    const dropped = ['warm', 'potential', 'nothing'];
    const made = changeOfLeads(counted, {
      leads: 1,
      fileName: 'l.csv',
      measures: [asked('leads'), asked('late')],
      dropped,
    });
    if (!made.ok) throw new Error(made.code);
    const after = applyChange(counted, made.change).measures;
    expect(after.map(({ name, slot }) => [name, slot])).toEqual([
      ['potential', 0],
      ['leads', 1],
      ['late', 2],
    ]);
    expect(after[2]?.key).toBeGreaterThan(both[2]?.key ?? 0);
    expect(applyChange({ ...counted, measures: after }, invert(made.change)).measures).toEqual(both);
    expect(droppedMeasures(both, { measures: [asked('warm')], dropped })).toEqual([]);
    expect(droppedMeasures(both, { measures: [], dropped }).map(({ name }) => name)).toEqual(['warm']);
  });

  it('call a measure otherwise under its key, also where names change places', () => {
    const both = measuresAfter(plan, [asked('leads'), asked('warm', 'leads:score')]);
    const counted = { ...plan, measures: both };
    const after = measuresAfter(counted, [
      { ...asked('warm'), was: 'leads' },
      { ...asked('leads', 'leads:score'), was: 'warm' },
    ]);
    expect(after.map(({ key, name, column }) => [key, name, column])).toEqual([
      [both[0]?.key, 'potential', both[0]?.column],
      [both[1]?.key, 'warm', 'leads:#'],
      [both[2]?.key, 'leads', 'leads:score'],
    ]);
    const twice = changeOfLeads(counted, {
      leads: 1,
      fileName: 'l.csv',
      measures: [{ ...asked('warm'), was: 'leads' }],
    });
    expect(twice).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it('are only shown where eight measures are balanced already', () => {
    const eight = gridPlan({ map: 'AB', measures: Array.from({ length: 8 }, (_, m) => ({ name: `m${m}` })) });
    expect(measuresAfter(eight, [asked('leads')]).at(-1)?.balanced).toBe(false);
  });

  it('are refused as a measure that is none of leads, or one too many', () => {
    const refusal = (before: Plan, measure: AskedMeasure) =>
      changeOfLeads(before, { leads: 1, fileName: 'l.csv', measures: [measure] });
    expect(refusal(plan, asked('leads', 'revenue'))).toMatchObject({ ok: false, code: 'invalid-request' });
    const full = gridPlan({ map: 'AB', measures: Array.from({ length: 16 }, (_, m) => ({ name: `m${m}` })) });
    expect(refusal(full, asked('leads'))).toMatchObject({ ok: false, values: { what: 'measures' } });
  });
});

describe('a measure of leads in a plan', () => {
  const leads = {
    ...leadColumns([{ unitCode: 'u0' }, { unitCode: 'u0' }, { unitCode: 'u1' }]),
    batch: 3 as never,
    keys: Int32Array.of(1, 2, 3),
    unit: Int32Array.of(0, 0, 1),
  };
  const counted: Plan = { ...gridPlan({ map: 'AB', measures: [{ name: 'leads', column: 'leads:#' }] }), leads };
  const measure = counted.measures[0] as Plan['measures'][number];
  const set = (before: Plan, measures: Plan['measures']) => changeOf(before, { kind: 'set-measures', measures });

  it('is what a balance looks at', () => {
    const settings = { ...counted.settings.balance, territories: 2 };
    const { problem } = problemOfPlan(counted, WORKING, FIELD_SALES, settings, counted.measures);
    expect(problem.measures.map(({ values }) => [...values])).toEqual([[2, 1]]);
    expect([...problem.weight]).toEqual([2, 1]);
  });

  it('can count other leads at once, but never becomes a column', () => {
    expect(set(counted, [{ ...measure, column: 'leads:score 2026-01-01..' }]).ok).toBe(true);
    expect(set(counted, [{ ...measure, column: 'revenue' }]).ok).toBe(false);
    const more = { ...measure, key: 9 as never, name: 'warm leads', column: 'leads:score' };
    expect(set(counted, [measure, more]).ok).toBe(true);
    const { leads: _, ...without } = counted;
    expect(set(without, [measure, more]).ok).toBe(false);
  });
});
