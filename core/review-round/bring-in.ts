import type { PlanChange, RecordChange } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import type { Plan } from '../model/plan.ts';
import { MOST_REMARKS, type Remark, type ReviewRound, type SignOff } from '../model/review-round.ts';
import { type AdoptedRemark, adoptedRemark, type LeftOut } from './adopted-remark.ts';
import { roundsWith } from './copy-change.ts';
import { copyRound } from './copy-round.ts';
import { rowsOfTexts } from './remark-rows.ts';

/** What a reviewed copy says of reviews; its own plan is not looked at. */
export type ReviewedCopy = Pick<Plan, 'rounds' | 'remarks' | 'signOffs'>;

/** What came of bringing a copy in. */
export interface BroughtIn {
  readonly sentTo: string;
  readonly added: number;
  /** Those that were here and say something else now, and those that were taken back. */
  readonly changed: number;
  readonly withdrawn: number;
  /** Changed by their authors after they were decided here; the decision stays. */
  readonly decided: number;
  readonly signOffs: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Brings what a reviewer said and signed in a copy into the planner's plan, as one change. Remarks are told apart by
 * their uids, and of two states of one the later wins, so that a copy can be brought in again and again. The planner's
 * own decisions and answers stay. The copy is an untrusted file: who it is from, what scenario it is about and who
 * decided are known from the plan alone. Refused (`not-a-review`) where it is no copy of a round of this plan.
 */
export function bringIn(
  plan: Plan,
  copy: ReviewedCopy,
): { readonly ok: true; readonly change: PlanChange; readonly told: BroughtIn } | Refusal {
  const own = copyRound(plan);
  if (own) return refused('review-copy', { name: own.sentTo });
  const sent = copyRound(copy);
  if (!sent) return refused('not-a-review', { problem: 'no-copy' });
  const round = plan.rounds.find(({ uid }) => uid === sent.uid);
  if (!round) return refused('not-a-review', { problem: 'unknown-round' });
  const rounds = new Map(roundsWith(plan, round).map((one) => [one.uid, one]));
  const remarks = broughtRemarks(plan, copy.remarks, rounds);
  const signOffs = broughtSignOffs(plan, copy.signOffs, rounds);
  const counted = remarks.counts;
  const values = { name: round.sentTo, remarks: remarks.records.length, signOffs: signOffs.length };
  return {
    ok: true,
    change: {
      note: { code: 'brought-in-review', values },
      moves: [],
      records: [...remarks.records, ...signOffs],
      batches: [],
    },
    told: { sentTo: round.sentTo, ...counted, signOffs: signOffs.length, leftOut: remarks.leftOut },
  };
}

type Rounds = ReadonlyMap<string, ReviewRound>;

function broughtRemarks(plan: Plan, remarks: readonly Remark[], rounds: Rounds) {
  const known = new Map(plan.remarks.map((remark) => [remark.uid, remark]));
  const units = rowsOfTexts(
    plan.units.codes,
    remarks.flatMap((remark) => remark.units),
  );
  const accounts = rowsOfTexts(
    plan.accounts.ids,
    remarks.flatMap((remark) => remark.accounts),
  );
  const records: RecordChange[] = [];
  const leftOut: LeftOut[] = [];
  const counts = { added: 0, changed: 0, withdrawn: 0, decided: 0 };
  let room = MOST_REMARKS - plan.remarks.length;
  const take = (before: Remark | null, { remark, lacks }: AdoptedRemark) => {
    records.push({ kind: 'remarks', before, after: remark });
    leftOut.push(...lacks);
  };
  for (const theirs of remarks) {
    const before = known.get(theirs.uid) ?? null;
    const round = rounds.get(theirs.round);
    if (!round || (before && before.round !== theirs.round)) {
      leftOut.push({ code: 'other-round', author: theirs.author, count: 1, name: '' });
      continue;
    }
    if (before && theirs.at <= before.at) continue;
    if (before && (before.state === 'accepted' || before.state === 'declined')) {
      counts.decided += 1;
      continue;
    }
    if (!before && room <= 0) {
      leftOut.push({ code: 'too-many', author: theirs.author, count: 1, name: '' });
      continue;
    }
    if (!before) room -= 1;
    if (!before) counts.added += 1;
    else if (theirs.state === 'withdrawn') counts.withdrawn += 1;
    else counts.changed += 1;
    take(before, adoptedRemark(plan, theirs, before, { units, accounts }));
  }
  return { records, leftOut, counts };
}

/** Signatures that are new, and those that were taken back since; scenario and role are those of the round here. */
function broughtSignOffs(plan: Plan, signOffs: readonly SignOff[], rounds: Rounds): RecordChange[] {
  const known = new Map(plan.signOffs.map((one) => [one.uid, one]));
  return signOffs.flatMap((theirs): RecordChange[] => {
    const round = theirs.round === null ? undefined : rounds.get(theirs.round);
    const before = known.get(theirs.uid) ?? null;
    if (!round || (before && before.round !== round.uid)) return [];
    if (before) {
      const { withdrawnAt } = theirs;
      if (withdrawnAt === null || before.withdrawnAt !== null) return [];
      return [{ kind: 'signOffs', before, after: { ...before, withdrawnAt } }];
    }
    const { scenario, scenarioName, role, roleName } = round;
    return [{ kind: 'signOffs', before: null, after: { ...theirs, scenario, scenarioName, role, roleName } }];
  });
}
