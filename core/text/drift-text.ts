import type { I18n } from '@lingui/core';
import type { DriftKind } from '../drift/drift.ts';

/** How many findings of a kind there are, as a sentence. */
export function driftCountText(i18n: I18n, kind: DriftKind, count: number): string {
  const values = { count };
  switch (kind) {
    case 'renamed':
      return i18n._({
        id: 'drift.renamed',
        message: '{count, plural, one {# territory has} other {# territories have}} another name in the CRM.',
        values,
      });
    case 'owner':
      return i18n._({
        id: 'drift.owner',
        message: '{count, plural, one {# account is} other {# accounts are}} owned by somebody else in the CRM.',
        values,
      });
    case 'territory':
      return i18n._({
        id: 'drift.territory',
        message: '{count, plural, one {# account is} other {# accounts are}} in another territory in the CRM.',
        values,
      });
    case 'new':
      return i18n._({
        id: 'drift.new',
        message: '{count, plural, one {# account is} other {# accounts are}} new in the CRM.',
        values,
      });
    case 'unassigned':
      return i18n._({
        id: 'drift.unassigned',
        message:
          '{count, plural, one {# account is} other {# accounts are}} in no territory, and routing has one for {count, plural, one {it} other {them}}.',
        values,
      });
    case 'gone':
      return i18n._({
        id: 'drift.gone',
        message:
          '{count, plural, one {# account of the plan is} other {# accounts of the plan are}} gone from the CRM.',
        values,
      });
  }
}

/** What stands before or behind the counts: that nothing differs, and what the list has no column for. */
export function driftNotes(
  i18n: I18n,
  {
    findings,
    owners,
    territories,
  }: { readonly findings: number; readonly owners: boolean; readonly territories: boolean },
): string[] {
  return [
    ...(findings === 0 ? [i18n._({ id: 'drift.none', message: 'The CRM says what the plan says.' })] : []),
    ...(owners
      ? []
      : [i18n._({ id: 'drift.no-owners', message: 'The list has no column of owners, so owners were not compared.' })]),
    ...(territories
      ? []
      : [
          i18n._({
            id: 'drift.no-territories',
            message: 'The list has no column of territories, so territories were not compared.',
          }),
        ]),
  ];
}

/** Why an account is named for the territory that the CRM has it in. */
export function driftReason(i18n: I18n): string {
  return i18n._({ id: 'drift.reason', message: 'As in the CRM' });
}

/** Why an account is named for a territory that neither the plan nor the CRM had it in. */
export function correctedReason(i18n: I18n): string {
  return i18n._({ id: 'drift.corrected', message: 'Corrected when compared with the CRM' });
}

/** Where the findings stand. */
export function driftFileText(i18n: I18n, file: string): string {
  return i18n._({ id: 'drift.file', message: 'Each of them stands in {file}.', values: { file } });
}
