import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';

/** What a move would do to disruption: accounts that would be in another territory than in the baseline, or back in it. */
export interface HandsEffect {
  readonly baseline: string;
  readonly away: number;
  readonly back: number;
}

/**
 * The effect of moving units or accounts (rows) to a territory on who changes hands against the baseline, counted in
 * accounts as core/disruption does: one that was in no territory then has not moved. Null where there is no baseline,
 * or it is the scenario itself. O(accounts).
 */
export function handsEffect(
  plan: Plan,
  { scenario, role }: { readonly scenario: ScenarioKey; readonly role: RoleKey },
  { units, accounts }: { readonly units: Int32Array; readonly accounts: Int32Array },
  to: TerritoryKey,
): HandsEffect | null {
  const baseline = plan.scenarios.find((one) => one.baseline);
  if (!baseline || baseline.key === scenario) return null;
  const then = accountTerritories(plan, baseline.key, role);
  const now = accountTerritories(plan, scenario, role);
  const inUnits = new Set(units);
  const named = new Set(
    plan.namedAccounts
      .filter((one) => one.scenario === scenario && one.role === role)
      .map((one) => one.account as number),
  );
  const moving =
    units.length > 0
      ? // An account that is given by name stays where it was given, whatever its unit does.
        (row: number) => inUnits.has(plan.accounts.unit[row] as number) && !named.has(plan.accounts.keys[row] as number)
      : null;
  let [away, back] = [0, 0];
  const count = (row: number) => {
    if (then[row] === 0 || now[row] === to) return;
    if (now[row] === then[row]) away += 1;
    else if (to === then[row]) back += 1;
  };
  if (moving) for (let row = 0; row < now.length; row++) moving(row) && count(row);
  else for (const row of accounts) count(row);
  return { baseline: baseline.name, away, back };
}
