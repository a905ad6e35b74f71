import { useMemo } from 'react';
import type { Hand } from '../../core/disruption/hands.ts';
import type { Plan } from '../../core/model/plan.ts';

/** Names of those who have accounts: of reps, of owners who are none, of territories that nobody works. */
export function useHandNames({ reps, territories }: Plan): (hand: Hand) => string {
  const [people, places] = useMemo(
    () => [
      new Map(reps.map((rep) => [rep.key as number, rep.name || rep.id])),
      new Map(territories.map(({ key, name }) => [key as number, name])),
    ],
    [reps, territories],
  );
  return (hand) => {
    if (hand.kind === 'owner') return hand.name;
    return (hand.kind === 'rep' ? people.get(hand.rep) : places.get(hand.territory)) ?? '';
  };
}
