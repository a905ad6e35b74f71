import { type Disruption, disruption, ownerDisruption } from '../disruption/disruption.ts';
import type { MovedShare } from '../disruption/moved-share.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { hoursByClassOf } from '../workload/class-measure.ts';
import type { Figure } from './figure.ts';

/**
 * What changes hands against the baseline, as shares with their amounts; nothing is said of the baseline itself, which
 * would win by not moving. Empty where the plan has none.
 */
export function movedFromBaseline(plan: Plan, scenario: ScenarioKey, role: RoleKey): Figure[] {
  const baseline = plan.scenarios.find((one) => one.baseline)?.key;
  if (baseline === undefined) return [];
  const figures = movedFigures(plan, 'baseline', disruption(plan, scenario, baseline, role));
  return scenario === baseline ? figures.map(({ amount: _, ...figure }) => ({ ...figure, value: null })) : figures;
}

/** What is with another owner than today's. Empty where no account names one. */
export function movedFromToday(plan: Plan, scenario: ScenarioKey, role: RoleKey): Figure[] {
  if (plan.accounts.ownerNames.length === 0) return [];
  return movedFigures(plan, 'owners', ownerDisruption(plan, scenario, role));
}

function movedFigures(plan: Plan, group: 'baseline' | 'owners', moved: Disruption): Figure[] {
  const figure = (name: Figure['name'], share: MovedShare, measure: Figure['measure'] = null): Figure => {
    return { group, name, measure, better: 'less', value: share.share, amount: share.moved };
  };
  // Owners have accounts: what units carry themselves is nobody's there.
  const measures = moved.measures.filter((_, m) => {
    const column = plan.measures[m]?.column ?? '';
    return column !== '#' && (group === 'baseline' || plan.accounts.values[m] || hoursByClassOf(column));
  });
  return [
    ...(group === 'baseline' ? [figure('moved-units', moved.units)] : []),
    ...(plan.accounts.count > 0 ? [figure('moved-accounts', moved.accounts)] : []),
    ...measures.map((share) => figure('moved-measure', share, share.measure)),
    ...(moved.relationship ? [figure('moved-months', moved.relationship.months)] : []),
  ];
}
