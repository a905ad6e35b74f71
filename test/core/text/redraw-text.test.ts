import { describe, expect, it } from 'vitest';
import type { Note } from '../../../core/edit/note.ts';
import { REDRAW_PROBLEMS } from '../../../core/redraw/redrawn.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { noteText } from '../../../core/text/note-text.ts';

describe.each(['en', 'ar'] as const)('the sentences of the shape tools in %s', (locale) => {
  const i18n = createI18n(locale);

  it('say of each problem something else, with the name', () => {
    const texts = REDRAW_PROBLEMS.map((problem) =>
      errorText(i18n, 'redraw-impossible', { problem, territory: 'Springfield' }),
    );
    expect(new Set(texts).size).toBe(REDRAW_PROBLEMS.length);
    for (const text of texts) expect(text).not.toMatch(/[{}]|error\./);
    expect(texts.filter((text) => text.includes('Springfield')).length).toBeGreaterThan(6);
  });

  it('name each step, with what it left alone', () => {
    const of = { units: 3, territory: 'North' };
    const notes: Note[] = [
      { code: 'created-territory', values: of },
      { code: 'recoloured-territory', values: { territory: 'North' } },
      { code: 'merged-territories', values: { ...of, territories: 2 } },
      { code: 'dissolved-territory', values: of },
      { code: 'deleted-territories', values: { territories: 2, territory: 'North' } },
      { code: 'split-territory', values: { territory: 'North', parts: 4 } },
      { code: 'grown-territory', values: of },
      { code: 'trimmed-territory', values: of },
      { code: 'swapped-border', values: { units: 3, a: 'North', b: 'South' } },
      { code: 'filled-holes', values: of },
      { code: 'filled-holes', values: { ...of, territory: '' } },
      { code: 'joined-parts', values: of },
      { code: 'reassigned-territory', values: of },
    ];
    const texts = notes.map((note) => noteText(i18n, note));
    expect(new Set(texts).size).toBe(notes.length);
    for (const text of texts) expect(text).not.toMatch(/[{}]|note\./);
    const left = noteText(i18n, { code: 'grown-territory', values: { ...of, locked: 2, holding: 1 } });
    expect(left.startsWith(noteText(i18n, { code: 'grown-territory', values: of }))).toBe(true);
    expect(left.match(/[;؛]/g)).toHaveLength(2);
    const kin = noteText(i18n, { code: 'trimmed-territory', values: { ...of, along: 2, kin: 3 } });
    expect(kin.match(/[;؛]/g)).toHaveLength(2);
  });
});
