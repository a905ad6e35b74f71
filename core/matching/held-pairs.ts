import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { MatchGround } from './match-ground.ts';

/** Pairs that stay whatever they cost. */
export interface HeldPairs {
  /** Per rep the seat, -1 for none. */
  readonly seat: Int32Array;
  /** Per rep why: the planner locked the pair, or the rep is protected in every balance. */
  readonly by: readonly ('lock' | 'protection' | null)[];
}

/**
 * The locks of a scenario as seats. A rep who is locked to a territory that is theirs today keeps the seat there; else
 * the first that is free is theirs. Protected reps stay where they sit, unless a lock says otherwise. A lock that
 * contradicts an exclusion or another lock holds nothing.
 */
export function heldPairs(plan: Plan, scenario: ScenarioKey, ground: MatchGround): HeldPairs {
  const { reps, seats, settings, wishes } = ground;
  const seat = new Int32Array(reps.length).fill(-1);
  const by: ('lock' | 'protection' | null)[] = reps.map(() => null);
  const taken = new Set<number>();
  const hold = (rep: number, at: number, why: 'lock' | 'protection') => {
    if (at < 0 || taken.has(at) || seat[rep] !== -1 || wishes.get(rep * seats.length + at) === null) return;
    seat[rep] = at;
    by[rep] = why;
    taken.add(at);
  };
  const repRow = new Map(reps.map(({ key }, row) => [key, row]));
  const locks = settings.locks.filter((lock) => lock.scenario === scenario);
  const asked = locks.flatMap(({ rep, territory }) => {
    const row = repRow.get(rep);
    return row === undefined ? [] : [{ row, territory }];
  });
  // Who sits there already goes first, so that nobody takes the seat of another who is locked.
  for (const { row, territory } of asked)
    hold(
      row,
      seats.findIndex((one) => one.territory === territory && one.today === row),
      'lock',
    );
  for (const { row, territory } of asked)
    hold(
      row,
      seats.findIndex((one, s) => one.territory === territory && !taken.has(s)),
      'lock',
    );
  const guarded = new Set(plan.protections.filter(({ of }) => of === 'rep').map(({ key }) => key as number));
  seats.forEach(({ today }, s) => {
    const rep = today < 0 ? undefined : reps[today];
    if (rep && guarded.has(rep.key)) hold(today, s, 'protection');
  });
  return { seat, by };
}
