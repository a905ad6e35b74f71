import type { FileBytes } from '../file-bytes.ts';
import { FileRefused } from '../file-refused.ts';
import { UNPACK_LIMITS, type UnpackedChunk, unpacked } from '../zip/unpacked.ts';
import { type ZipEntry, zipDirectory } from '../zip/zip-directory.ts';
import { ZipRefused } from '../zip/zip-refused.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type MergedRange, readMerges } from './sheet-merges.ts';
import { type SheetContext, type SheetRow, sheetReader } from './sheet-rows.ts';
import { readParts, type Sheet } from './workbook-parts.ts';
import { WorkbookRefused } from './workbook-refused.ts';

/** A workbook, ready to be read sheet by sheet. */
export interface Workbook {
  /** In the order of the workbook; hidden ones are marked. */
  readonly sheets: readonly Sheet[];
  /** The rows of a sheet in batches, blank rows left out; `bytesDone` counts the packed bytes of the sheet. */
  rows(sheet: Sheet): Generator<SheetBatch>;
  /** The first `most` merged ranges of a kind; reads the sheet to its end, because there they are told. */
  merges(sheet: Sheet, wanted: (range: MergedRange) => boolean, most: number): MergedRange[];
  /** Packed bytes of a sheet. */
  size(sheet: Sheet): number;
}

interface SheetBatch {
  readonly rows: readonly SheetRow[];
  readonly bytesDone: number;
  /** Merged ranges, which a sheet tells behind its rows. */
  readonly merges: readonly MergedRange[];
}

/** Bytes that one part, and all together, may unpack to. */
const PART_BYTES = 512_000_000;
const WORKBOOK_BYTES = 600_000_000;

/** Opens a workbook (.xlsx, ECMA-376). Throws FileRefused `bad-workbook` with what is wrong; macros, links and pictures are never looked at. */
export function openWorkbook(file: FileBytes): Workbook {
  return guarded(file, () => {
    const unpack = budgeted(file);
    const entries = new Map(zipDirectory(file).map((entry) => [entry.name.toLowerCase(), entry]));
    const part = (name: string) => entries.get(name.toLowerCase());
    const parts = readParts((name) => {
      const entry = part(name);
      return entry ? textPieces(unpack, entry) : null;
    });
    let context: SheetContext | null = null;
    const made = (): SheetContext => {
      const strings = parts.strings === null ? undefined : part(parts.strings);
      const styles = parts.styles === null ? undefined : part(parts.styles);
      context ??= {
        strings: readSharedStrings(strings ? textPieces(unpack, strings) : []),
        formats: styles ? readCellFormats(textPieces(unpack, styles)) : [],
        from1904: parts.from1904,
      };
      return context;
    };
    return {
      sheets: parts.sheets,
      size: (sheet) => part(sheet.part)?.packedSize ?? 0,
      *rows(sheet) {
        const entry = part(sheet.part);
        if (!entry) throw refusal(file, new WorkbookRefused('damaged'));
        yield* guardedRows(file, unpack, entry, made);
      },
      merges: (sheet, wanted, most) =>
        guarded(file, () => {
          const entry = part(sheet.part);
          return entry ? readMerges(textPieces(unpack, entry), wanted, most) : [];
        }),
    };
  });
}

type Unpack = (entry: ZipEntry) => Generator<UnpackedChunk>;

/** Unpacks parts as often as needed, as long as all of them together are no more than a workbook may be. */
function budgeted(file: FileBytes): Unpack {
  const sizes = new Map<string, number>();
  return function* unpack(entry) {
    let size = 0;
    for (const chunk of unpacked(file, entry, { ...UNPACK_LIMITS, bytes: PART_BYTES })) {
      size += chunk.bytes.length;
      sizes.set(entry.name, Math.max(size, sizes.get(entry.name) ?? 0));
      const all = [...sizes.values()].reduce((sum, one) => sum + one, 0);
      if (all > WORKBOOK_BYTES) throw new ZipRefused('expands', { entry: entry.name.slice(0, 80) });
      yield chunk;
    }
  };
}

function* guardedRows(
  file: FileBytes,
  unpack: Unpack,
  entry: ZipEntry,
  context: () => SheetContext,
): Generator<SheetBatch> {
  try {
    const reader = sheetReader(context());
    const decoder = new TextDecoder();
    for (const { bytes, packedDone } of unpack(entry)) {
      // In pieces: sixteen kilobytes can unpack to sixteen megabytes.
      for (let at = 0; at < bytes.length; at += PIECE) {
        const { rows, merges } = reader.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
        const full = rows.filter(
          ({ cells, noValue }) => noValue.length > 0 || cells.some((cell) => cell.trim() !== ''),
        );
        if (full.length > 0 || merges.length > 0) yield { rows: full, bytesDone: packedDone, merges };
      }
    }
    reader.push(decoder.decode());
    reader.end();
  } catch (thrown) {
    throw refusal(file, thrown);
  }
}

const PIECE = 1 << 18;

function* textPieces(unpack: Unpack, entry: ZipEntry): Generator<string> {
  const decoder = new TextDecoder();
  for (const { bytes } of unpack(entry)) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
  }
  yield decoder.decode();
}

function guarded<T>(file: FileBytes, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw refusal(file, thrown);
  }
}

function refusal({ name }: FileBytes, thrown: unknown): unknown {
  if (!(thrown instanceof WorkbookRefused || thrown instanceof ZipRefused)) return thrown;
  return new FileRefused('bad-workbook', { file: name, problem: thrown.problem, ...thrown.values });
}
