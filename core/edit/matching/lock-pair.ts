import { seatCount } from '../../matching/match-seats.ts';
import { rankOf } from '../../model/hierarchy.ts';
import type { ScenarioKey } from '../../model/ids.ts';
import type { PairLock } from '../../model/matching-settings.ts';
import type { Plan, PlanSettings } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';
import { matchingOf, saidOfMatching } from './said-of-matching.ts';

/**
 * Locks a pair, so that a matching of the scenario keeps it, or unlocks it. A rep is locked once: another lock of theirs
 * goes; so do those that came first where a territory has more locks than seats. A pair that must not be cannot be
 * locked.
 */
export function lockPair(plan: Plan, command: MatchingCommandOf<'lock-pair'>): EditResult {
  const { scenario, territory, rep, locked } = command;
  const who = plan.reps.find(({ key }) => key === rep);
  const where = plan.territories.find(({ key }) => key === territory);
  if (!plan.scenarios.some(({ key }) => key === scenario)) return refused('invalid-request', { what: 'scenario' });
  if (!who) return refused('invalid-request', { what: 'rep' });
  if (!where || rankOf(plan, where) > 0) return refused('invalid-request', { what: 'territory' });
  const { locks, wishes } = matchingOf(plan);
  const never = wishes.some((wish) => wish.rep === rep && wish.territory === territory && wish.grade === null);
  if (locked && never) return refused('invalid-request', { what: 'pair' });
  const others = locks.filter((one) => one.scenario !== scenario || one.rep !== rep);
  const there = (one: PairLock) => one.scenario === scenario && one.territory === territory;
  const room = seatCount(plan, scenario, territory) - 1;
  const kept = others.filter(there).slice(0, Math.max(0, room));
  const after = locked
    ? [...others.filter((one) => !there(one)), ...kept, { scenario, territory, rep }]
    : locks.filter((one) => !there(one) || one.rep !== rep);
  const code = locked ? 'locked-pair' : 'unlocked-pair';
  return saidOfMatching(plan, { locks: after }, { code, values: { rep: who.name, territory: where.name } });
}

/** Settings with the locks of a scenario that is copied for the copy, too. */
export function withLocksCopied(settings: PlanSettings, from: ScenarioKey, to: ScenarioKey): PlanSettings {
  const { matching } = settings;
  const copies = matching?.locks.filter(({ scenario }) => scenario === from) ?? [];
  if (!matching || copies.length === 0) return settings;
  return { ...settings, matching: { ...matching, locks: [...matching.locks, ...copies.map(inScenario(to))] } };
}

/** Settings without the locks of a scenario that goes: its key may be given again. */
export function withoutLocksOf(settings: PlanSettings, gone: ScenarioKey): PlanSettings {
  const { matching } = settings;
  if (!matching?.locks.some(({ scenario }) => scenario === gone)) return settings;
  const locks = matching.locks.filter(({ scenario }) => scenario !== gone);
  return { ...settings, matching: { ...matching, locks } };
}

function inScenario(scenario: ScenarioKey): (lock: PairLock) => PairLock {
  return (lock) => ({ ...lock, scenario });
}
