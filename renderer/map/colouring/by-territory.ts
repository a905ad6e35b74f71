import { assignmentOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import type { Colourist } from './colouring.ts';
import { NO_SWATCH } from './swatches.ts';

/** Each unit in the colour of its territory; a named account in that of the territory it is named for. */
export const byTerritory: Colourist = {
  ground: ({ plan, scenario, role }) => [
    plan.units.codes,
    plan.accounts,
    plan.assignments,
    plan.namedAccounts,
    plan.territories,
    plan.settings.periodStart,
    scenario,
    role,
  ],
  colouring: ({ plan, scenario, role }) => {
    const swatchOf = territorySwatches(plan.territories);
    return {
      units: assignmentOf(plan, scenario, role).map(swatchOf),
      accounts: () => accountTerritories(plan, scenario, role).map(swatchOf),
      key: { by: 'territory' },
    };
  },
};

function territorySwatches(territories: Plan['territories']): (territory: number) => number {
  const swatches = new Map(territories.map(({ key, colour }) => [key as number, colour]));
  return (territory) => swatches.get(territory) ?? NO_SWATCH;
}
