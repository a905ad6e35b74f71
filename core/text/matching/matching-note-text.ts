import type { I18n } from '@lingui/core';
import type { MatchingNote } from '../../edit/matching/note.ts';

/** The sentence for an edit of the matching of reps and territories. */
export function matchingNoteText(i18n: I18n, note: MatchingNote): string {
  const values = note.values as Record<string, unknown>;
  switch (note.code) {
    case 'weighed-matching':
      return i18n._({ id: 'note.weighed-matching', message: 'Change what counts in matching reps', values });
    case 'needs':
      return i18n._({
        id: 'note.needs',
        message: 'Change what {territories, plural, one {{territory} wants} other {# territories want}} of a rep',
        values,
      });
    case 'wish':
      return i18n._({ id: 'note.wish', message: 'Note how much {rep} wants {territory}', values });
    case 'wish-taken-back':
      return i18n._({
        id: 'note.wish-taken-back',
        message: 'Take back what was said of {rep} and {territory}',
        values,
      });
    case 'pair-excluded':
      return i18n._({ id: 'note.pair-excluded', message: 'Keep {rep} from {territory}', values });
    case 'locked-pair':
      return i18n._({ id: 'note.locked-pair', message: 'Keep {rep} on {territory}', values });
    case 'unlocked-pair':
      return i18n._({ id: 'note.unlocked-pair', message: 'Leave {rep} and {territory} to the matching', values });
    case 'ramp':
      return i18n._({ id: 'note.ramp', message: 'Let new reps ramp up to their full capacity', values });
    case 'ramp-off':
      return i18n._({ id: 'note.ramp-off', message: 'Count new reps wholly from the first day', values });
    case 'took-matching':
      return i18n._({
        id: 'note.took-matching',
        message:
          'Match reps to {territories, plural, one {# territory} other {# territories}}, {changed, plural, one {# changes hands} other {# change hands}}',
        values,
      });
  }
}
