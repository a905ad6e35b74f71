import { groundOfRun } from '../../../core/edit/run-ground.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { MadeByRun } from '../../../data/plan-file/edit-plan.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** A balance of a plan as it is kept, with made-up figures. */
export function someRun(plan: Plan, seed = 1): MadeByRun {
  const digest = seed.toString(16).padStart(16, '0');
  return {
    run: {
      scenario: WORKING,
      role: FIELD_SALES,
      version: '0.1.0',
      asked: {
        settings: plan.settings.balance,
        measures: plan.measures,
        maxMoved: { share: 0.08, measure: null },
        only: null,
        part: false,
        seed,
        iterations: 20_000,
      },
      outcome: {
        territories: plan.settings.balance.territories,
        sse: 1234.5,
        unmet: 0,
        moved: 2,
        looseParts: null,
        starts: [{ seed, iterations: 20_000, sse: 1234.5 }],
      },
      digests: {
        units: digest,
        neighbours: digest,
        values: digest,
        limits: digest,
        locks: digest,
        people: digest,
        today: digest,
      },
    },
    ground: groundOfRun(plan, WORKING, FIELD_SALES),
  };
}
