import { isSalesforceId } from '../crm/crm-ids.ts';
import { nameablesOf } from '../crm/nameables.ts';
import { baseLevel } from '../model/hierarchy.ts';
import type { RoleKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/** The territories of a role by whatever a CRM may call them. */
export interface TerritoryWords {
  /** Key of the territory that a text means, 0 for none. */
  find(text: string): number;
  /** Whether a text is one of the words for a territory, also where it is a word for another too. */
  means(territory: number, text: string): boolean;
}

/**
 * The words of territories without regard to case: our id before the ids of the CRMs, these before the name, the name
 * before the DeveloperName; the first territory of those called alike.
 */
export function territoryWords(plan: Plan, role: RoleKey): TerritoryWords {
  const { salesforce, dynamics } = plan.settings.crm ?? NO_IDS;
  const base = baseLevel(plan).key;
  const named = new Map(nameablesOf(plan, role, 0).map(({ id, names }) => [id, names]));
  const byWord = new Map<string, number>();
  const own = new Map<number, Set<string>>();
  const territories = plan.territories.filter((one) => one.role === role && one.level === base);
  const ranks = territories.map(({ id, key }) => {
    const [name = '', developerName = ''] = named.get(id) ?? [];
    return { key, words: [id, salesforce.ids[id] ?? '', dynamics.ids[id] ?? '', name, developerName].map(wordOf) };
  });
  for (let rank = 0; rank < RANKS; rank++) {
    for (const { key, words } of ranks) {
      const word = words[rank] as string;
      if (word === '') continue;
      own.set(key, (own.get(key) ?? new Set()).add(word));
      if (!byWord.has(word)) byWord.set(word, key);
    }
  }
  return {
    find: (text) => byWord.get(wordOf(text)) ?? 0,
    means: (territory, text) => own.get(territory)?.has(wordOf(text)) ?? false,
  };
}

const RANKS = 5;
const NO_IDS = { salesforce: { ids: {} as Record<string, string> }, dynamics: { ids: {} as Record<string, string> } };

/** Ids of Salesforce are the same with and without their three check letters, and of them alone the case counts. */
function wordOf(text: string): string {
  const word = text.trim();
  return isSalesforceId(word, 'territory') ? word.slice(0, SHORT_ID) : word.toLowerCase();
}

const SHORT_ID = 15;
