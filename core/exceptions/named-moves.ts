import { movedFromOwners } from '../disruption/disruption.ts';
import type { OwnerMatch } from '../disruption/match-owners.ts';
import { territoryIndex } from '../fairness/territory-index.ts';
import { greatCircleKm } from '../geo/distance.ts';
import { rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';
import { accountTerritories, namedAccountsOf } from '../tally/account-territories.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { accountReaders } from '../tally/unit-loads.ts';
import { weighingMeasure } from '../tally/unit-values.ts';

/** An account that is elsewhere than in the baseline because it is given by name, or was and is not any more. */
export interface NamedMove {
  /** Row of the account table. */
  readonly account: number;
  /** Territory keys, 0 for none. */
  readonly from: number;
  readonly to: number;
  /** What is said of its name in the scenario; null where it has none there and goes with its unit. */
  readonly named: NamedAccount | null;
  /** Index of the first balanced measure of both territories, with the account back and as it stands; NaN without. */
  readonly fromIndex: readonly [before: number, after: number];
  readonly toIndex: readonly [before: number, after: number];
  /** Straight km from its unit to the centre of the territory it was in and is in; NaN where one has no place. */
  readonly centreKm: readonly [before: number, after: number];
  /** Whether it is with another than its owner now. */
  readonly changesHands: boolean;
}

/**
 * The accounts whose name moved them against the baseline, those with the most of the first balanced measure first.
 * `totals` and `match` are those of the scenario. O(accounts + moves x territories).
 */
export function namedMoves(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  match: OwnerMatch,
): NamedMove[] {
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario)?.key;
  const m = weighingMeasure(plan.measures);
  if (baseline === undefined || m < 0) return [];
  const names = new Map(
    namedAccountsOf(plan, scenario, role).map((one) => [rowOfKey(plan.accounts.keys, one.account), one]),
  );
  const earlier = namedAccountsOf(plan, baseline, role).map((one) => rowOfKey(plan.accounts.keys, one.account));
  const rows = [...new Set([...names.keys(), ...earlier])].filter((row) => row >= 0);
  if (rows.length === 0) return [];
  const before = accountTerritories(plan, baseline, role);
  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const read = accountReaders(plan)[m] as (row: number) => number;
  const moved = movedFromOwners(plan, match);
  const km = distanceIn(plan, totals);
  return rows
    .filter((row) => before[row] !== match.accountTerritory[row])
    .sort((a, b) => read(b) - read(a) || a - b)
    .map((account): NamedMove => {
      const [from, to] = [before[account] as number, match.accountTerritory[account] as number];
      const [left, joined] = [rowOf.get(from) ?? -1, rowOf.get(to) ?? -1];
      const back = indexesBack(totals, m, left, joined, read(account));
      const pair = (t: number) => [back[t] ?? Number.NaN, totals.index[m]?.[t] ?? Number.NaN] as const;
      return {
        account,
        from,
        to,
        named: names.get(account) ?? null,
        fromIndex: pair(left),
        toIndex: pair(joined),
        centreKm: [km(account, left), km(account, joined)],
        changesHands: moved[account] === 1,
      };
    });
}

/** All indexes of a measure with an account back in the territory it left (-1: in none). */
function indexesBack({ totals, capacity }: TerritoryTotals, m: number, left: number, joined: number, value: number) {
  const column = (totals[m] as Float64Array).slice();
  if (left >= 0) column[left] = (column[left] as number) + value;
  if (joined >= 0) column[joined] = (column[joined] as number) - value;
  return territoryIndex(column, capacity);
}

function distanceIn({ accounts, units }: Plan, { centreLat, centreLon }: TerritoryTotals) {
  return (account: number, t: number): number => {
    const unit = accounts.unit[account] as number;
    if (unit < 0 || t < 0) return Number.NaN;
    const [lat, lon] = [centreLat[t] as number, centreLon[t] as number];
    return greatCircleKm(units.lat[unit] as number, units.lon[unit] as number, lat, lon);
  };
}
