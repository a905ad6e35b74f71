import { scenarioTerritoriesOf, territoryWith } from '../../model/assignment.ts';
import type { TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { closedKeys } from '../held-units.ts';
import { movesBetween } from '../moves-between.ts';
import type { EditResult } from '../perform.ts';
import { refused } from '../refusal.ts';
import type { ScenarioCommandOf } from './command.ts';
import { copiedNames } from './copied-names.ts';
import { copiedQuotas, copiedSeats } from './copied-seats.ts';
import { copiedUnits } from './copied-units.ts';
import type { CopyGround } from './copy-ground.ts';
import { scenarioWith } from './scenario-fields.ts';

/**
 * Makes territories of one scenario what they are in another: the same units, named accounts, reps, centre (fixed or
 * free) and quota, so that their totals are the same, too. What the planner expects of everything around them:
 *
 * - Units that come leave the territory they were in. Units that a copied territory has beyond those go to the
 *   territory that has them in the source, where the target uses it; otherwise they are in none, and the note says how
 *   many, because a guess would change a territory nobody asked about.
 * - Locks of the target hold: a locked unit stays, an account that is named for a territory that is not copied keeps its
 *   name, nothing leaves or enters a territory that is locked as a whole. The note counts what stays. Locks of the source
 *   are not copied.
 * - A rep who comes with a territory leaves the one held in the target before, unless the source has that rep on both;
 *   the others there share what is left. Quotas of other territories stay, so the sum may change.
 *
 * Refused (`territory-locked`) where all of the territories are locked as a whole in the target. O(units + names).
 */
export function copyTerritories(plan: Plan, command: ScenarioCommandOf<'copy-territories'>): EditResult {
  const { from, to, role } = command;
  const [source, target] = [scenarioWith(plan, from), scenarioWith(plan, to)];
  if (!source || !target || source === target) return refused('invalid-request', { what: 'scenario' });
  if (!plan.roles.some(({ key }) => key === role)) return refused('invalid-request', { what: 'role' });
  const asked = new Set<number>(command.territories);
  const there = scenarioTerritoriesOf(plan, from, role).filter(({ territory }) => asked.has(territory));
  if (asked.size === 0 || there.length !== asked.size) return refused('invalid-request', { what: 'territories' });
  const closed = closedKeys(plan, to, role);
  const copied = new Set([...asked].filter((key) => !closed.has(key)));
  const nameOf = (key: number | undefined) => territoryWith(plan, key ?? 0)?.name ?? '';
  if (copied.size === 0) return refused('territory-locked', { territory: nameOf(there[0]?.territory) });

  const ground = groundOf(plan, command, copied, closed);
  const units = copiedUnits(ground);
  const names = copiedNames(ground, units.next);
  const moves = movesBetween(plan, { scenario: to, role }, units.before, units.next);
  const values = {
    territories: copied.size,
    territory: nameOf([...copied].sort((a, b) => a - b)[0]),
    from: source.name,
    to: target.name,
    units: moves?.units.length ?? 0,
    locked: units.locked + names.locked + asked.size - copied.size,
    left: units.left,
  };
  return {
    ok: true,
    change: {
      note: { code: 'copied-territories', values },
      moves: moves ? [moves] : [],
      records: [...copiedSeats(ground), ...names.records, ...copiedQuotas(ground)],
      batches: [],
    },
  };
}

function groundOf(
  plan: Plan,
  { from, to, role }: ScenarioCommandOf<'copy-territories'>,
  copied: ReadonlySet<number>,
  closed: ReadonlySet<number>,
): CopyGround {
  const used = new Set<number>(scenarioTerritoriesOf(plan, to, role).map(({ territory }) => territory));
  return {
    plan,
    from,
    to,
    role,
    copied,
    closed,
    takes: (key): key is TerritoryKey => copied.has(key) || (used.has(key) && !closed.has(key)),
  };
}
