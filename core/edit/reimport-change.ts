import type { UnitKey } from '../model/ids.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import { type AccountDifference, accountDifference, type MergedList } from './account-difference.ts';
import { type ImportChange, type ImportRequest, MOST_OWNERS, type RowsToWrite } from './import-change.ts';
import { updatedReps } from './import-reps.ts';
import { type Gone, type MergedRows, matchAccounts, mergedRows } from './match-accounts.ts';
import { mergedAccounts } from './merge-accounts.ts';
import { mergedPlaces, planUnitRows } from './merge-places.ts';
import type { RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { type Refusal, refused } from './refusal.ts';
import { keptLinks } from './reimport-links.ts';
import { freshLocks, keptLocks } from './reimport-locks.ts';
import { keptNames, keptProtections } from './reimport-names.ts';
import { keptAssignments, type MergedPoints, mergedPoints } from './reimport-units.ts';
import { updatedMeasures } from './updated-measures.ts';

/** How a newer list meets the accounts of a plan. */
export interface ReimportRequest extends Pick<ImportRequest, 'measures' | 'fileName' | 'reps'> {
  /** `update`: the list is the whole of today's; `add`: it has some accounts, and says nothing of the others. */
  readonly mode: 'update' | 'add';
  /** With `update`: what becomes of accounts that the list does not have. */
  readonly gone: Gone;
  /** With `add`: 1 per row of the plan's accounts that leaves, because it goes on in another one. */
  readonly leaves?: Uint8Array;
}

/** A newer list as a change of the plan, before it is written. */
export interface Reimport {
  readonly ok: true;
  readonly rows: RowsToWrite;
  readonly edit: ImportChange;
  readonly merged: MergedList;
  readonly difference: AccountDifference;
  /** Accounts that the file could not place and that stay where they were. */
  readonly placesKept: number;
  /** Rows of the plan's account table that lose a name because they are gone; one for each name. */
  readonly namesGone: Int32Array;
  /** Whether the list says what the plan says already, so that there is nothing to write. */
  readonly same: boolean;
}

/**
 * The change that updates the accounts of a plan by their id and leaves everything else as it is: territories, reps,
 * settings, quotas and every scenario. With points an account that stays keeps its territory in every scenario and
 * role, and its lock; a new one is in none yet. Areas stay, so that the area an account lies in decides. Named
 * accounts go on under the accounts' new keys. Refused (`other-units`) where the list was read for other units. Two
 * lists of a million accounts take a second or two, so that it is made in steps.
 */
export function* reimport(plan: Plan, rows: ImportedRows, request: ReimportRequest): Steps<Reimport | Refusal> {
  const planned = plan.unitSet?.kind;
  if (planned !== rows.unitSet.kind) {
    return refused('other-units', { planned: planned ?? '', asked: rows.unitSet.kind });
  }
  const measures = updatedMeasures(plan.measures, request.measures);
  if (!measures) return refused('invalid-request', { what: 'measures' });
  const match = yield* matchAccounts(plan.accounts, rows.accounts);
  const order = without(mergedRows(match, request.mode, request.gone), request.leaves);
  yield;
  const unitRows = planned === 'points' ? null : planUnitRows(plan, rows.units);
  const places = mergedPlaces(plan, rows.accounts, order, unitRows);
  yield;
  const accounts = yield* mergedAccounts(plan, rows, order, places, measures);
  const merged: MergedList = { order, accounts, measures, mode: request.mode };
  const difference = yield* accountDifference(plan, merged);
  const points = planned === 'points' ? yield* mergedPoints(plan, accounts, order.planRow, measures) : null;
  const names = keptNames(plan, order.planRow);
  const fresh = freshLocks(plan, rows, merged, points);
  yield;
  const news: RecordChange[] = [
    ...recordChanges('measures', plan.measures, measures),
    ...recordChanges(
      'reps',
      plan.reps,
      updatedReps(plan.reps, request.reps ?? [], newOwners(plan, merged), plan.settings.periodStart),
    ),
  ];
  const left = request.gone === 'drop' ? difference.gone.length : 0;
  return {
    ok: true,
    rows: writtenRows(rows, merged, points),
    edit: {
      change: {
        note: {
          code: 'accounts-updated',
          values: {
            added: difference.added.length,
            changed: difference.changed.length,
            gone: left,
            file: request.fileName,
          },
        },
        moves: [],
        records: [
          ...news,
          ...(points
            ? [...recordChanges('unitLocks', plan.unitLocks, []), ...recordChanges('links', plan.links, [])]
            : fresh.flatMap((locks) => areaLocks(plan, locks))),
          ...recordChanges('namedAccounts', plan.namedAccounts, []),
          ...recordChanges(
            'protections',
            plan.protections,
            plan.protections.filter(({ of }) => of === 'rep'),
          ),
        ],
        batches: [],
      },
      assignments: points ? yield* keptAssignments(plan, points.planUnit) : [],
      locks: points ? [...(yield* keptLocks(plan, points.planUnit)), ...fresh] : [],
      named: names.kept,
      protections: keptProtections(plan, order.planRow),
      links: points ? keptLinks(plan, points.planUnit) : [],
      ownersIgnored: 0,
    },
    merged,
    difference,
    placesKept: places.kept,
    namesGone: names.gone,
    same: news.length === 0 && fresh.length === 0 && isSameList(plan, merged, difference),
  };
}

function without({ planRow, fileRow }: MergedRows, leaves: Uint8Array | undefined): MergedRows {
  if (!leaves) return { planRow, fileRow };
  const stays = (_: number, i: number) => leaves[planRow[i] as number] !== 1;
  return { planRow: planRow.filter(stays), fileRow: fileRow.filter(stays) };
}

/** Units that stay need no rows; points are made anew, because each is an account's place. */
function writtenRows(rows: ImportedRows, { accounts, measures }: MergedList, points: MergedPoints | null): RowsToWrite {
  const { lockedUnits: _, ...read } = rows;
  return { ...read, units: points?.units ?? null, accounts, measureNames: measures.map(({ name }) => name) };
}

function areaLocks(plan: Plan, { scenario, role, rows }: ReturnType<typeof freshLocks>[number]): RecordChange[] {
  return Array.from(rows, (row) => {
    const unit = plan.units.keys[row] as UnitKey;
    return { kind: 'unitLocks', before: null, after: { scenario, role, unit } };
  });
}

/** Owners the plan has not heard of; none where the column names something else than reps. */
function newOwners(plan: Plan, { accounts }: MergedList): string[] {
  if (accounts.ownerNames.length > MOST_OWNERS) return [];
  const known = new Set(plan.accounts.ownerNames);
  return accounts.ownerNames.filter((name) => !known.has(name));
}

function isSameList(plan: Plan, { order, accounts }: MergedList, { changed }: AccountDifference): boolean {
  return (
    changed.length === 0 && accounts.count === plan.accounts.count && order.planRow.every((old, row) => old === row)
  );
}
