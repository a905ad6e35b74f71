import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../core/text/note-text.ts';

/** Without catalogues the messages in the source are spoken. */
const english = setupI18n({ locale: 'en', messages: { en: {} } });

describe('the sentence for an edit', () => {
  it('says money as the reader writes it, with the digits of the currency', () => {
    const split = (totalMinor: number, currency: string) =>
      noteText(english, { code: 'quota', values: { territories: 25, totalMinor, currency } });
    expect(split(5_000_000_000, 'USD')).toContain('$50,000,000');
    expect(split(5_000_000_050, 'USD')).toContain('$50,000,000.5');
    expect(split(5_000, 'JPY')).toContain('¥5,000');
  });
});
