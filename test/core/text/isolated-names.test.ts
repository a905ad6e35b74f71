import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n, createScreenI18n } from '../../../core/text/i18n.ts';
import { withIsolatedNames } from '../../../core/text/isolated-names.ts';

const apart = (text: string) => `\u2068${text}\u2069`;

describe('names in the sentences of a screen', () => {
  const values = { problem: 'not-touching', territory: 'Miami (US)' };

  it('are kept apart from a sentence that runs from right to left, and the words stay the same', () => {
    const [plain, screen] = [createI18n('ar'), createScreenI18n('ar')].map((i18n) =>
      errorText(i18n, 'redraw-impossible', values),
    );
    expect(screen).toContain(apart('Miami (US)'));
    expect(screen?.replace(/[\u2068\u2069]/gu, '')).toBe(plain);
    expect(plain).not.toMatch(/[\u2068\u2069]/u);
  });

  it('stay as they are in a sentence that runs from left to right', () => {
    const [plain, screen] = [createI18n('en'), createScreenI18n('en')].map((i18n) =>
      errorText(i18n, 'redraw-impossible', values),
    );
    expect(screen).toBe(plain);
  });

  it('are found within choices, and what is counted or chosen by still counts and chooses', () => {
    const messages = withIsolatedNames({
      a: [['n', 'plural', { offset: undefined, one: ['one of ', ['of']], other: ['#', ' of ', ['of']] }]],
      b: 'no names',
    });
    expect(messages).toEqual({
      a: [
        [
          'n',
          'plural',
          {
            offset: undefined,
            one: ['one of ', '\u2068', ['of'], '\u2069'],
            other: ['#', ' of ', '\u2068', ['of'], '\u2069'],
          },
        ],
      ],
      b: 'no names',
    });
  });
});
