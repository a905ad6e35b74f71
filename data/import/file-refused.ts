import { basename } from 'node:path';

/** Why a whole file cannot be read: words of the closed error list of electron/api/reply.ts. */
export type FileRefusalCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'encoding-unreadable'
  | 'no-header'
  | 'unclosed-quote'
  | 'no-place-column'
  | 'no-id-column'
  | 'no-holder-column'
  | 'no-amount-column'
  | 'no-figure-column'
  | 'too-many-amounts'
  | 'column-missing'
  | 'bad-formula'
  | 'no-rows'
  | 'bad-units'
  | 'bad-neighbours'
  | 'bad-workbook'
  | 'cannot-fill'
  | 'bad-areas'
  | 'too-many-hexagons'
  | 'cancelled';

export type RefusalValues = Readonly<Record<string, string | number>>;

/** A whole file refused, as the answer of a reader: the edge makes the one sentence from it. */
export interface FileRefusal {
  readonly ok: false;
  readonly code: FileRefusalCode;
  readonly values: RefusalValues;
}

/** Carries a refusal out of the depths of a reader; never leaves an exported reader (see `refusalOf`). */
export class FileRefused extends Error {
  readonly code: FileRefusalCode;
  readonly values: RefusalValues;

  constructor(code: FileRefusalCode, values: RefusalValues) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Runs a reader of one file and turns what it refused, and what the file system refused, into a value. */
export function refusalOf<T>(path: string, read: () => T): T | FileRefusal {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { ok: false, code: thrown.code, values: thrown.values };
    const system = (thrown as NodeJS.ErrnoException | null)?.code;
    const values = { file: basename(path) };
    if (system === 'ENOENT' || system === 'ENOTDIR') return { ok: false, code: 'file-missing', values };
    if (system && FILE_SYSTEM.has(system)) return { ok: false, code: 'file-unreadable', values };
    throw thrown;
  }
}

const FILE_SYSTEM: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EISDIR', 'EIO', 'EBUSY', 'ENXIO', 'ELOOP']);
