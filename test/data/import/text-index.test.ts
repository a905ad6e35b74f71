import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import { textIndex } from '../../../data/import/text-index.ts';

describe('the distinct texts of a column', () => {
  it('are numbered as a Map would number them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3000 }), (texts) => {
        const index = textIndex();
        const known = new Map<string, number>();
        for (const text of texts) {
          expect(index.find(text)).toBe(known.get(text) ?? -1);
          if (!known.has(text)) known.set(text, known.size);
          expect(index.put(text)).toBe(known.get(text));
        }
        expect(allTexts(index.texts.finish())).toEqual([...known.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it('are found again among a hundred thousand', () => {
    const index = textIndex();
    for (let i = 0; i < 100_000; i++) expect(index.put(`ACC-${i}`)).toBe(i);
    for (let i = 0; i < 100_000; i += 97) expect(index.find(`ACC-${i}`)).toBe(i);
    expect(index.find('ACC-100000')).toBe(-1);
  });
});
