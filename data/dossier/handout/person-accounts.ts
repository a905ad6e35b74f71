import type { ScenarioView } from '../../export/scenario-view.ts';
import type { People } from './people.ts';

/** Rows of the accounts that a person keeps, gets and gives away. */
export interface PersonAccounts {
  readonly kept: number[];
  readonly gained: number[];
  readonly lost: number[];
}

/** The accounts of every person of `people`, in its order: one pass over the accounts. */
export function personAccounts({ owners }: ScenarioView, { all, today, ofTerritory }: People): PersonAccounts[] {
  const lists = all.map((): PersonAccounts => ({ kept: [], gained: [], lost: [] }));
  owners.accountTerritory.forEach((territory, a) => {
    const was = today[a] as number;
    const next = ofTerritory.get(territory) ?? [];
    for (const person of next) lists[person]?.[person === was ? 'kept' : 'gained'].push(a);
    if (was >= 0 && !next.includes(was)) lists[was]?.lost.push(a);
  });
  return lists;
}
