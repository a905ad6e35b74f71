import type { Disruption } from '../../core/disruption/disruption.ts';
import { disruptionToday } from '../../core/disruption/disruption-today.ts';
import { type GainedLost, gainedLost, type HandSum } from '../../core/disruption/gained-lost.ts';
import { type Against, repHands, territoryHands } from '../../core/disruption/hands.ts';
import { brokenProtections, protectedAccounts } from '../../core/disruption/protected.ts';
import type { Relationship } from '../../core/disruption/relationship.ts';
import { finish } from '../../core/steps.ts';
import type { ScenarioView } from './scenario-view.ts';

/** Against today's owners where accounts name any, else against the baseline scenario; null without either. */
export function disruptionJson(view: ScenarioView) {
  const { plan, scenario, role } = view;
  const today = finish(disruptionToday(plan, scenario, role, () => view.owners));
  if (!today) return null;
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  const against: Against | null =
    today.against === 'owners' ? { owners: view.owners } : baseline ? { scenario: baseline.key } : null;
  return {
    against: today.against,
    ...movedJson(today.disruption),
    reps: against && handsJson(view, gainedLost(plan, repHands(plan, scenario, role, against))),
    territories: against && handsJson(view, gainedLost(plan, territoryHands(plan, scenario, role, against))),
    protected: protectedJson(view),
  };
}

function movedJson({ accounts, measures, relationship, pipeline, tiers }: Disruption) {
  return {
    accounts_moved: accounts.moved,
    accounts_share: accounts.share,
    measures: measures.map(({ name, moved, share }) => ({ measure: name, moved, share })),
    relationship_months: relationship && relationshipJson(relationship),
    pipeline_at_risk: pipeline && { measure: pipeline.name, moved: pipeline.moved, share: pipeline.share },
    tiers,
  };
}

function relationshipJson({ accounts, months, measures }: Relationship) {
  return {
    accounts,
    ...months,
    measures: measures.map(({ name, moved, share }) => ({ measure: name, moved, share })),
  };
}

/** A line for each hand that has anything; nobody's has no id. */
function handsJson({ plan }: ScenarioView, lines: readonly GainedLost[]) {
  const sums = ({ accounts, measures }: HandSum) => ({
    accounts,
    measures: Object.fromEntries(plan.measures.map(({ name }, m) => [name, measures[m] ?? 0])),
  });
  return lines.map(({ hand, kept, gained, lost }) => ({
    id: idOf(plan, hand),
    kept: sums(kept),
    gained: sums(gained),
    lost: sums(lost),
  }));
}

function idOf({ reps, territories }: ScenarioView['plan'], hand: GainedLost['hand']): string | null {
  if (hand === null) return null;
  if (hand.kind === 'owner') return hand.name;
  if (hand.kind === 'rep') return reps.find(({ key }) => key === hand.rep)?.id ?? null;
  return territories.find(({ key }) => key === hand.territory)?.id ?? null;
}

function protectedJson({ plan, scenario, role, owners }: ScenarioView) {
  return {
    accounts: protectedAccounts(plan)?.reduce((count, one) => count + one, 0) ?? 0,
    reps: plan.protections.filter(({ of }) => of === 'rep').length,
    broken: brokenProtections(plan, scenario, role, owners).length,
  };
}
