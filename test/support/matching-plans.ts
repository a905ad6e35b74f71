import fc from 'fast-check';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOf } from '../../core/edit/perform.ts';
import { type PlanMatching, planMatching } from '../../core/matching/plan-matching.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Rep } from '../../core/model/territory.ts';
import { finish } from '../../core/steps.ts';
import { territoryTotals } from '../../core/tally/territory-totals.ts';
import { aPlan } from './arbitraries.ts';
import { matchingCommands } from './matching-arbitraries.ts';
import { aRep, FIELD_SALES, WORKING } from './plan-builder.ts';

const somebody: fc.Arbitrary<Partial<Rep>> = fc
  .record({
    home: fc.constantFrom(null, [40, -100], [39.6, -99.5], [Number.NaN, Number.NaN], [10, 100]),
    name: fc.constantFrom('Ada', 'Ben', 'Cleo', 'Dan'),
    startDate: fc.constantFrom(null, '2020-06-01', '2027-04-01', '2029-01-01'),
    tenureMonths: fc.constantFrom(null, 0, 5, 60),
    level: fc.constantFrom('', 'junior', 'Senior '),
    skills: fc.subarray(['retail', 'Imaging']),
    languages: fc.subarray(['es', 'العربية']),
    segment: fc.constantFrom('', 'hospitals', 'schools'),
    capacityFte: fc.constantFrom(0.5, 1),
  })
  .map(({ home, ...given }) => ({ ...given, homeLat: home?.[0] ?? null, homeLon: home?.[1] ?? null }));

/** Plans whose reps have something to be matched by, some without a territory, with whatever a planner said of it. */
export const aPlanToMatch: fc.Arbitrary<Plan> = fc
  .record({
    plan: aPlan,
    people: fc.array(somebody, { minLength: 8, maxLength: 8 }),
    surplus: fc.nat(3),
    teams: fc.boolean(),
  })
  .map(({ plan, people, surplus, teams }) => withPeople(plan, people, surplus, teams))
  .chain((plan) =>
    fc.array(fc.oneof(...matchingCommands(plan)), { maxLength: 8 }).map((commands) =>
      commands.reduce((so, command) => {
        if (command.kind === 'take-matching') return so;
        const made = changeOf(so, command);
        return made.ok ? applyChange(so, made.change) : so;
      }, plan),
    ),
  );

/** The matching of the scenario and role that every plan built here has. */
export function matchingOfPlan(plan: Plan): PlanMatching {
  const made = finish(planMatching(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES)));
  if (!made) throw new Error('there are not so many');
  return made;
}

function withPeople(plan: Plan, people: readonly Partial<Rep>[], surplus: number, teams: boolean): Plan {
  const count = plan.reps.length + surplus;
  const reps = Array.from({ length: count }, (_, i) => aRep((i + 1) as Rep['key'], { id: `r${i}`, ...people[i % 8] }));
  const extra = reps.at(-1);
  const scenarioTerritories = plan.scenarioTerritories.map((seat, i) =>
    teams && i === 0 && surplus > 0 && extra && seat.reps.length === 1
      ? { ...seat, reps: [...seat.reps.map((one) => ({ ...one, share: 0.75 })), { rep: extra.key, share: 0.25 }] }
      : seat,
  );
  return { ...plan, reps, scenarioTerritories };
}
