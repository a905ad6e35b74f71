import type { I18n } from '@lingui/core';
import type { OrganisationNote } from '../edit/organisation/note.ts';

/** The sentence for an edit of roles, levels or teams. */
export function organisationNoteText(i18n: I18n, note: OrganisationNote): string {
  const values = note.values as Record<string, unknown>;
  switch (note.code) {
    case 'added-role':
      return i18n._({
        id: 'note.added-role',
        message: 'Add role {name}{territories, plural, =0 {} one { with # territory} other { with # territories}}',
        values,
      });
    case 'renamed-role':
      return i18n._({ id: 'note.renamed-role', message: 'Rename role {before} to {after}', values });
    case 'removed-role':
      return i18n._({
        id: 'note.removed-role',
        message:
          'Remove role {name}{territories, plural, =0 {} one { and its territory} other { and its # territories}}',
        values,
      });
    case 'added-level':
      return i18n._({ id: 'note.added-level', message: 'Add level {name}', values });
    case 'renamed-level':
      return i18n._({ id: 'note.renamed-level', message: 'Rename level {before} to {after}', values });
    case 'removed-level':
      return i18n._({
        id: 'note.removed-level',
        message: 'Remove level {name}{groups, plural, =0 {} one { and its group} other { and its # groups}}',
        values,
      });
    case 'added-group':
      return i18n._({
        id: 'note.added-group',
        message: 'Add {level} {name}{territories, plural, =0 {} one { with # territory} other { with # territories}}',
        values,
      });
    case 'removed-group':
      return i18n._({ id: 'note.removed-group', message: 'Remove {level} {name}', values });
    case 'put-in-group':
      return note.values.group === ''
        ? i18n._({
            id: 'note.out-of-group',
            message: 'Take {territories, plural, one {{territory}} other {# territories}} out of their group',
            values,
          })
        : i18n._({
            id: 'note.put-in-group',
            message: 'Put {territories, plural, one {{territory}} other {# territories}} into {group}',
            values,
          });
    case 'grouped':
      return i18n._({
        id: 'note.grouped',
        message:
          'Group {territories, plural, one {# territory} other {# territories}} into {groups, number} at level {level}',
        values,
      });
    case 'manager':
      return note.values.rep === ''
        ? i18n._({ id: 'note.manager-none', message: 'Leave {group} without a manager', values })
        : i18n._({ id: 'note.manager', message: 'Make {rep} manager of {group}', values });
    case 'team':
      return i18n._({
        id: 'note.team',
        message:
          '{reps, plural, =0 {Leave {territory} vacant} one {Give {territory} to {names}} other {Share {territory} among {names}}}',
        values,
      });
    case 'added-rep':
      return i18n._({ id: 'note.added-rep', message: 'Add rep {name}', values });
    case 'edited-rep':
      return i18n._({ id: 'note.edited-rep', message: 'Change rep {name}', values });
    case 'removed-rep':
      return i18n._({
        id: 'note.removed-rep',
        message:
          'Remove rep {name}{territories, plural, =0 {} one {, who had # territory} other {, who had # territories}}',
        values,
      });
  }
}
