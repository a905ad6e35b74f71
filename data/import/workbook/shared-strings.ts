import { textAt } from '../../../core/model/text-column.ts';
import { textBuilder } from '../text-builder.ts';
import { unescapedText } from './cell-text.ts';
import { WorkbookRefused } from './workbook-refused.ts';
import { xmlScanner } from './xml-scanner.ts';

/** The texts that cells name by number. */
export type SharedStrings = (index: number) => string;

/** Letters in all: as many as a sheet of half a million rows has of names and addresses. */
const MOST_LETTERS = 200_000_000;

/**
 * Reads xl/sharedStrings.xml. The texts are packed into one array and made into strings when a cell first asks for
 * them, so that a million of them cost their letters and no piece of the file stays in memory.
 */
export function readSharedStrings(pieces: Iterable<string>): SharedStrings {
  const texts = textBuilder();
  let letters = 0;
  let current = '';
  let inText = false;
  let phonetic = 0;
  const scanner = xmlScanner({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic++;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        const text = unescapedText(current);
        letters += text.length;
        if (letters > MOST_LETTERS) throw new WorkbookRefused('too-many-cells', { limit: MOST_LETTERS });
        texts.add(text);
      }
    },
    text(text) {
      current += text;
    },
    wants: () => inText,
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  const column = texts.finish();
  const made: string[] = [];
  return (index) => {
    if (!(index >= 0 && index < column.offsets.length - 1)) throw new WorkbookRefused('damaged');
    made[index] ??= textAt(column, index);
    return made[index] as string;
  };
}
