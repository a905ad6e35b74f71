import type { I18n } from '@lingui/core';
import type { Note } from '../edit/note.ts';

/** The sentence for an edit, as it stands in the history list and behind Undo: "Move 12 units to North". */
export function noteText(i18n: I18n, note: Note): string {
  const values = note.values as Record<string, unknown>;
  switch (note.code) {
    case 'created':
      return i18n._({ id: 'note.created', message: 'Create plan {name}', values });
    case 'imported':
      return i18n._({
        id: 'note.imported',
        message: 'Import {accounts, plural, one {# account} other {# accounts}} from {file}',
        values,
      });
    case 'balanced':
      return i18n._({
        id: 'note.balanced',
        message:
          'Balance {territories, plural, one {# territory} other {# territories}}, {moved, plural, one {# unit moved} other {# units moved}}',
        values,
      });
    case 'assigned':
      return i18n._({
        id: 'note.assigned',
        message: 'Move {units, plural, one {{unit}} other {# units}} to {territory}',
        values,
      });
    case 'renamed-territory':
      return i18n._({ id: 'note.renamed-territory', message: 'Rename {before} to {after}', values });
    case 'measures':
      return i18n._({ id: 'note.measures', message: 'Change measures: {names}', values });
    case 'settings':
      return i18n._({ id: 'note.settings', message: 'Change plan settings', values });
    case 'quota':
      return i18n._({
        id: 'note.quota',
        message: 'Split {total} over {territories, plural, one {# territory} other {# territories}}',
        values,
      });
    case 'several':
      return i18n._({ id: 'note.several', message: '{steps, plural, one {# step} other {# steps}}', values });
  }
}
