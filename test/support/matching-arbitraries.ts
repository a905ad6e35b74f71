import fc from 'fast-check';
import type { MatchingCommand } from '../../core/edit/matching/command.ts';
import { MATCH_TERMS, type MatchTerm, WISH_GRADES } from '../../core/model/matching-settings.ts';
import type { Plan } from '../../core/model/plan.ts';
import { FIELD_SALES, WORKING } from './plan-builder.ts';

const aWeight = fc.constantFrom(0, 0.5, 1, 4, 10);
const someWeights = fc
  .tuple(...MATCH_TERMS.map(() => aWeight))
  .map((values) => Object.fromEntries(MATCH_TERMS.map((term, i) => [term, values[i]])) as Record<MatchTerm, number>);
const someWords = fc.subarray(['retail', 'imaging', 'es', 'العربية']);

/** Any command about matching that a plan can be asked; some are refused. */
export function matchingCommands(plan: Plan): fc.Arbitrary<MatchingCommand>[] {
  const commands: fc.Arbitrary<MatchingCommand>[] = [
    fc.record({
      kind: fc.constant('weigh-matching'),
      weights: someWeights,
      farKm: fc.constantFrom(null, 250),
      levels: fc.subarray(['junior', 'senior']),
    }),
    fc.record({ kind: fc.constant('set-ramp'), ramp: fc.constantFrom(null, [0.25, 0.5], [0, 1]) }),
  ];
  if (plan.territories.length === 0) return commands;
  const territory = fc.constantFrom(...plan.territories.map(({ key }) => key));
  const need = fc.record({
    territory,
    skills: someWords,
    languages: someWords,
    segment: fc.constantFrom('', 'hospitals'),
  });
  commands.push(
    fc.record({
      kind: fc.constant('set-needs'),
      needs: fc.uniqueArray(need, { selector: (one) => one.territory, maxLength: 3 }),
    }),
  );
  if (plan.reps.length === 0) return commands;
  const keys = plan.reps.map(({ key }) => key);
  const rep = fc.constantFrom(...keys);
  const wish = fc.option(fc.record({ grade: fc.constantFrom(...WISH_GRADES) }), { nil: null });
  commands.push(
    fc.record({ kind: fc.constant('set-wish'), rep, territory, wish }),
    fc.record({ kind: fc.constant('lock-pair'), scenario: fc.constant(WORKING), rep, territory, locked: fc.boolean() }),
    fc
      .record({
        territories: fc.subarray(plan.territories.map(({ key }) => key)),
        reps: fc.shuffledSubarray(keys),
        homes: fc.constantFrom(null, 'soft' as const, 'hard' as const),
      })
      .map(({ territories, reps, homes }) => ({
        kind: 'take-matching',
        scenario: WORKING,
        role: FIELD_SALES,
        seats: territories.map((one, i) => ({
          territory: one,
          reps: reps[i] === undefined ? [] : [{ rep: reps[i], share: 1 }],
        })),
        homes,
      })),
  );
  return commands;
}
