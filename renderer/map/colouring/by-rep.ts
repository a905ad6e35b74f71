import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../../../core/model/assignment.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import type { Colourist } from './colouring.ts';
import { type Party, partiesByUnits, partySwatches } from './parties.ts';
import { NO_SWATCH } from './swatches.ts';

/** Units by the rep who works their territory; where several do, by the one with the largest share. */
export const byRep: Colourist = {
  ground: ({ plan, scenario, role }) => [
    plan.units,
    plan.accounts,
    plan.assignments,
    plan.namedAccounts,
    plan.neighbours,
    plan.links,
    plan.reps,
    plan.territories,
    plan.scenarioTerritories,
    plan.settings.periodStart,
    scenario,
    role,
  ],
  colouring: ({ plan, scenario, role }) => {
    const names = new Map(plan.reps.map(({ key, name }) => [key, name]));
    const parties: Party[] = [];
    const partyOf = new Map<number, number>();
    const partyOfTerritory = new Map<number, number>();
    for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
      const first = [...reps].sort((a, b) => b.share - a.share)[0]?.rep;
      if (first === undefined) continue;
      if (!partyOf.has(first)) {
        partyOf.set(first, parties.length);
        // The colour of the rep's first territory is the rep's own.
        parties.push({ name: names.get(first) ?? '', colour: territoryWith(plan, territory)?.colour ?? -1 });
      }
      partyOfTerritory.set(territory, partyOf.get(first) as number);
    }
    if (parties.length === 0) return null;
    const party = (territory: number) => partyOfTerritory.get(territory) ?? -1;
    const partyOfUnit = assignmentOf(plan, scenario, role).map(party);
    const swatches = partySwatches(plan, partyOfUnit, parties);
    const swatch = (one: number) => (one < 0 ? NO_SWATCH : (swatches[one] as number));
    return {
      units: partyOfUnit.map(swatch),
      accounts: () => accountTerritories(plan, scenario, role).map((territory) => swatch(party(territory))),
      key: { by: 'rep', parties: partiesByUnits(partyOfUnit, parties, swatches) },
    };
  },
};
