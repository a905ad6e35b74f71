import type { MatchedSeat } from '../edit/matching/command.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { RepShare } from '../model/territory.ts';
import type { PlanMatching } from './plan-matching.ts';

/**
 * Who is to work each territory after a matching, in the order of the territories. In a team whoever stays keeps the
 * share they have, those who come get the shares that are left in their order, and where a seat stays vacant the others
 * take its share by theirs.
 */
export function matchedSeats({ ground, matching }: PlanMatching): MatchedSeat[] {
  const teams = new Map<TerritoryKey, number[]>();
  ground.seats.forEach(({ territory }, s) => {
    teams.set(territory, [...(teams.get(territory) ?? []), s]);
  });
  return [...teams].map(([territory, team]) => ({ territory, reps: shared(ground, matching.rep, team) }));
}

function shared({ seats, reps }: PlanMatching['ground'], repOf: Int32Array, team: readonly number[]): RepShare[] {
  const come = team.map((s) => repOf[s] as number).filter((rep) => rep >= 0);
  const stay = new Set(come);
  const open = team.filter((s) => !stay.has(seats[s]?.today ?? -1));
  const fresh = come.filter((rep) => !team.some((s) => seats[s]?.today === rep));
  const placed = team.flatMap((s): { rep: number; share: number }[] => {
    const { today, share } = seats[s] as PlanMatching['ground']['seats'][number];
    const rep = stay.has(today) ? today : (fresh[open.indexOf(s)] ?? -1);
    return rep === -1 ? [] : [{ rep, share }];
  });
  const sum = placed.reduce((all, { share }) => all + share, 0);
  return placed.map(({ rep, share }) => {
    const key = reps[rep]?.key as RepShare['rep'];
    return { rep: key, share: placed.length === team.length ? share : share / sum };
  });
}
