import { matchOwners } from '../../../core/disruption/match-owners.ts';
import { unitOwners } from '../../../core/edit/unit-owners.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { RoleKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountValues } from '../../../core/tally/unit-values.ts';
import type { Colourist } from './colouring.ts';
import { type Party, partiesByUnits, partySwatches } from './parties.ts';
import { NO_SWATCH } from './swatches.ts';

/** Units by the owner of today who has most of the first measure there, whatever the scenario makes of them. */
export const byOwner: Colourist = {
  ground: ({ plan, role }) => [
    plan.units,
    plan.accounts,
    plan.measures,
    plan.neighbours,
    plan.links,
    plan.territories,
    plan.scenarios,
    role,
  ],
  colouring: ({ plan, role }) => {
    const { accounts, measures } = plan;
    if (accounts.ownerNames.length === 0) return null;
    const owners = unitOwners(plan, measures.length > 0 ? accountValues(plan, 0) : null);
    const parties = ownersOf(plan, role);
    const swatches = partySwatches(plan, owners, parties);
    const swatch = (owner: number) => (owner < 0 ? NO_SWATCH : (swatches[owner] as number));
    return {
      units: owners.map(swatch),
      accounts: () => accounts.owner.map(swatch),
      key: { by: 'owner', parties: partiesByUnits(owners, parties, swatches) },
    };
  },
};

/** An owner's own colour is that of the territory that is theirs in the baseline: the same in every scenario. */
function ownersOf(plan: Plan, role: RoleKey): Party[] {
  const baseline = plan.scenarios.find((scenario) => scenario.baseline);
  const territoryOf = baseline && matchOwners(plan, baseline.key, role).territory;
  return plan.accounts.ownerNames.map((name, owner) => {
    const territory = territoryWith(plan, territoryOf?.[owner] ?? 0);
    return { name, colour: territory?.colour ?? -1 };
  });
}
