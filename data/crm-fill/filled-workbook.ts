import { sheetText } from '../export/xlsx/sheet-xml.ts';
import type { FileBytes } from '../import/file-bytes.ts';
import { FileRefused } from '../import/file-refused.ts';
import { readParts } from '../import/workbook/workbook-parts.ts';
import { WorkbookRefused } from '../import/workbook/workbook-refused.ts';
import { unpacked } from '../import/zip/unpacked.ts';
import { type ZipEntry, zipDirectory } from '../import/zip/zip-directory.ts';
import { ZipRefused } from '../import/zip/zip-refused.ts';
import { filledSheet, type SheetFill } from './filled-sheet.ts';
import { moreStrings, stringCount } from './more-strings.ts';
import { repacked } from './repacked.ts';

/** What is filled into the sheet of that name. */
interface WorkbookFill extends Pick<SheetFill, 'columns' | 'firstLine' | 'row' | 'hasFormula'> {
  readonly sheet: string;
  readonly words: readonly string[];
}

/**
 * A workbook with some cells of a sheet filled in. Every other part of it (other sheets, also hidden ones, styles, rules,
 * tables) keeps its bytes; words are texts, shared ones where the workbook has those. Throws FileRefused `bad-workbook`.
 */
export function* filledWorkbook(file: FileBytes, fill: WorkbookFill): Generator<Uint8Array> {
  try {
    yield* workbookWith(file, fill);
  } catch (thrown) {
    if (!(thrown instanceof WorkbookRefused || thrown instanceof ZipRefused)) throw thrown;
    throw new FileRefused('bad-workbook', { file: file.name, problem: thrown.problem, ...thrown.values });
  }
}

function* workbookWith(file: FileBytes, { sheet, words, ...fill }: WorkbookFill): Generator<Uint8Array> {
  const entries = zipDirectory(file);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const part = (name: string): ZipEntry => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) throw new WorkbookRefused('damaged');
    return entry;
  };
  const pieces = (entry: ZipEntry) => textPieces(file, entry);
  const parts = readParts((name) => {
    const entry = byName.get(name.toLowerCase());
    return entry ? pieces(entry) : null;
  });
  const own = part(parts.sheets.find(({ name }) => name === sheet)?.part ?? '');
  const strings = parts.strings === null ? undefined : byName.get(parts.strings.toLowerCase());
  const first = strings ? stringCount(pieces(strings)) : 0;
  const content: SheetFill['content'] = (word, prefix) =>
    strings
      ? { type: 's', xml: `<${prefix}v>${first + word}</${prefix}v>` }
      : { type: 'inlineStr', xml: inlineText(words[word] as string, prefix) };
  const replaced = new Map([[own.name, () => bytesOf(filledSheet(pieces(own), { ...fill, content }))]]);
  if (strings) replaced.set(strings.name, () => bytesOf(moreStrings(pieces(strings), words, sheetText)));
  yield* repacked(file, entries, replaced);
}

function inlineText(word: string, prefix: string): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${sheetText(word)}</${prefix}t></${prefix}is>`;
}

/** A part as text, with its byte order mark if it has one, so that what is not touched is written as it was. */
function* textPieces(file: FileBytes, entry: ZipEntry): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { bytes } of unpacked(file, entry)) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
  }
  yield decoder.decode();
}

const PIECE = 1 << 18;

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}
