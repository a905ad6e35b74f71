import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesInMemory } from '../../../data/import/file-bytes.ts';
import { FileRefused } from '../../../data/import/file-refused.ts';
import { textEncoding } from '../../../data/import/text-encoding.ts';

const found = (bytes: Uint8Array) => textEncoding(bytesInMemory('list.csv', bytes));

/** The bytes of a text in a one-byte encoding, by asking the decoder for each byte. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => byteOf.get(letter) ?? 63);
}

const NAMES = `Müller & Söhne,Köln;Café Zoë,Nîmes;Société Générale,Orléans;Peña Ibérica,Málaga;Ångström AB,Örebro;
Brûlerie L’Été,Besançon;Jürgen Groß,Fürth;Señor Núñez,Córdoba;Crédit à la une,Évry;Håkan Åkesson,Växjö;
Forêt Bâtiment,Angoulême;Straßenbau Höß,Gießen;MÜLLER SÖHNE,KÖLN;Ñandú,León`
  .split(/[;\n]+/)
  .filter((line) => line !== '');

describe('the encoding of a list', () => {
  it('is MacRoman where letters would be signs in the midst of words otherwise, and the other way round', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 6, maxLength: 14 }), (names) => {
        const text = `id,name,city\r\n${names.map((name, i) => `${i},${name}`).join('\r\n')}\r\n`;
        expect(found(encoded(text, 'macintosh'))).toEqual({ label: 'macintosh', guessed: true });
        const { label, guessed } = found(encoded(text, 'windows-1252'));
        expect([label === 'macintosh', guessed]).toEqual([false, true]);
      }),
    );
  });

  it('is MacRoman, though chardet takes it for Japanese', () => {
    const rows = 'Peña Ibérica,Málaga;MÜLLER SÖHNE,KÖLN;Forêt Bâtiment,Angoulême;Ångström AB,Örebro;Jürgen Groß,Fürth';
    const text = `${rows};Müller & Söhne,Köln;Crédit à la une,Évry;Straßenbau Höß,Gießen`.split(';');
    const list = `id,name,city\r\n${text.map((name, i) => `${i},${name}`).join('\r\n')}\r\n`;
    expect(found(encoded(list, 'macintosh')).label).toBe('macintosh');
  });

  it('is not MacRoman for one odd letter alone, nor for typographic signs', () => {
    const text = 'id,name\n1,O’Brien – “Best” €100\n2,Fruits à coque… d’Or\n3,Zoë';
    expect(found(encoded(text, 'windows-1252')).label).not.toBe('macintosh');
    expect(found(encoded('id,name\n1,Cafeteria Gorgé', 'macintosh')).label).not.toBe('macintosh');
  });

  it.each([
    ['\u001b$)C', 'iso-2022-kr'],
    ['\u001b$)A', 'iso-2022-cn'],
    ['\u001b$)G', 'iso-2022-cn'],
    ['\u001b$*H', 'iso-2022-cn'],
  ])('that shifts by %j is refused by its name, however late it comes', (sequence, encoding) => {
    const text = `id,name\n${'1,plain\n'.repeat(20_000)}2,${sequence}\u000eabcd\u000f\n`;
    const refused = () => found(Buffer.from(text));
    expect(refused).toThrow(FileRefused);
    try {
      refused();
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'encoding-unreadable', values: { file: 'list.csv', encoding } });
    }
  });

  it('is shifted Japanese also where another escape comes first', () => {
    const text = 'id,name\n1,\u001b(Jabc\u001b(B\n2,\u001b$B%3%s\u001b(B\n';
    expect(found(Buffer.from(text))).toEqual({ label: 'iso-2022-jp', guessed: true });
  });

  it('is what the planner says, whatever the bytes are', () => {
    const bytes = Buffer.from('id\n\u001b$)C\u000eabcd\u000f');
    expect(textEncoding(bytesInMemory('list.csv', bytes), 'utf-8')).toEqual({ label: 'utf-8', guessed: false });
  });

  it('of any text without escapes is not shifted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replaceAll('\u001b', '').replaceAll('\u0000', '');
        const { label } = found(Buffer.from(`id,name\n1,${clean}`));
        expect(['utf-8', 'utf-16le', 'utf-16be']).toContain(label);
      }),
    );
  });
});
