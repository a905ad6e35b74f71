import type { I18n } from '@lingui/core';
import type { MoveReason } from '../balance/explain/move-reason.ts';

/** One moved unit in the planner's names, its figures written out already. */
export interface MoveWords {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly measure: string;
  /** Indexes of the measure with the unit back and as it stands; null for a territory that has none. */
  readonly fromIndex: readonly [string, string] | null;
  readonly toIndex: readonly [string, string] | null;
  /** How far it is nearer to its territory's centre (or further), as a distance; null where it is much the same. */
  readonly centre: { readonly nearer: boolean; readonly distance: string } | null;
  /** The same of the road to the home of its rep; left out or null where there is none. */
  readonly home?: { readonly nearer: boolean; readonly distance: string } | null;
  /** How many accounts change hands with it; left out where that is not told. */
  readonly handed?: number;
  /** `named` and `not-named` are of accounts: given by name, or not any more. */
  readonly reason: MoveReason['kind'] | 'named' | 'not-named';
  /** Of an account that is given by name: why, in the planner's words; left out or blank where nothing is said. */
  readonly said?: string;
  /** Where a limit is the reason: the territory it is of, and whether its maximum. */
  readonly limit: { readonly territory: string; readonly maximum: boolean } | null;
}

/** What a move changed, and why it was made. */
export function moveText(i18n: I18n, move: MoveWords): string {
  const sentences = [
    i18n._({ id: 'move.moved', message: '{unit} moved from {from} to {to}.', values: names(move) }),
    indexText(i18n, move),
    centreText(i18n, move),
    homeText(i18n, move),
    handedText(i18n, move),
    whyText(i18n, move),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function names({ unit, from, to }: MoveWords) {
  return { unit, from, to };
}

function indexText(i18n: I18n, { measure, from, to, fromIndex, toIndex }: MoveWords): string {
  const before = fromIndex && { from, fromBefore: fromIndex[0], fromAfter: fromIndex[1] };
  const after = toIndex && { to, toBefore: toIndex[0], toAfter: toIndex[1] };
  if (before && after) {
    return i18n._({
      id: 'move.indexes',
      message: 'Index of {measure}: {from} {fromBefore} → {fromAfter}, {to} {toBefore} → {toAfter}.',
      values: { measure, ...before, ...after },
    });
  }
  if (!before && !after) return '';
  const values = after
    ? { measure, territory: to, before: after.toBefore, after: after.toAfter }
    : { measure, territory: from, before: before?.fromBefore ?? '', after: before?.fromAfter ?? '' };
  return i18n._({ id: 'move.index', message: 'Index of {measure}: {territory} {before} → {after}.', values });
}

function centreText(i18n: I18n, { centre }: MoveWords): string {
  if (!centre) return '';
  const values = { distance: centre.distance };
  return centre.nearer
    ? i18n._({ id: 'move.nearer', message: 'It is {distance} nearer to the centre of its territory.', values })
    : i18n._({ id: 'move.further', message: 'It is {distance} further from the centre of its territory.', values });
}

function homeText(i18n: I18n, { home }: MoveWords): string {
  if (!home) return '';
  const values = { distance: home.distance };
  return home.nearer
    ? i18n._({ id: 'move.home-nearer', message: 'By road it is {distance} nearer to the home of its rep.', values })
    : i18n._({
        id: 'move.home-further',
        message: 'By road it is {distance} further from the home of its rep.',
        values,
      });
}

function handedText(i18n: I18n, { handed = 0 }: MoveWords): string {
  if (handed === 0) return '';
  return i18n._({
    id: 'move.handed',
    message: '{handed, plural, one {# account changes hands.} other {# accounts change hands.}}',
    values: { handed },
  });
}

function whyText(i18n: I18n, { reason, limit, measure, to, said = '' }: MoveWords): string {
  switch (reason) {
    case 'lock':
      return i18n._({ id: 'move.lock', message: 'It is locked to {to}.', values: { to } });
    case 'protection':
      return i18n._({
        id: 'move.protection',
        message: 'Something protected lies in it that stays with {to}.',
        values: { to },
      });
    case 'limit': {
      const values = { measure, territory: limit?.territory ?? '' };
      return limit?.maximum
        ? i18n._({
            id: 'move.maximum',
            message: 'The limit of {measure} asked for it: with this unit {territory} would be above its maximum.',
            values,
          })
        : i18n._({
            id: 'move.minimum',
            message: 'The limit of {measure} asked for it: without this unit {territory} would be below its minimum.',
            values,
          });
    }
    case 'named':
      return said === ''
        ? i18n._({ id: 'move.named', message: 'It is given to {to} by name.', values: { to } })
        : i18n._({ id: 'move.named-why', message: 'It is given to {to} by name: {said}', values: { to, said } });
    case 'not-named':
      return i18n._({
        id: 'move.not-named',
        message: 'In the baseline it was given by name; here it goes with its unit.',
      });
    case 'one-piece':
      return i18n._({ id: 'move.one-piece', message: 'Without the move territories would be in more pieces.' });
    case 'compactness':
      return i18n._({ id: 'move.compactness', message: 'It makes the territories more compact.' });
    case 'fixed-centre':
      return i18n._({ id: 'move.fixed-centre', message: 'It lies around the fixed centre of {to}.', values: { to } });
    case 'travel':
      return i18n._({ id: 'move.travel', message: 'It shortens the way from the homes of the reps.' });
    case 'border':
      return i18n._({ id: 'move.border', message: 'It shortens the borders between territories.' });
    case 'with-others':
      return i18n._({ id: 'move.with-others', message: 'It makes sense together with the other moves only.' });
  }
}
