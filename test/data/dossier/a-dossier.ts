import type { Plan } from '../../../core/model/plan.ts';
import type { SignOff } from '../../../core/model/review-round.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { beforeOf } from '../../../data/dossier/dossier-context.ts';
import { type DossierKind, dossierFiles } from '../../../data/dossier/dossier-files.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

/** Three territories, two reps who share one, a third who is new to the plan, and an account that is given by name. */
export function smallPlan(): Plan {
  const made = gridPlan({
    map: 'AAB ABC CC.',
    baseline: 'AAA BBB CCC',
    measures: [{ name: 'potential', tolerance: 0.1 }],
    reps: {
      A: [
        { name: 'Ann Ashgrove', share: 0.5 },
        { name: 'Abe Quill', share: 0.5, email: 'abe@quill.example' },
      ],
      B: [{ name: 'Ben Birchwood', crmUserId: 'crm-bbirch' }],
      C: [{ name: 'Cora Cedar', manager: 'Dora Dogwood' }],
    },
    accounts: [
      { unit: 0, owner: 'Ann Ashgrove', values: { potential: 3 } },
      { unit: 2, owner: 'Ann Ashgrove', values: { potential: 4 } },
      { unit: 4, owner: 'crm-bbirch', values: { potential: 2 } },
      { unit: 5, owner: 'Eve Elmtree', values: { potential: 7 } },
    ],
  });
  const { lat, lon } = made.units;
  const placed = (column: Float64Array) => Float64Array.from(made.accounts.unit, (unit) => column[unit] as number);
  const plan = { ...made, accounts: { ...made.accounts, lat: placed(lat), lon: placed(lon) } };
  return withNamedAccount(plan, 1, 1, { reason: 'asked for by Fay Firth', owner: 'Fay Firth' });
}

/** A signature of the working scenario as it is not. */
export function signed(name: string, title: string, statement: string): SignOff {
  return {
    uid: `uid of ${name}`,
    round: null,
    scenario: WORKING,
    scenarioName: 'Plan 1',
    role: FIELD_SALES,
    roleName: 'Field sales',
    name,
    title,
    at: '2026-11-25T09:30:00.000Z',
    statement,
    digest: 'of something else',
    withdrawnAt: null,
  };
}

/** The documents of a plan by their file names. */
export function documents(plan: Plan, kinds: readonly DossierKind[], locale: 'en' | 'ar' = 'en'): Map<string, string> {
  const view = scenarioView(plan, WORKING, FIELD_SALES);
  const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
  const files = dossierFiles(kinds, view, beforeOf(view), facts, createI18n(locale), false);
  return new Map(files.map(({ file, pieces }) => [file, [...pieces()].join('')]));
}
