import type { I18n } from '@lingui/core';
import type { PairReason } from '../../matching/explain-pair.ts';
import { costText } from './cost-text.ts';
import { gapText } from './gap-text.ts';

/** A pair and its best alternative in the planner's names. */
export interface WhyWords {
  readonly reason: PairReason;
  readonly rep: string;
  /** Whoever would come instead, and where that rep is now; null for nobody and for nowhere. */
  readonly other: string | null;
  readonly otherTerritory: string | null;
  /** Where the rep would be instead. */
  readonly elsewhere: string | null;
  readonly held: 'lock' | 'protection' | null;
  readonly distanceUnit: 'km' | 'miles';
}

/** More reasons than these make no sentence. */
const MOST_REASONS = 2;

/** Why a rep has a territory, in one sentence: "Ben rather than Ann: lives 40 km nearer; the whole would be 0.12 worse." */
export function whyText(i18n: I18n, words: WhyWords): string {
  const { reason, held } = words;
  const names = {
    rep: isolated(words.rep),
    other: isolated(words.other ?? ''),
    elsewhere: isolated(words.elsewhere ?? ''),
    where: isolated(words.otherTerritory ?? ''),
    cost: isolated(costText(i18n, Math.abs(reason.dearer))),
  };
  if (held) return heldText(i18n, words, names);
  if (reason.fewer > 0)
    return i18n._({
      id: 'match.only',
      message: 'Nobody else is left who may: without {rep} a territory stays vacant.',
      values: names,
    });
  if (words.other === null)
    return words.elsewhere === null
      ? i18n._({ id: 'match.alone', message: 'Without {rep} it would stay vacant.', values: names })
      : i18n._({
          id: 'match.moves-on',
          message: 'With {rep} in {elsewhere} it would be vacant instead, and the whole {cost} worse.',
          values: names,
        });
  const better = listOf(i18n, reason.better, words, 'own');
  if (better !== '')
    return i18n._({
      id: 'match.rather',
      message: '{rep} rather than {other}: {reasons}; the whole would be {cost} worse.',
      values: { ...names, reasons: better },
    });
  const worse = listOf(i18n, reason.worse, words, 'other');
  if (worse !== '' && words.otherTerritory !== null)
    return i18n._({
      id: 'match.needed',
      message: '{other} would suit it more: {reasons}; but does more in {where}, and the whole would be {cost} worse.',
      values: { ...names, reasons: worse },
    });
  return i18n._({
    id: 'match.alike',
    message: '{other} would do as well here; the whole would be {cost} worse.',
    values: names,
  });
}

function heldText(i18n: I18n, { reason, held, other }: WhyWords, names: Record<string, string>): string {
  const values = { ...names, held };
  if (other === null || reason.fewer > 0)
    return i18n._({
      id: 'match.held',
      message: '{held, select, lock {Kept by your lock.} other {Kept, because {rep} is protected.}}',
      values,
    });
  return reason.dearer < 0
    ? i18n._({
        id: 'match.held-dear',
        message:
          '{held, select, lock {Kept by your lock} other {Kept, because {rep} is protected}}: with {other} the whole would be {cost} better.',
        values,
      })
    : i18n._({
        id: 'match.held-right',
        message:
          '{held, select, lock {Kept by your lock} other {Kept, because {rep} is protected}}: with {other} the whole would be {cost} worse.',
        values,
      });
}

function listOf(i18n: I18n, gaps: PairReason['better'], words: WhyWords, side: 'own' | 'other'): string {
  const said = gaps.map((gap) => gapText(i18n, gap, side, words.distanceUnit)).filter((text) => text !== '');
  return new Intl.ListFormat(i18n.locale, { type: 'conjunction', style: 'long' }).format(said.slice(0, MOST_REASONS));
}

/** A name or figure within a sentence, whichever way it runs. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
