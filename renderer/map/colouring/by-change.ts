import { assignmentOf, territoryWith } from '../../../core/model/assignment.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { changesAgainst } from '../../state/map-look-slice.ts';
import { type Colourist, countSwatches } from './colouring.ts';
import { CHANGE, NO_SWATCH, SWATCH } from './swatches.ts';

/**
 * What moved against the baseline, or another scenario: units that stay where they were, that go from one territory to
 * another, that had none and have one now (gained), and that have none any more (lost). While a territory is picked: what it keeps, gains
 * and loses, and nothing of the others.
 */
export const byChange: Colourist = {
  ground: ({ plan, scenario, role, pickedTerritory, look }) => [
    plan.units.codes,
    plan.accounts,
    plan.assignments,
    plan.namedAccounts,
    plan.scenarios,
    plan.territories,
    plan.settings.periodStart,
    scenario,
    role,
    pickedTerritory,
    look.against,
  ],
  colouring: ({ plan, scenario, role, pickedTerritory, look }) => {
    const against = changesAgainst(plan.scenarios, look.against);
    if (!against) return null;
    const { key: before } = against;
    const picked = pickedTerritory ?? 0;
    const units = changes(assignmentOf(plan, before, role), assignmentOf(plan, scenario, role), picked);
    const counts = countSwatches(units);
    const all = ['kept', 'moved', 'gained', 'lost'] as const;
    return {
      units,
      accounts: () => changes(accountTerritories(plan, before, role), accountTerritories(plan, scenario, role), picked),
      key: {
        by: 'change',
        against: against.baseline ? null : against.name,
        territory: territoryWith(plan, picked)?.name ?? null,
        counts: all.flatMap((what) => {
          const swatch = SWATCH.change + CHANGE[what];
          const count = counts.get(swatch) ?? 0;
          return count > 0 || what === 'kept' ? [{ swatch, what, units: count }] : [];
        }),
      },
    };
  },
};

function changes(before: Int32Array, after: Int32Array, picked: number): Int32Array {
  return before.map((was, row) => {
    const is = after[row] as number;
    const what = picked > 0 ? ofOne(was === picked, is === picked) : ofAll(was, is);
    return what === null ? NO_SWATCH : SWATCH.change + CHANGE[what];
  });
}

function ofOne(had: boolean, has: boolean): keyof typeof CHANGE | null {
  if (had) return has ? 'kept' : 'lost';
  return has ? 'gained' : null;
}

function ofAll(was: number, is: number): keyof typeof CHANGE | null {
  if (was === is) return is === 0 ? null : 'kept';
  if (was === 0) return 'gained';
  return is === 0 ? 'lost' : 'moved';
}
