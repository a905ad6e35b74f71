import type { I18n } from '@lingui/core';
import type { ReviewNote } from '../review-round/note.ts';

/** The sentence for an edit of a review. */
export function reviewRoundNoteText(i18n: I18n, note: ReviewNote): string {
  const values = note.values as unknown as Record<string, unknown>;
  switch (note.code) {
    case 'sent-for-review':
      return i18n._({ id: 'note.sent-for-review', message: 'Send {scenario} to {name} for review', values });
    case 'brought-in-review':
      return i18n._({
        id: 'note.brought-in-review',
        message:
          'Bring in the review of {name}: {remarks, plural, one {# remark} other {# remarks}}{signOffs, plural, =0 {} one {, # signature} other {, # signatures}}',
        values,
      });
    case 'commented':
      return i18n._({ id: 'note.commented', message: 'Comment of {author}', values });
    case 'proposed':
      return i18n._({
        id: 'note.proposed',
        message:
          '{author} proposes to move {accounts, plural, =0 {{units, plural, one {{first}} other {# units}}} one {{first}} other {# accounts}} to {territory}',
        values,
      });
    case 'edited-remark':
      return i18n._({ id: 'note.edited-remark', message: 'Change a remark of {author}', values });
    case 'withdrew-remark':
      return i18n._({ id: 'note.withdrew-remark', message: 'Take back a remark of {author}', values });
    case 'answered-remark':
      return i18n._({ id: 'note.answered-remark', message: 'Answer a remark of {author}', values });
    case 'declined-remark':
      return i18n._({ id: 'note.declined-remark', message: 'Decline a remark of {author}', values });
    case 'settled-remark':
      return i18n._({ id: 'note.settled-remark', message: 'Settle a comment of {author}', values });
    case 'accepted-proposal':
      return i18n._({
        id: 'note.accepted-proposal',
        message:
          'Accept the proposal of {author}: {accounts, plural, =0 {{units, plural, =0 {nothing was left to move} one {move {first} to {territory}} other {move # units to {territory}}}} one {give {first} to {territory} by name} other {give # accounts to {territory} by name}}',
        values,
      });
    case 'signed-off':
      return i18n._({ id: 'note.signed-off', message: '{name} signs {scenario}', values });
    case 'withdrew-sign-off':
      return i18n._({
        id: 'note.withdrew-sign-off',
        message: 'Take back the signature of {name} on {scenario}',
        values,
      });
  }
}
