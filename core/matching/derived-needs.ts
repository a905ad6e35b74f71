import type { TerritoryNeeds } from '../model/matching-settings.ts';
import type { MatchGround } from './match-ground.ts';

/** A word is wanted where those who have it own this share of what is owned by somebody of the plan, or more. */
const MOST_OF_IT = 0.5;

/**
 * What whoever works a territory seems to need, from those who own its accounts today: skills and languages that the
 * owners of half of it or more have, and the segment of most of it. Territories of which no owner is a rep are left out.
 */
export function derivedNeeds(ground: MatchGround): TerritoryNeeds[] {
  const { reps, seats, territoryRow, territories, relations } = ground;
  return seats.flatMap(({ territory, place }, s): TerritoryNeeds[] => {
    if (place > 0) return [];
    const share = (rep: number) => relations.share[rep * territories + (territoryRow[s] as number)] as number;
    const owners = [...reps.keys()].filter((rep) => share(rep) > 0);
    const all = owners.reduce((sum, rep) => sum + share(rep), 0);
    if (all === 0) return [];
    const common = (wordsOf: (rep: (typeof reps)[number]) => readonly string[]) => {
      const held = new Map<string, number>();
      for (const rep of owners) {
        for (const word of new Set(wordsOf(reps[rep] as (typeof reps)[number])))
          held.set(word, (held.get(word) ?? 0) + share(rep));
      }
      return [...held].filter(([, part]) => part >= MOST_OF_IT * all).map(([word]) => word);
    };
    const segments = common(({ segment }) => (segment === '' ? [] : [segment]));
    const need = { skills: common(({ skills }) => skills), languages: common(({ languages }) => languages) };
    return [{ territory, ...need, segment: segments[0] ?? '' }];
  });
}
