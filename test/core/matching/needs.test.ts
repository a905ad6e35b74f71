import { describe, expect, it } from 'vitest';
import { derivedNeeds } from '../../../core/matching/derived-needs.ts';
import { pastedNeeds } from '../../../core/matching/pasted-needs.ts';
import { matchingOfPlan } from '../../support/matching-plans.ts';
import { FIELD_SALES, gridPlan } from '../../support/plan-builder.ts';

describe('what territories want', () => {
  const plan = gridPlan({
    map: 'AB',
    measures: [{ name: 'revenue' }],
    accounts: [
      { unit: 0, owner: 'Ann', values: { revenue: 60 } },
      { unit: 0, owner: 'Ben', values: { revenue: 40 } },
      { unit: 0, owner: 'Nobody', values: { revenue: 900 } },
      { unit: 1, owner: 'Nobody', values: { revenue: 10 } },
    ],
    reps: {
      A: [{ name: 'Ann', skills: ['imaging'], languages: ['es', 'en'], segment: 'hospitals' }],
      B: [{ name: 'Ben', skills: ['lab'], languages: ['en'], segment: 'clinics' }],
    },
  });

  it('is read off those who own half of it or more, of what any rep owns', () => {
    expect(derivedNeeds(matchingOfPlan(plan).ground)).toEqual([
      { territory: 1, skills: ['imaging'], languages: ['es', 'en'], segment: 'hospitals' },
    ]);
  });

  it('is read off rows of a spreadsheet, by id or name, with or without a header', () => {
    const text =
      'Territory\tSkills\tLanguages\tSegment\r\na\timaging, lab، lab\tes;en\t clinics \nT002\t\t\tschools\n\nC\tx\n';
    expect(pastedNeeds(plan, FIELD_SALES, text)).toEqual({
      needs: [
        { territory: 1, skills: ['imaging', 'lab'], languages: ['es', 'en'], segment: 'clinics' },
        { territory: 2, skills: [], languages: [], segment: 'schools' },
      ],
      unknown: ['C'],
    });
    expect(pastedNeeds(plan, FIELD_SALES, 'B\tlab').needs).toHaveLength(1);
    expect(pastedNeeds(plan, FIELD_SALES, '')).toEqual({ needs: [], unknown: [] });
  });

  it('is nobody’s guess where a name stands for two', () => {
    const twice = { ...plan, territories: plan.territories.map((one) => ({ ...one, name: 'A' })) };
    expect(pastedNeeds(twice, FIELD_SALES, 'head\nA\tlab').unknown).toEqual(['A']);
  });
});
