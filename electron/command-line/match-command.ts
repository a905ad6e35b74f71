import { costToday } from '../../core/matching/cost-today.ts';
import { explainPair } from '../../core/matching/explain-pair.ts';
import { leftovers } from '../../core/matching/leftovers.ts';
import { matchedSeats } from '../../core/matching/matched-seats.ts';
import { MOST_PAIRS, type PlanMatching, pairsToMatch, planMatching } from '../../core/matching/plan-matching.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { finish } from '../../core/steps.ts';
import { territoryTotals } from '../../core/tally/territory-totals.ts';
import { matchingLineText, unmatchedLineText } from '../../core/text/matching/matching-line-text.ts';
import { pairWhyText, territoryName } from '../../core/text/matching/pair-why-text.ts';
import { Refused } from '../refused.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { onPlan, onWritablePlan } from './plan-commands.ts';
import { chosenScenario } from './scenario.ts';

type MatchCommand = Extract<PlanCommand, { readonly command: 'match' }>;

/** `evenfield match PLAN [--take]`: who should work where, as the plan weighs it; the plan changes with --take only. */
export function matchReps(command: MatchCommand, { terminal }: Context): Promise<number> {
  const open = command.take ? onWritablePlan : onPlan;
  return open(command.plan, async (store) => {
    const { plan, revision } = await store.call('read', {});
    const { scenario, role } = chosenScenario(plan, command);
    const made = finish(planMatching(plan, scenario, role, territoryTotals(plan, scenario, role)));
    if (!made) throw new Refused('too-many-at-once', { count: pairsToMatch(plan, scenario, role), most: MOST_PAIRS });
    const { ground, matching } = made;
    ground.seats.forEach(({ territory }, seat) => {
      const rep = matching.rep[seat] as number;
      const reason = rep < 0 ? null : explainPair(made, rep);
      const why = reason ? plain(pairWhyText(terminal.i18n, plan, made, reason)) : '';
      const who = ground.reps[rep]?.name ?? null;
      terminal.say(matchingLineText(terminal.i18n, { territory: territoryName(plan, territory), rep: who, why }));
    });
    for (const { rep } of leftovers(made).surplus)
      terminal.say(unmatchedLineText(terminal.i18n, ground.reps[rep]?.name ?? ''));
    terminal.json(factsOf(plan, made));
    const seats = matchedSeats(made);
    if (command.take)
      await store.edited('edit', { revision, command: { kind: 'take-matching', scenario, role, seats, homes: null } });
    return EXIT.done;
  });
}

/** The marks that keep names in their own direction are for screens. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

function factsOf(plan: Plan, made: PlanMatching) {
  const { ground, costs, matching, problem, held } = made;
  const territoryId = (seat: number) => territoryWith(plan, ground.seats[seat]?.territory ?? -1)?.id ?? null;
  return {
    format: 'evenfield-matching',
    version: 1,
    cost: matching.cost,
    cost_today: costToday(made),
    terms: costs.terms.map(({ term, share }) => ({ term, share })),
    pairs: ground.seats.map(({ today }, seat) => {
      const rep = matching.rep[seat] as number;
      const reason = rep < 0 ? null : explainPair(made, rep);
      return {
        territory_id: territoryId(seat),
        rep_id: ground.reps[rep]?.id ?? null,
        rep_today: ground.reps[today]?.id ?? null,
        kept_by: held.by[rep] ?? null,
        cost: rep < 0 ? null : problem.cost[rep * problem.territories + seat],
        adds: Object.fromEntries(
          costs.terms.map(({ term, share, cost }) => [term, rep < 0 ? null : share * cost(rep, seat)]),
        ),
        instead: reason ? (ground.reps[reason.instead]?.id ?? null) : null,
        dearer: reason ? reason.dearer : null,
      };
    }),
    surplus: leftovers(made).surplus.map(({ rep }) => ground.reps[rep]?.id ?? null),
  };
}
