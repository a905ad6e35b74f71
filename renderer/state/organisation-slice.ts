import { groupLevels } from '../../core/model/hierarchy.ts';
import type { LevelKey, RoleKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { SetSlice } from './slice.ts';

/** How roles and levels are shown besides the role that is worked on; nothing of it is in the plan. */
export interface OrganisationSlice {
  /** The role whose borders and names lie under those of the one on screen. */
  readonly shadowRole: RoleKey | null;
  /** The level that the table is grouped by and whose borders are drawn thicker. */
  readonly shownLevel: LevelKey | null;
  /** Whether families come along when accounts are moved by hand; null as the plan's balance is set. */
  readonly familiesAlong: boolean | null;
  readonly takeFamiliesAlong: (along: boolean | null) => void;
  readonly showShadow: (role: RoleKey | null) => void;
  readonly showLevel: (level: LevelKey | null) => void;
}

export function organisationSlice(set: SetSlice<OrganisationSlice>): OrganisationSlice {
  return {
    shadowRole: null,
    shownLevel: null,
    familiesAlong: null,
    takeFamiliesAlong: (familiesAlong) => set({ familiesAlong }),
    showShadow: (shadowRole) => set({ shadowRole }),
    showLevel: (shownLevel) => set({ shownLevel }),
  };
}

/** The one after another in a list, the first after the last or after none. */
export function nextOf<T>(list: readonly T[], now: T | null): T | null {
  const at = now === null ? -1 : list.indexOf(now);
  return list[(at + 1) % list.length] ?? null;
}

/** The level after the one that is shown; after the highest none. */
export function nextLevel(plan: Pick<Plan, 'levels'>, now: LevelKey | null): LevelKey | null {
  const keys = groupLevels(plan).map(({ key }) => key);
  return now === keys.at(-1) ? null : nextOf(keys, now);
}

/** What of the view stays as it is in a plan: roles and levels that are gone are shown no more. */
export function shownStill(
  { roles, levels }: Pick<Plan, 'roles' | 'levels'>,
  { shadowRole, shownLevel }: Pick<OrganisationSlice, 'shadowRole' | 'shownLevel'>,
  role: RoleKey,
): Pick<OrganisationSlice, 'shadowRole' | 'shownLevel'> {
  const isThere = (list: readonly { readonly key: number }[], key: number | null) =>
    list.some((record) => record.key === key);
  return {
    shadowRole: shadowRole !== role && isThere(roles, shadowRole) ? shadowRole : null,
    shownLevel: isThere(levels, shownLevel) ? shownLevel : null,
  };
}
