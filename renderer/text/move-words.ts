import type { I18n } from '@lingui/core';
import { accountName } from '../../core/edit/name-accounts.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { unitName } from '../../core/model/unit.ts';
import { moveText } from '../../core/text/move-text.ts';
import { type MoveReasons, type NamedMoveReason, REASON_KINDS } from '../../electron/api/reasons-schemas.ts';
import type { Format } from './format.ts';
import { isolate } from './isolate.ts';
import { measureLabel } from './measure-label.ts';

/** Nobody asks about a way that is shorter, km. */
const LEAST_KM = 0.5;
const NOTHING = '–';

/** The sentence of one move: what it did to both territories and why it was made. `measures` are the balanced ones. */
export function moveSentence(
  i18n: I18n,
  format: Format,
  plan: Plan,
  { moves, measures }: { readonly moves: MoveReasons; readonly measures: readonly string[] },
  i: number,
): string {
  const [from, to] = [territoryName(plan, moves.from[i]), territoryName(plan, moves.to[i])];
  const way = (before: Float64Array, after: Float64Array) => {
    const nearer = (before[i] as number) - (after[i] as number);
    if (!(Math.abs(nearer) >= LEAST_KM)) return null;
    return { nearer: nearer > 0, distance: isolate(format.distance(Math.abs(nearer), plan.settings.distanceUnit)) };
  };
  const index = (before: Float64Array, after: Float64Array): readonly [string, string] | null => {
    const [was, is] = [before[i] as number, after[i] as number];
    return Number.isFinite(was) && Number.isFinite(is) ? [isolate(format.index(was)), isolate(format.index(is))] : null;
  };
  const side = moves.side[i];
  return moveText(i18n, {
    unit: isolate(unitName(plan.units, moves.units[i] as number)),
    from,
    to,
    measure: isolate(measureLabel(i18n, measures[moves.measure[i] as number] ?? '')),
    fromIndex: index(moves.fromBefore, moves.fromAfter),
    toIndex: index(moves.toBefore, moves.toAfter),
    centre: way(moves.centreBefore, moves.centreAfter),
    home: way(moves.homeBefore, moves.homeAfter),
    handed: plan.accounts.count > 0 ? (moves.handed[i] as number) : 0,
    reason: REASON_KINDS[moves.kind[i] as number] ?? 'with-others',
    limit: side ? { territory: side === 1 ? from : to, maximum: side === 1 } : null,
  });
}

/** The sentence of an account that a name moved; `measure` is the first balanced one. */
export function namedSentence(i18n: I18n, format: Format, plan: Plan, measure: string, move: NamedMoveReason): string {
  const [was, is] = move.centreKm;
  const far = Math.abs(was - is) >= LEAST_KM;
  const distance = isolate(format.distance(Math.abs(was - is), plan.settings.distanceUnit));
  const index = ([before, after]: NamedMoveReason['fromIndex']): readonly [string, string] | null =>
    Number.isFinite(before) && Number.isFinite(after)
      ? [isolate(format.index(before)), isolate(format.index(after))]
      : null;
  return moveText(i18n, {
    unit: isolate(accountName(plan, plan.accounts.keys[move.account] as AccountKey)),
    from: territoryName(plan, move.from),
    to: territoryName(plan, move.to),
    measure: isolate(measureLabel(i18n, measure)),
    fromIndex: index(move.fromIndex),
    toIndex: index(move.toIndex),
    centre: far ? { nearer: is < was, distance } : null,
    handed: move.changesHands ? 1 : 0,
    reason: move.named ? 'named' : 'not-named',
    said: move.said === '' ? '' : isolate(move.said),
    limit: null,
  });
}

function territoryName(plan: Plan, key: number | undefined): string {
  const territory = territoryWith(plan, key ?? 0);
  return isolate(territory ? territory.name || territory.id : NOTHING);
}
