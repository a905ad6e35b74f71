import { teamSum } from '../../core/edit/organisation/set-territory-reps.ts';
import type { RepKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { RepShare } from '../../core/model/territory.ts';

/** A rep of the team while the dialog is open. */
export interface Member {
  readonly rep: RepKey;
  /** Ratio, as it was typed. */
  readonly share: number;
}

/** Shares are typed in hundredths of a per cent; what an even share leaves over is no difference. */
const STEPS = 10_000;

/** Who works a territory in a scenario. */
export function membersOf(plan: Plan, scenario: ScenarioKey, territory: TerritoryKey): readonly Member[] {
  const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === territory);
  return seat?.reps ?? [];
}

/** The same share for each; they sum to 1 though a third cannot be written in hundredths. */
export function evenShares(members: readonly Member[]): Member[] {
  return members.map(({ rep }) => ({ rep, share: 1 / members.length }));
}

/** Whether the shares are the whole, but for what rounding each to the digits that are shown leaves over. */
export function isWhole(members: readonly Member[]): boolean {
  return Math.abs(teamSum(members) - 1) <= (members.length + 1) / (2 * STEPS);
}

/** The sum of the shares as far as the field shows digits. */
export function roundedSum(members: readonly Member[]): number {
  return Math.round(teamSum(members) * STEPS) / STEPS;
}

/** The shares of a team that sums to 1 but for rounding, made to sum to it exactly; as they are otherwise. */
export function sharesOf(members: readonly Member[]): RepShare[] {
  const sum = teamSum(members);
  const right = isWhole(members);
  return members.map(({ rep, share }) => ({ rep, share: right ? share / sum : share }));
}
