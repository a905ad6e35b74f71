import { matchOwners } from '../disruption/match-owners.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';

/** Who works where, as a CRM's owner column is compared with it. */
export interface TerritorySeats {
  /** Whether the plan says who works a territory. */
  isKnown(territory: number): boolean;
  /** Whether an owner is one of those who work it. */
  works(territory: number, owner: string): boolean;
  /** The only territory that an owner works, 0 where there is none or more than one. */
  territoryOf(owner: string): number;
  /** Name of who has the largest share of a territory, else of the owner it belongs to; blank for nobody. */
  nameOf(territory: number): string;
}

/** The seats of a scenario and role: the reps of a territory, else the owner of today it belongs to, as exports have it. */
export function territorySeats(plan: Plan, scenario: ScenarioKey, role: RoleKey): TerritorySeats {
  const find = repFinder(plan.reps);
  const byKey = new Map(plan.reps.map((rep) => [rep.key, rep]));
  /** A rep by key, somebody who is nobody of the plan by name; exports join the reps of a team. */
  const known = new Map<string, string>();
  const party = (owner: string): string => {
    const before = known.get(owner);
    if (before !== undefined) return before;
    const rep = find(owner) ?? find(owner.split(';', 1)[0] as string);
    const made = rep ? `#${rep.key}` : owner.trim().toLowerCase();
    known.set(owner, made);
    return made;
  };
  const parties = new Map<number, Set<string>>();
  const names = new Map<number, string>();
  const owners = matchOwners(plan, scenario, role);
  owners.territories.forEach((territory, row) => {
    const owner = plan.accounts.ownerNames[owners.owner[row] as number];
    if (owner === undefined) return;
    parties.set(territory, new Set([party(owner)]));
    names.set(territory, find(owner)?.name || owner);
  });
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    const seated = [...reps].sort((a, b) => b.share - a.share).flatMap(({ rep }) => byKey.get(rep) ?? []);
    const [first] = seated;
    if (!first) continue;
    parties.set(territory, new Set(seated.map(({ key }) => `#${key}`)));
    names.set(territory, first.name || first.id);
  }
  const territories = new Map<string, number>();
  for (const [territory, who] of parties) {
    for (const one of who) territories.set(one, territories.has(one) ? 0 : territory);
  }
  return {
    isKnown: (territory) => parties.has(territory),
    works: (territory, owner) => parties.get(territory)?.has(party(owner)) ?? false,
    territoryOf: (owner) => territories.get(party(owner)) ?? 0,
    nameOf: (territory) => names.get(territory) ?? '',
  };
}
