import { rankOf } from '../../model/hierarchy.ts';
import type { TerritoryNeeds } from '../../model/matching-settings.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { sameRecord } from '../record-order.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';
import { matchingOf, saidOfMatching } from './said-of-matching.ts';

/** Says what whoever works a territory should bring, of one or of many territories at once. */
export function setNeeds(plan: Plan, { needs }: MatchingCommandOf<'set-needs'>): EditResult {
  const named = new Map(needs.map((need) => [need.territory, need]));
  const territories = new Map(plan.territories.map((one) => [one.key, one]));
  const each = [...named.keys()].every((key) => {
    const territory = territories.get(key);
    return territory && rankOf(plan, territory) === 0;
  });
  if (!each || named.size !== needs.length) return refused('invalid-request', { what: 'territory' });
  const before = matchingOf(plan).needs;
  const known = new Map(before.map((need) => [need.territory, need]));
  const changed = needs.filter((need) => !sameRecord(known.get(need.territory) ?? nothing(need), need));
  const after = [...before.filter(({ territory }) => !named.has(territory)), ...needs.filter(wantsSomething)];
  const territory = territories.get((changed[0] ?? needs[0])?.territory as never)?.name ?? '';
  return saidOfMatching(plan, { needs: after }, { code: 'needs', values: { territories: changed.length, territory } });
}

function wantsSomething({ skills, languages, segment }: TerritoryNeeds): boolean {
  return skills.length > 0 || languages.length > 0 || segment !== '';
}

function nothing({ territory }: TerritoryNeeds): TerritoryNeeds {
  return { territory, skills: [], languages: [], segment: '' };
}
