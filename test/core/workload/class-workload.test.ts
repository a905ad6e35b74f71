import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../core/formula/evaluate-formula.ts';
import { parseFormula } from '../../../core/formula/parse-formula.ts';
import {
  formulaByClass,
  hoursPerYear,
  USUAL_CALLS,
  workloadByCalls,
  workloadByClass,
} from '../../../core/workload/class-workload.ts';

function value(formula: string, cells: Readonly<Record<string, string>>): number {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return evaluateFormula(parsed.formula, { number: (name) => Number(cells[name]), text: (name) => cells[name] ?? '' });
}

describe('workload by class and call frequency', () => {
  it('is calls a year times hours a call with its preparation', () => {
    expect(hoursPerYear({ callsPerYear: 12, minutesPerCall: 60, preparationMinutes: 30 })).toBe(18);
    expect(USUAL_CALLS.map(hoursPerYear)).toEqual([45, 12, 3]);
  });

  it('is one formula over the column of classes', () => {
    const formula = workloadByClass('ABC class', USUAL_CALLS, 1);
    expect(formula).toBe('=if([ABC class] = "A", 45, if([ABC class] = "B", 12, if([ABC class] = "C", 3, 1)))');
    expect(['A', 'b', ' C', 'D', ''].map((name) => value(formula, { 'ABC class': name }))).toEqual([45, 12, 3, 1, 1]);
  });

  it('takes classes of any name', () => {
    const formula = formulaByClass('tier', { 'the "gold" ones': 7, ذهبي: 5 }, 0);
    expect(value(formula, { tier: 'the "gold" ones' })).toBe(7);
    expect(value(formula, { tier: 'ذهبي' })).toBe(5);
  });

  it('is one formula over calls and minutes, too', () => {
    expect(value(workloadByCalls('calls', 'min per call', 15), { calls: '8', 'min per call': '45' })).toBe(8);
  });
});
