import type { I18n } from '@lingui/core';

/** One seat of a matching on the command line; `rep` is null for a vacancy. */
export interface MatchingLine {
  readonly territory: string;
  readonly rep: string | null;
  readonly why: string;
}

/** "North: Ben. Ben rather than Ann: ..." */
export function matchingLineText(i18n: I18n, { territory, rep, why }: MatchingLine): string {
  if (rep === null)
    return i18n._({
      id: 'match.line-vacant',
      message: '{territory}: vacant. Nobody is left who may work it.',
      values: { territory },
    });
  return i18n._({ id: 'match.line', message: '{territory}: {rep}. {why}', values: { territory, rep, why } });
}

/** A rep whom a matching leaves without a territory. */
export function unmatchedLineText(i18n: I18n, rep: string): string {
  return i18n._({ id: 'match.line-surplus', message: '{rep} gets no territory.', values: { rep } });
}
