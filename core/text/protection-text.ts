import type { I18n } from '@lingui/core';
import type { Note } from '../edit/note.ts';

type ProtectionNote = Extract<Note, { readonly values: { readonly count: number; readonly name: string } }>;

/** The sentence for an edit of what is protected. */
export function protectionNoteText(i18n: I18n, { code, values }: ProtectionNote): string {
  switch (code) {
    case 'protected-accounts':
      return i18n._({
        id: 'note.protected-accounts',
        message: 'Protect {count, plural, one {the account {name}} other {# accounts}}',
        values,
      });
    case 'unprotected-accounts':
      return i18n._({
        id: 'note.unprotected-accounts',
        message: 'Lift the protection of {count, plural, one {the account {name}} other {# accounts}}',
        values,
      });
    case 'protected-reps':
      return i18n._({
        id: 'note.protected-reps',
        message: 'Protect what {count, plural, one {{name} has} other {# reps have}}',
        values,
      });
    case 'unprotected-reps':
      return i18n._({
        id: 'note.unprotected-reps',
        message: 'Lift the protection of {count, plural, one {{name}} other {# reps}}',
        values,
      });
  }
}
