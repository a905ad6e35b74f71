import { describe, expect, it } from 'vitest';
import { FINDING_CODES, FIX_OF } from '../../../core/model/import-finding.ts';
import { findingText, fixText } from '../../../core/text/finding-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { ODD_ROW_CODES } from '../../../core/text/odd-row-text.ts';
import { reasonTitle } from '../../../core/text/reason-text.ts';
import { warningRemedy } from '../../../core/text/warning-remedy-text.ts';
import { warningText } from '../../../core/text/warning-text.ts';

const VALUES = {
  id: 'A1',
  other: 'a1',
  line: 1234,
  text: 'x',
  column: 'c',
  form: 'f',
  lat: '1',
  lon: '2',
  measure: 'm',
  rows: 3,
};

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
  const i18n = createI18n(locale);

  it.each(ODD_ROW_CODES)('%s has a sentence, a remedy and a title, and names no value that is not there', (code) => {
    for (const text of [warningText(i18n, code, VALUES), warningRemedy(i18n, code, VALUES), reasonTitle(i18n, code)]) {
      expect(text).toMatch(/^[^{}]{5,}$/);
      // The id of a message stands where it has no words.
      expect(text).not.toMatch(/^(?:warning|reason|warning-remedy)\./);
    }
  });

  it.each(FINDING_CODES)('%s is told with its number of rows, and so is its fix', (code) => {
    const values = { lat: '1', lon: '2', places: 2, code: '2134', padded: '02134' };
    const finding = { code, rows: 1234, lines: [], values, fix: FIX_OF[code], fixed: false };
    expect(findingText(i18n, finding)).toMatch(locale === 'en' ? /1,234 / : /1[,٬]?234|١/);
    if (finding.fix) expect(fixText(i18n, finding.fix)).toMatch(/^[^{}]{5,}$/);
  });

  it('lines stand as an editor shows them', () => {
    expect(warningText(i18n, 'id-differs-case', VALUES)).toContain('1234');
  });
});
