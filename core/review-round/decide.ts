import { assignUnits } from '../edit/assign-units.ts';
import { accountName, nameAccounts } from '../edit/name-accounts.ts';
import type { EditResult } from '../edit/perform.ts';
import type { RecordChange } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Remark } from '../model/review-round.ts';
import { unitName } from '../model/unit.ts';
import type { ReviewCommandOf } from './command.ts';
import type { ReviewNote } from './note.ts';
import { remarkRows } from './remark-rows.ts';

/** A reason for a named account is as long as the form takes it. */
const LONGEST_REASON = 1_000;

/**
 * Accepts a remark. What a proposal asks for is done in the scenario and role of its round, as if by hand, and the mark
 * is set in the same step: units are assigned, accounts given by name with the remark as the reason. What the plan does
 * not have any more is left out, what is locked stays. A comment is settled. Refused (`review-impossible`) where the
 * scenario or territory is gone, nothing of it is left, or it was accepted or taken back before.
 */
export function acceptRemark(plan: Plan, command: ReviewCommandOf<'accept-remark'>): EditResult {
  const found = openRemark(plan, command.remark);
  if (!found.ok) return found;
  const { before } = found;
  const answered = { state: 'accepted', answer: command.answer.trim(), answeredAt: command.at } as const;
  const mark: RecordChange = { kind: 'remarks', before, after: { ...before, ...answered } };
  if (before.kind === 'comment') {
    const note = { code: 'settled-remark', values: { author: before.author } } as const;
    return { ok: true, change: { note, moves: [], records: [mark], batches: [] } };
  }
  const done = proposedMove(plan, before);
  if (!done.ok) return done;
  const { change } = done.move;
  const note: ReviewNote = { code: 'accepted-proposal', values: done.values };
  return { ok: true, change: { ...change, note, records: [...change.records, mark] } };
}

/** Answers a remark, and declines it where that is asked; a remark that was declined can be opened again. */
export function answerRemark(plan: Plan, command: ReviewCommandOf<'answer-remark'>): EditResult {
  const found = openRemark(plan, command.remark);
  if (!found.ok) return found;
  const { before } = found;
  const { state } = command;
  const answer = command.answer.trim();
  const after: Remark = { ...before, state, answer, answeredAt: command.at };
  const code = state === 'declined' ? 'declined-remark' : 'answered-remark';
  const note = { code, values: { author: before.author } } as const;
  return { ok: true, change: { note, moves: [], records: [{ kind: 'remarks', before, after }], batches: [] } };
}

type Found = { readonly ok: true; readonly before: Remark };

/** One that was declined can still be thought over; what was accepted has moved, and is taken back by Undo. */
function openRemark(plan: Plan, uid: string): Found | Refusal {
  const before = plan.remarks.find((remark) => remark.uid === uid);
  if (!before) return refused('invalid-request', { what: 'remark' });
  if (before.state === 'open' || before.state === 'declined') return { ok: true, before };
  return refused('review-impossible', { problem: before.state, name: before.author });
}

type Done = {
  readonly ok: true;
  readonly move: Extract<EditResult, { ok: true }>;
  readonly values: Extract<ReviewNote, { code: 'accepted-proposal' }>['values'];
};

function proposedMove(plan: Plan, remark: Remark): Done | Refusal {
  const { author, toName } = remark;
  const round = plan.rounds.find(({ uid }) => uid === remark.round);
  const target = remark.to === null ? undefined : territoryWith(plan, remark.to);
  const there =
    round &&
    plan.scenarios.some(({ key }) => key === round.scenario) &&
    plan.roles.some(({ key }) => key === round.role);
  if (!there) return refused('review-impossible', { problem: 'scenario-gone', name: round?.scenarioName ?? '' });
  const { scenario, role } = round;
  if (!holdsUnits(plan, target, role)) return refused('review-impossible', { problem: 'territory-gone', name: toName });
  const rows = remarkRows(plan, [remark]).get(remark.uid);
  const units = rows?.units ?? new Int32Array(0);
  const accounts = rows?.accounts ?? new Int32Array(0);
  const [unit] = units;
  if (unit === undefined && accounts.length === 0)
    return refused('review-impossible', { problem: 'nothing-left', name: author });
  const place = { scenario, role, territory: target.key };
  const keysOf = (column: Int32Array, of: Int32Array) => of.map((row) => column[row] as number);
  const accountKeys = keysOf(plan.accounts.keys, accounts);
  const move =
    unit === undefined
      ? nameAccounts(plan, {
          kind: 'name-accounts',
          ...place,
          accounts: accountKeys,
          reason: remark.text.slice(0, LONGEST_REASON),
          owner: author,
          expires: null,
        })
      : assignUnits(plan, { kind: 'assign-units', ...place, units: keysOf(plan.units.keys, units) });
  if (!move.ok) return move;
  const moved = move.change.moves.reduce((sum, moves) => sum + moves.units.length, 0);
  const named = move.change.records.filter(({ kind }) => kind === 'namedAccounts').length;
  const first = unit === undefined ? accountName(plan, accountKeys[0] as AccountKey) : unitName(plan.units, unit);
  return { ok: true, move, values: { author, territory: target.name, units: moved, accounts: named, first } };
}
