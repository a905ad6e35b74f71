import type { I18n } from '@lingui/core';

/** The headings of every README. */
export function packHeadings(i18n: I18n) {
  return {
    order: i18n._({ id: 'pack.order', message: 'In this order' }),
    before: i18n._({ id: 'pack.problems', message: 'Before you load' }),
    files: i18n._({ id: 'pack.files', message: 'Rows in each file' }),
  };
}
