import type { I18n } from '@lingui/core';

/** That several features of a boundary file have one key and became one unit. */
export function areasMergedText(i18n: I18n, features: readonly number[]): string {
  return i18n._({
    id: 'areas-report.merged',
    message: 'Features {features} have one key and are one unit.',
    values: { features: features.slice(0, MOST_NAMED).join(', ') + (features.length > MOST_NAMED ? ', …' : '') },
  });
}

/** In place of a feature's number, where something is true of the whole file. */
export function wholeFileText(i18n: I18n): string {
  return i18n._({ id: 'areas-report.whole-file', message: 'whole file' });
}

const MOST_NAMED = 10;
