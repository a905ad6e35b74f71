import type { I18n } from '@lingui/core';
import type { Note } from '../edit/note.ts';
import { matchingNoteText } from './matching/matching-note-text.ts';
import { moneyText } from './money-text.ts';
import { organisationNoteText } from './organisation-note-text.ts';
import { protectionNoteText } from './protection-text.ts';
import { companyText } from './quota/fault-text.ts';
import { redrawNoteText } from './redraw-note-text.ts';
import { resultsNoteText } from './results/result-list-text.ts';
import { reviewRoundNoteText } from './review-round-note-text.ts';
import { scenarioNoteText } from './scenario-note-text.ts';

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
    case 'accounts-updated':
      return i18n._({
        id: 'note.accounts-updated',
        message: 'Update accounts from {file}: {added, number} new, {changed, number} changed, {gone, number} removed',
        values,
      });
    case 'leads-imported':
      return i18n._({
        id: 'note.leads-imported',
        message: 'Import {leads, plural, one {# lead} other {# leads}} from {file}',
        values,
      });
    case 'results-imported':
      return resultsNoteText(i18n, values);
    case 'reps-imported':
      return i18n._({
        id: 'note.reps-imported',
        message: 'Import reps from {file}: {added, number} new, {changed, number} changed, {gone, number} removed',
        values,
      });
    case 'united-accounts':
      return i18n._({
        id: 'note.united-accounts',
        message:
          'Unite {accounts, plural, one {# account} other {# accounts}} with {into, plural, one {another} other {# others}}',
        values,
      });
    case 'placed-by-hand':
      return i18n._({
        id: 'note.placed-by-hand',
        message: 'Put {accounts, plural, one {# account} other {# accounts}} on the map',
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
        message:
          'Move {units, plural, one {{unit}} other {# units}} to {territory}{along, plural, =0 {} one {, and # of the same family} other {, and # of the same families}}{locked, plural, =0 {} one {; # locked unit stays} other {; # locked units stay}}',
        values: { locked: 0, along: 0, ...values },
      });
    case 'locked-units':
      return i18n._({
        id: 'note.locked-units',
        message: 'Lock {units, plural, one {{unit}} other {# units}}',
        values,
      });
    case 'unlocked-units':
      return i18n._({
        id: 'note.unlocked-units',
        message: 'Unlock {units, plural, one {{unit}} other {# units}}',
        values,
      });
    case 'locked-territories':
      return i18n._({
        id: 'note.locked-territories',
        message: 'Lock {territories, plural, one {the territory {territory}} other {# territories}}',
        values,
      });
    case 'unlocked-territories':
      return i18n._({
        id: 'note.unlocked-territories',
        message: 'Unlock {territories, plural, one {the territory {territory}} other {# territories}}',
        values,
      });
    case 'fixed-centre':
      return i18n._({ id: 'note.fixed-centre', message: 'Fix the centre of {territory}', values });
    case 'freed-centre':
      return i18n._({ id: 'note.freed-centre', message: 'Free the centre of {territory}', values });
    case 'named-accounts':
      return i18n._({
        id: 'note.named-accounts',
        message:
          'Give {accounts, plural, one {{account}} other {# accounts}} to {territory} by name{along, plural, =0 {} one {, and # of the same family} other {, and # of the same families}}{locked, plural, =0 {} one {; # stays in a locked territory} other {; # stay in locked territories}}',
        values: { along: 0, ...values },
      });
    case 'unnamed-accounts':
      return i18n._({
        id: 'note.unnamed-accounts',
        message:
          'Take back the {accounts, plural, one {name on {account}} other {names on # accounts}}{locked, plural, =0 {} one {; # stays in a locked territory} other {; # stay in locked territories}}',
        values,
      });
    case 'locked-accounts':
      return i18n._({
        id: 'note.locked-accounts',
        message:
          'Lock {accounts, plural, one {{account}} other {# accounts}} where {accounts, plural, one {it is} other {they are}}{left, plural, =0 {} one {; # is in no territory} other {; # are in no territory}}',
        values,
      });
    case 'unlocked-accounts':
      return i18n._({
        id: 'note.unlocked-accounts',
        message:
          'Unlock {accounts, plural, one {{account}} other {# accounts}}{left, plural, =0 {} one {; # stays where it was given by name} other {; # stay where they were given by name}}',
        values,
      });
    case 'linked':
      return i18n._({ id: 'note.linked', message: 'Link {a} and {b}', values });
    case 'unlinked':
      return i18n._({ id: 'note.unlinked', message: 'Remove the link between {a} and {b}', values });
    case 'protected-accounts':
    case 'unprotected-accounts':
    case 'protected-reps':
    case 'unprotected-reps':
      return protectionNoteText(i18n, note);
    case 'recoloured-territories':
      return i18n._({
        id: 'note.recoloured-territories',
        message: 'Recolour {territories, plural, one {# territory} other {# territories}} so that neighbours differ',
        values,
      });
    case 'renamed-territory':
      return i18n._({ id: 'note.renamed-territory', message: 'Rename {before} to {after}', values });
    case 'measures':
      return i18n._({ id: 'note.measures', message: 'Change measures: {names}', values });
    case 'settings':
      return i18n._({ id: 'note.settings', message: 'Change plan settings', values });
    case 'workload-settings':
      return i18n._({ id: 'note.workload-settings', message: 'Change what workload is reckoned from', values });
    case 'crm-settings':
      return i18n._({ id: 'note.crm-settings', message: 'Change what files for the CRM say', values });
    case 'routing-settings':
      return i18n._({ id: 'note.routing-settings', message: 'Change how leads are routed', values });
    case 'pay-plan':
      return i18n._({ id: 'note.pay-plan', message: 'Change the pay plan', values });
    case 'sizing-settings':
      return i18n._({
        id: 'note.sizing-settings',
        message: 'Change what the size of the team is reckoned from',
        values,
      });
    case 'quota':
      return i18n._({
        id: 'note.quota',
        message: 'Split {total} over {territories, plural, one {# territory} other {# territories}}',
        values: { ...values, total: moneyText(i18n.locale, note.values.totalMinor, note.values.currency) },
      });
    case 'quota-by-hand':
      return i18n._({
        id: 'note.quota-by-hand',
        message: 'Give {territory} a quota of {amount} by hand',
        values: { ...values, amount: moneyText(i18n.locale, note.values.quotaMinor, note.values.currency) },
      });
    case 'quota-given':
      return i18n._({
        id: 'note.quota-given',
        message: 'Give {where} a quota of {amount}',
        values: {
          where: note.values.name || companyText(i18n),
          amount: moneyText(i18n.locale, note.values.minor, note.values.currency),
        },
      });
    case 'quota-given-back':
      return i18n._({
        id: 'note.quota-given-back',
        message: 'Give the quota of {where} back to the split',
        values: { where: note.values.name || companyText(i18n) },
      });
    case 'quota-plan-gone':
      return i18n._({ id: 'note.quota-plan-gone', message: 'Quotas no longer follow a plan' });
    case 'quota-freed':
      return i18n._({ id: 'note.quota-freed', message: 'Give the quota of {territory} back to the split', values });
    case 'kept-as-scenario':
      return i18n._({
        id: 'note.kept-as-scenario',
        message: 'Keep scenario {name} from {of}, {moved, plural, one {# unit moved} other {# units moved}}',
        values,
      });
    case 'edited-rows':
      return i18n._({
        id: 'note.edited-rows',
        message: 'Change {rows, plural, one {# row} other {# rows}} of a table',
        values,
      });
    case 'restored-snapshot':
      return i18n._({ id: 'note.restored-snapshot', message: 'Go back to snapshot {name}', values });
    case 'several':
      return i18n._({ id: 'note.several', message: '{steps, plural, one {# step} other {# steps}}', values });
    case 'created-territory':
    case 'deleted-territories':
    case 'dissolved-territory':
    case 'filled-holes':
    case 'grown-territory':
    case 'joined-parts':
    case 'merged-territories':
    case 'reassigned-territory':
    case 'recoloured-territory':
    case 'split-territory':
    case 'swapped-border':
    case 'trimmed-territory':
      return redrawNoteText(i18n, note);
    case 'archived-scenario':
    case 'copied-territories':
    case 'dated-scenario':
    case 'described-scenario':
    case 'duplicated-scenario':
    case 'opened-scenario':
    case 'removed-scenario':
    case 'renamed-scenario':
    case 'set-baseline':
      return scenarioNoteText(i18n, note);
    case 'locked-pair':
    case 'needs':
    case 'pair-excluded':
    case 'ramp':
    case 'ramp-off':
    case 'took-matching':
    case 'unlocked-pair':
    case 'weighed-matching':
    case 'wish':
    case 'wish-taken-back':
      return matchingNoteText(i18n, note);
    case 'accepted-proposal':
    case 'answered-remark':
    case 'brought-in-review':
    case 'commented':
    case 'declined-remark':
    case 'edited-remark':
    case 'proposed':
    case 'sent-for-review':
    case 'settled-remark':
    case 'signed-off':
    case 'withdrew-remark':
    case 'withdrew-sign-off':
      return reviewRoundNoteText(i18n, note);
    default:
      return organisationNoteText(i18n, note);
  }
}
