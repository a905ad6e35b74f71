import type { I18n } from '@lingui/core';
import type { ScenarioNote } from '../edit/scenarios/note.ts';

/** The sentence for an edit of scenarios. */
export function scenarioNoteText(i18n: I18n, note: ScenarioNote): string {
  const values = note.values as Record<string, unknown>;
  switch (note.code) {
    case 'duplicated-scenario':
      return i18n._({ id: 'note.duplicated-scenario', message: 'Duplicate scenario {of} as {name}', values });
    case 'renamed-scenario':
      return i18n._({ id: 'note.renamed-scenario', message: 'Rename scenario {before} to {after}', values });
    case 'dated-scenario':
      return i18n._({ id: 'note.dated-scenario', message: 'Set the day from which scenario {name} holds', values });
    case 'described-scenario':
      return i18n._({ id: 'note.described-scenario', message: 'Describe scenario {name}', values });
    case 'archived-scenario':
      return i18n._({ id: 'note.archived-scenario', message: 'Archive scenario {name}', values });
    case 'opened-scenario':
      return i18n._({ id: 'note.opened-scenario', message: 'Bring back scenario {name}', values });
    case 'set-baseline':
      return i18n._({ id: 'note.set-baseline', message: 'Make {name} the baseline', values });
    case 'removed-scenario':
      return i18n._({ id: 'note.removed-scenario', message: 'Remove scenario {name}', values });
    case 'copied-territories':
      return i18n._({
        id: 'note.copied-territories',
        message:
          'Copy {territories, plural, one {{territory}} other {# territories}} from {from} to {to}{units, plural, =0 {} one {, # unit moved} other {, # units moved}}{left, plural, =0 {} one {; # is in no territory now} other {; # are in no territory now}}{locked, plural, =0 {} one {; # that is locked stays} other {; # that are locked stay}}',
        values,
      });
  }
}
