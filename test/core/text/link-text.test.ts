import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { noteText } from '../../../core/text/note-text.ts';

const PROBLEMS = ['side-by-side', 'neighbours', 'no-link', 'no-place'];
const NAMES = { a: 'Dukes, MA', b: 'Nantucket, MA' };

describe.each(['en', 'ar'] as const)('the sentences of links in %s', (locale) => {
  const i18n = createI18n(locale);

  it('say why two units cannot be linked or parted, each reason in its own words, with both names', () => {
    const texts = PROBLEMS.map((problem) => errorText(i18n, 'link-impossible', { problem, ...NAMES }));
    expect(new Set(texts).size).toBe(PROBLEMS.length);
    for (const text of texts) for (const name of Object.values(NAMES)) expect(text).toContain(name);
  });

  it('name the step in the history', () => {
    const [linked, unlinked] = (['linked', 'unlinked'] as const).map((code) => noteText(i18n, { code, values: NAMES }));
    expect(linked).not.toBe(unlinked);
    for (const text of [linked, unlinked]) for (const name of Object.values(NAMES)) expect(text).toContain(name);
  });
});
