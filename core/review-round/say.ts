import { accountName } from '../edit/name-accounts.ts';
import type { EditResult } from '../edit/perform.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { assignmentOf, rowOfKey, territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { MOST_REMARKED, MOST_REMARKS, type Remark, type ReviewRound } from '../model/review-round.ts';
import { textAt } from '../model/text-column.ts';
import { unitName } from '../model/unit.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import type { ReviewCommandOf } from './command.ts';
import { copyRound } from './copy-round.ts';
import type { ReviewNote } from './note.ts';

/**
 * Says something of a territory, of units or accounts, or of the whole plan; with a target it proposes to move them
 * there. Nothing moves. In a copy a remark belongs to the copy's round.
 */
export function addRemark(plan: Plan, command: ReviewCommandOf<'add-remark'>): EditResult {
  const copy = copyRound(plan);
  const round = plan.rounds.find(({ uid }) => uid === command.round);
  if (!round || (copy && copy !== round)) return refused('invalid-request', { what: 'round' });
  if (plan.remarks.some(({ uid }) => uid === command.uid)) return refused('invalid-request', { what: 'uid' });
  if (plan.remarks.length >= MOST_REMARKS)
    return refused('too-many-at-once', { count: plan.remarks.length + 1, most: MOST_REMARKS });
  const about = aboutOf(plan, round, command);
  if (!about.ok) return about;
  const [author, text] = [command.author.trim(), command.text.trim()];
  const after: Remark = {
    uid: command.uid,
    round: round.uid,
    kind: command.to === null ? 'comment' : 'proposal',
    author,
    at: command.at,
    text,
    ...about.remarked,
    state: 'open',
    answer: '',
    answeredAt: null,
  };
  const { units, accounts, toName: territory } = after;
  const note: ReviewNote =
    after.kind === 'comment'
      ? { code: 'commented', values: { author } }
      : {
          code: 'proposed',
          values: { author, territory, units: units.length, accounts: accounts.length, first: about.first },
        };
  return { ok: true, change: { note, moves: [], records: [{ kind: 'remarks', before: null, after }], batches: [] } };
}

/** Changes what was said, or where a proposal goes; only in the copy, and only while nothing was decided. */
export function editRemark(plan: Plan, { remark, at, text, to }: ReviewCommandOf<'edit-remark'>): EditResult {
  const found = ownRemark(plan, remark);
  if (!found.ok) return found;
  const { before } = found;
  const target = to === null || before.kind === 'comment' ? null : territoryWith(plan, to);
  if (target !== null && !holdsUnits(plan, target, found.round.role))
    return refused('invalid-request', { what: 'territory' });
  const after: Remark = {
    ...before,
    at: later(at, before.at),
    text: text.trim(),
    ...(target ? { to: target.key, toName: target.name } : {}),
  };
  return said({ code: 'edited-remark', values: { author: before.author } }, before, after);
}

/** Takes a remark back: it stays in the list as withdrawn. */
export function withdrawRemark(plan: Plan, { remark, at }: ReviewCommandOf<'withdraw-remark'>): EditResult {
  const found = ownRemark(plan, remark);
  if (!found.ok) return found;
  const { before } = found;
  const after: Remark = { ...before, at: later(at, before.at), state: 'withdrawn' };
  return said({ code: 'withdrew-remark', values: { author: before.author } }, before, after);
}

function said(note: ReviewNote, before: Remark, after: Remark): EditResult {
  return { ok: true, change: { note, moves: [], records: [{ kind: 'remarks', before, after }], batches: [] } };
}

/** What the planner did not decide yet can still be changed by who said it. */
function ownRemark(
  plan: Plan,
  uid: string,
): { readonly ok: true; readonly before: Remark; readonly round: ReviewRound } | Refusal {
  const before = plan.remarks.find((remark) => remark.uid === uid);
  const round = copyRound(plan);
  if (!before || !round) return refused('invalid-request', { what: 'remark' });
  if (before.state !== 'open') return refused('review-impossible', { problem: before.state, name: before.author });
  return { ok: true, before, round };
}

/** The later state of a remark wins when it is brought in, so a clock that was put back must not make it the earlier one. */
function later(at: string, before: string): string {
  return at > before ? at : new Date(Date.parse(before) + 1).toISOString();
}

type Remarked = Pick<Remark, 'territory' | 'territoryName' | 'units' | 'accounts' | 'from' | 'to' | 'toName'>;

function aboutOf(
  plan: Plan,
  { scenario, role }: ReviewRound,
  { territory, units, accounts, to }: ReviewCommandOf<'add-remark'>,
): { readonly ok: true; readonly remarked: Remarked; readonly first: string } | Refusal {
  const [about, target] = [territory, to].map((key) => (key === null ? null : territoryWith(plan, key)));
  if (about === undefined || (about && about.role !== role)) return refused('invalid-request', { what: 'territory' });
  if (target !== null && !holdsUnits(plan, target, role)) return refused('invalid-request', { what: 'territory' });
  const count = units.length + accounts.length;
  if (count > MOST_REMARKED) return refused('too-many-at-once', { count, most: MOST_REMARKED });
  const rowsOf = (keys: Int32Array, column: Int32Array) =>
    [...new Set(keys)].sort((a, b) => a - b).map((key) => rowOfKey(column, key));
  const unitRows = rowsOf(units, plan.units.keys);
  const accountRows = rowsOf(accounts, plan.accounts.keys);
  const rows = [...unitRows, ...accountRows];
  if (rows.includes(-1) || (units.length > 0 && accounts.length > 0) || (target && count === 0))
    return refused('invalid-request', { what: 'unit' });
  const from = unitRows.length > 0 ? assignmentOf(plan, scenario, role) : accountTerritories(plan, scenario, role);
  const [row] = rows;
  return {
    ok: true,
    first:
      row === undefined
        ? ''
        : unitRows.length > 0
          ? unitName(plan.units, row)
          : accountName(plan, plan.accounts.keys[row] as AccountKey),
    remarked: {
      territory: about?.key ?? null,
      territoryName: about?.name ?? '',
      units: unitRows.map((unit) => textAt(plan.units.codes, unit)),
      accounts: accountRows.map((account) => textAt(plan.accounts.ids, account)),
      from: target ? rows.map((one) => from[one] as number) : [],
      to: target?.key ?? null,
      toName: target?.name ?? '',
    },
  };
}
