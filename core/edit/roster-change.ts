import type { Plan } from '../model/plan.ts';
import type { Protection } from '../model/protection.ts';
import type { Rep, RepShare, ScenarioTerritory } from '../model/territory.ts';
import { type AskedRep, listedReps } from './import-reps.ts';
import { changeWithQuotas } from './live-quotas.ts';
import type { Gone } from './match-accounts.ts';
import type { PlanChange, RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { sameRecord } from './record-order.ts';

/** A roster that meets the reps of a plan. */
export interface RosterRequest {
  readonly reps: readonly AskedRep[];
  /** Without its folder; for the note. */
  readonly fileName: string;
  /** What becomes of reps whom the roster does not have. */
  readonly gone: Gone;
}

/** A roster as a change of the plan, and whom it touches. */
export interface RosterChange {
  readonly change: PlanChange;
  readonly added: readonly Rep[];
  /** As they are after it. */
  readonly changed: readonly Rep[];
  readonly unchanged: number;
  /** Reps whom the roster does not have, whatever becomes of them. */
  readonly gone: readonly Rep[];
}

/**
 * The change that brings a roster into a plan: reps are updated under their keys, so that they keep their territories
 * in every scenario; new ones have none yet. Those who are gone stay, unless they are to be dropped: then what they
 * had of a territory goes to those who work it with them, and a territory that was theirs alone has nobody. Live quotas
 * follow in the same change.
 */
export function changeOfRoster(plan: Plan, { reps, fileName, gone }: RosterRequest): RosterChange {
  const before = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const listed = listedReps(plan.reps, reps, plan.settings.periodStart);
  const keys = new Set(listed.map(({ key }) => key));
  const absent = plan.reps.filter(({ key }) => !keys.has(key));
  const kept = gone === 'keep' ? absent : [];
  const after = [...kept, ...listed].sort((a, b) => a.key - b.key);
  const added = listed.filter(({ key }) => !before.has(key));
  const changed = listed.filter((rep) => before.has(rep.key) && !sameRecord(before.get(rep.key), rep));
  const left = new Set(gone === 'drop' ? absent.map(({ key }) => key) : []);
  const seats = plan.scenarioTerritories.map((seat) => withoutReps(seat, left));
  const values = { added: added.length, changed: changed.length, gone: left.size, file: fileName };
  const change: PlanChange = {
    note: { code: 'reps-imported', values },
    moves: [],
    records: [
      ...recordChanges('reps', plan.reps, after),
      ...recordChanges('scenarioTerritories', plan.scenarioTerritories, seats),
      ...unprotectedReps(plan.protections, left),
    ],
    batches: [],
  };
  return {
    change: changeWithQuotas(plan, change),
    added,
    changed,
    unchanged: listed.length - added.length - changed.length,
    gone: absent,
  };
}

/** Reps who are gone need no protection. */
export function unprotectedReps(protections: readonly Protection[], left: ReadonlySet<number>): RecordChange[] {
  const stay = protections.filter(({ of, key }) => of !== 'rep' || !left.has(key));
  return recordChanges('protections', protections, stay);
}

/** What is said of a territory without some reps: the shares of those who stay sum to 1 again. */
export function withoutReps(seat: ScenarioTerritory, left: ReadonlySet<number>): ScenarioTerritory {
  if (!seat.reps.some(({ rep }) => left.has(rep))) return seat;
  const stay = seat.reps.filter(({ rep }) => !left.has(rep));
  const sum = stay.reduce((all, { share }) => all + share, 0);
  return {
    ...seat,
    reps: stay.map(({ rep, share }): RepShare => ({ rep, share: sum > 0 ? share / sum : 1 / stay.length })),
  };
}
