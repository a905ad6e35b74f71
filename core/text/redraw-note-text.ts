import type { I18n } from '@lingui/core';
import type { RedrawNote } from '../redraw/note.ts';

/** The sentence for an edit of the shape of territories, with what it left alone: "Grow North by 12 units". */
export function redrawNoteText(i18n: I18n, note: RedrawNote): string {
  const what = doneText(i18n, note);
  const left = LEFT.filter((kind) => kind in note.values);
  if (left.length === 0) return what;
  return i18n._({
    id: 'note.redraw-left',
    message:
      '{what}{along, plural, =0 {} one {; # unit came along with its family} other {; # units came along with their families}}{locked, plural, =0 {} one {; # locked unit stays} other {; # locked units stay}}{kin, plural, =0 {} one {; # unit stays with its family} other {; # units stay with their families}}{holding, plural, =0 {} one {; # unit stays that holds its territory together} other {; # units stay that hold their territory together}}{named, plural, =0 {} one {; # account named for it stays} other {; # accounts named for it stay}}',
    values: { along: 0, locked: 0, kin: 0, holding: 0, named: 0, ...note.values, what },
  });
}

/** What a note can say besides: what came along, and what was left alone. */
const LEFT = ['along', 'locked', 'kin', 'holding', 'named'];

function doneText(i18n: I18n, note: RedrawNote): string {
  const values = note.values as Record<string, unknown>;
  switch (note.code) {
    case 'created-territory':
      return i18n._({
        id: 'note.created-territory',
        message: 'Create territory {territory}{units, plural, =0 {} one { from # unit} other { from # units}}',
        values,
      });
    case 'recoloured-territory':
      return i18n._({ id: 'note.recoloured-territory', message: 'Recolour {territory}', values });
    case 'merged-territories':
      return i18n._({
        id: 'note.merged-territories',
        message: 'Merge {territories, plural, one {# territory} other {# territories}} into {territory}',
        values,
      });
    case 'dissolved-territory':
      return i18n._({
        id: 'note.dissolved-territory',
        message: 'Dissolve {territory}{units, plural, =0 {} one {, # unit} other {, # units}}',
        values,
      });
    case 'deleted-territories':
      return i18n._({
        id: 'note.deleted-territories',
        message: 'Delete {territories, plural, one {the empty territory {territory}} other {# empty territories}}',
        values,
      });
    case 'split-territory':
      return i18n._({
        id: 'note.split-territory',
        message: 'Split {territory} into {parts, plural, one {# territory} other {# territories}}',
        values,
      });
    case 'grown-territory':
      return i18n._({
        id: 'note.grown-territory',
        message: 'Grow {territory} by {units, plural, one {# unit} other {# units}}',
        values,
      });
    case 'trimmed-territory':
      return i18n._({
        id: 'note.trimmed-territory',
        message: 'Trim {territory} by {units, plural, one {# unit} other {# units}}',
        values,
      });
    case 'swapped-border':
      return i18n._({
        id: 'note.swapped-border',
        message: 'Exchange {units, plural, one {# unit} other {# units}} at the border of {a} and {b}',
        values,
      });
    case 'filled-holes':
      return note.values.territory === ''
        ? i18n._({
            id: 'note.filled-all-holes',
            message: 'Fill the holes of all territories, {units, plural, one {# unit} other {# units}}',
            values,
          })
        : i18n._({
            id: 'note.filled-holes',
            message: 'Fill the holes of {territory}, {units, plural, one {# unit} other {# units}}',
            values,
          });
    case 'joined-parts':
      return i18n._({
        id: 'note.joined-parts',
        message: 'Join parts of {territory} to their surroundings, {units, plural, one {# unit} other {# units}}',
        values,
      });
    case 'reassigned-territory':
      return i18n._({
        id: 'note.reassigned-territory',
        message: 'Give {units, plural, one {# unit} other {# units}} of {territory} to its neighbours',
        values,
      });
  }
}
