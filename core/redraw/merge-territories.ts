import { recoloured } from '../colour/recoloured.ts';
import { applyChange } from '../edit/apply-change.ts';
import type { RecordChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Quota } from '../model/scenario.ts';
import type { RepShare, ScenarioTerritory } from '../model/territory.ts';
import { BY_HAND } from '../quota/method.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';
import { type Ground, rowsIn } from './ground.ts';
import { cannotRedraw, heldAmong, type Redrawn, unfit } from './redrawn.ts';
import { movesTo } from './sketch.ts';

/** Territories that become one. */
export interface Merger {
  /** Two or more, in any order. */
  readonly territories: readonly number[];
  /** One of them: it goes on with its id, name and colour. */
  readonly into: number;
}

/**
 * Makes several territories one: units, accounts by name, reps and quotas of all come to the one that goes on. Reps share
 * it by the capacity each brought, so that it counts as their mean by these shares, as every team does (a territory is one
 * seat, and its shares come to 1); quotas are summed period by period. A territory that is locked stays, and so does
 * one with locked units, with these, its reps and its quota. Refused where nothing is left to merge.
 */
export function mergeTerritories(ground: Ground, { territories, into }: Merger): Redrawn | Refusal {
  const others = [...new Set(territories)].filter((key) => key !== into).sort((a, b) => a - b);
  if (others.length === 0 || !territories.includes(into)) return cannotRedraw(ground, 'nothing-to-merge', into);
  if (others.some((key) => !ground.used.includes(key))) return refused('invalid-request', { what: 'territory' });
  const wrong = unfit(ground, [into]);
  if (wrong) return wrong;
  const next = ground.current.slice();
  const kept: number[] = [];
  const gone: number[] = [];
  for (const key of others) {
    const rows = rowsIn(ground, key);
    const held = rows.filter((row) => ground.held[row] === 1);
    for (const row of held) kept.push(row);
    if (held.length === 0 && !ground.closed.has(key)) gone.push(key);
    for (const row of rows) if (ground.held[row] !== 1) next[row] = into;
  }
  const moves = movesTo(ground, next);
  if (!moves && gone.length === 0) return cannotRedraw(ground, 'all-locked', into);
  const target = into as TerritoryKey;
  const records = gone.length > 0 ? joined(ground, gone, target) : [];
  const note = { code: 'several', values: { steps: 1 } } as const;
  const after = applyChange(ground.plan, { note, moves: moves ? [moves] : [], records, batches: [] });
  const colours = recoloured(after, ground.scenario, ground.role, new Set([target]));
  return { ok: true, moves, records: [...records, ...colours], left: { ...heldAmong(ground, kept), holding: 0 } };
}

function joined({ plan, scenario, role }: Ground, gone: readonly number[], into: TerritoryKey): RecordChange[] {
  const going = new Set(gone);
  const seats = plan.scenarioTerritories.filter(
    (seat) => seat.scenario === scenario && (seat.territory === into || going.has(seat.territory)),
  );
  const target = seats.find(({ territory }) => territory === into) as ScenarioTerritory;
  const reps = sharedReps(seats.map((seat) => ({ seat, capacity: territoryCapacity(seat, plan) })));
  const named = plan.namedAccounts.filter(
    (one) => one.scenario === scenario && one.role === role && going.has(one.territory),
  );
  const quotas = plan.quotas.filter(
    (quota) => quota.scenario === scenario && (quota.territory === into || going.has(quota.territory)),
  );
  return [
    ...recordChanges('scenarioTerritories', seats, [{ ...target, reps }]),
    ...recordChanges(
      'namedAccounts',
      named,
      named.map((one) => ({ ...one, territory: into })),
    ),
    ...recordChanges('quotas', quotas, summed(quotas, into)),
  ];
}

/** Everybody's share by the capacity of the territory they had; a rep of two of them is named once. */
function sharedReps(crews: readonly { seat: ScenarioTerritory; capacity: number }[]): RepShare[] {
  const seated = crews.filter(({ seat }) => seat.reps.length > 0);
  const all = seated.reduce((sum, { capacity }) => sum + capacity, 0);
  const shares = new Map<RepShare['rep'], number>();
  for (const { seat, capacity } of seated) {
    const weight = all > 0 ? capacity / all : 1 / seated.length;
    for (const { rep, share } of seat.reps) shares.set(rep, (shares.get(rep) ?? 0) + weight * share);
  }
  return [...shares].map(([rep, share]) => ({ rep, share }));
}

/**
 * One quota per period: the sums, under the method of the territory that goes on, else of the first. Given by hand where
 * one of them was: else the next split would take back what was promised.
 */
function summed(quotas: readonly Quota[], into: TerritoryKey): Quota[] {
  const periods = new Map<string, Quota>();
  for (const quota of [...quotas].sort((a, b) => Number(b.territory === into) - Number(a.territory === into))) {
    const before = periods.get(quota.period);
    periods.set(quota.period, {
      ...(before ?? { ...quota, territory: into }),
      method: quota.method === BY_HAND ? BY_HAND : (before ?? quota).method,
      share: (before?.share ?? 0) + quota.share,
      quotaMinor: (before?.quotaMinor ?? 0) + quota.quotaMinor,
    });
  }
  return [...periods.values()];
}
