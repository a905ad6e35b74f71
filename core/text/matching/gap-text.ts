import type { I18n } from '@lingui/core';
import type { TermGap } from '../../matching/explain-pair.ts';
import type { PairFact } from '../../matching/pair-facts.ts';
import { distanceText } from './distance-text.ts';

/**
 * In what one rep fits a territory better than another, as part of a sentence: "lives 40 km nearer". `side` is the one who
 * fits better: who has the seat, or the other. Blank where it cannot be said in few words.
 */
export function gapText(i18n: I18n, gap: TermGap, side: 'own' | 'other', unit: 'km' | 'miles'): string {
  const [fits, less] = side === 'own' ? [gap.own, gap.other] : [gap.other, gap.own];
  switch (gap.term) {
    case 'distance': {
      const km = less.value - fits.value;
      if (!(km > 0)) return '';
      const distance = distanceText(i18n, km, unit);
      return i18n._({ id: 'match.gap.distance', message: 'lives {distance} nearer', values: { distance } });
    }
    case 'relations': {
      const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 });
      const values = { share: percent.format(fits.value), less: percent.format(less.value) };
      return i18n._({ id: 'match.gap.relations', message: 'owns {share} of it today (not {less})', values });
    }
    case 'skills':
      return i18n._({ id: 'match.gap.skills', message: 'knows {words}', values: { words: more(i18n, fits, less) } });
    case 'languages':
      return i18n._({
        id: 'match.gap.languages',
        message: 'speaks {words}',
        values: { words: more(i18n, fits, less) },
      });
    case 'segment':
      return fits.words.length > 0
        ? i18n._({
            id: 'match.gap.segment',
            message: 'knows the segment {words}',
            values: { words: more(i18n, fits, less) },
          })
        : i18n._({ id: 'match.gap.other-segment', message: 'comes from no other segment', values: {} });
    case 'size':
      return i18n._({ id: 'match.gap.size', message: 'has the capacity for its size', values: {} });
    case 'seniority':
      return i18n._({ id: 'match.gap.seniority', message: 'is as senior as it is large', values: {} });
    case 'preference':
      return fits.value > 0
        ? i18n._({ id: 'match.gap.wants', message: 'wants it', values: {} })
        : i18n._({ id: 'match.gap.minds-less', message: 'minds it less', values: {} });
    case 'start': {
      const months = less.value - fits.value;
      return i18n._({
        id: 'match.gap.start',
        message: '{months, plural, one {is there # month sooner} other {is there # months sooner}}',
        values: { months },
      });
    }
  }
}

/** The wanted words that the one has and the other has not. */
function more(i18n: I18n, fits: PairFact, less: PairFact): string {
  const words = fits.words.filter((word) => !less.words.includes(word)).map((word) => `\u2068${word}\u2069`);
  return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(words);
}
