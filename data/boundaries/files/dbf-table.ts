import { analyse } from 'chardet';
import { areasRefused } from './areas-refused.ts';

/** The attributes of a shapefile: rows of texts by column name, in the order of the shapes. */
export interface DbfTable {
  readonly rows: readonly ReadonlyMap<string, string>[];
}

const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** Byte 29 names the code page of the texts (dBASE language driver ids). */
const CODE_PAGES: Readonly<Record<number, string>> = {
  1: 'windows-1252',
  2: 'windows-1252',
  3: 'windows-1252',
  19: 'shift_jis',
  38: 'ibm866',
  77: 'gbk',
  78: 'euc-kr',
  79: 'big5',
  87: 'windows-1252',
  88: 'windows-1252',
  89: 'windows-1252',
  101: 'ibm866',
  122: 'gbk',
  120: 'big5',
  121: 'euc-kr',
  123: 'shift_jis',
  124: 'windows-874',
  125: 'windows-1255',
  126: 'windows-1256',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
};
const SAMPLE_BYTES = 64 * 1024;

/**
 * A .dbf file with every cell as text, just as it stands: a code keeps its zeros whatever the type of its column. The
 * letters are read by the code page of the .cpg file, else by byte 29, else as UTF-8 where they are valid, else by
 * chardet's guess. Throws FileRefused `bad-areas` (dbf-damaged).
 */
export function dbfTable(bytes: Uint8Array, cpg: string | null, file: string): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => areasRefused(file, 'dbf-damaged');
  if (bytes.length < FIELD_BYTES + 1) throw damaged();
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (rowBytes < 1 || headerBytes < FIELD_BYTES + 1 || headerBytes + count * rowBytes > bytes.length) throw damaged();
  const decoder = new TextDecoder(codePage(bytes, headerBytes, cpg));
  const fields = fieldsOf(bytes, headerBytes, decoder);
  if (fields.some(({ at, size }) => at + size > rowBytes)) throw damaged();
  const rows = Array.from({ length: count }, (_, row) => {
    const from = headerBytes + row * rowBytes;
    if (bytes[from] === DELETED) return new Map<string, string>();
    return new Map(
      fields.map(({ name, at, size }) => [name, cell(decoder.decode(bytes.subarray(from + at, from + at + size)))]),
    );
  });
  return { rows };
}

interface Field {
  readonly name: string;
  /** Where its cell begins in a row, behind the mark of deletion. */
  readonly at: number;
  readonly size: number;
}

function fieldsOf(bytes: Uint8Array, headerBytes: number, decoder: InstanceType<typeof TextDecoder>): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (
    let from = FIELD_BYTES;
    from + FIELD_BYTES <= headerBytes && bytes[from] !== END_OF_FIELDS;
    from += FIELD_BYTES
  ) {
    const name = cell(decoder.decode(bytes.subarray(from, from + 11)));
    const size = bytes[from + 16] as number;
    fields.push({ name: name || `column ${fields.length + 1}`, at, size });
    at += size;
  }
  return fields;
}

/** A cell without its padding; unset numbers are full of stars. */
function cell(text: string): string {
  const end = text.indexOf('\0');
  const trimmed = (end < 0 ? text : text.slice(0, end)).trim();
  return /^\*+$/.test(trimmed) ? '' : trimmed;
}

function codePage(bytes: Uint8Array, headerBytes: number, cpg: string | null): string {
  const named = cpg === null ? null : knownLabel(cpg);
  if (named) return named;
  const driver = CODE_PAGES[bytes[29] as number];
  if (driver) return driver;
  const body = bytes.subarray(headerBytes);
  if (isUtf8(body)) return 'utf-8';
  const sample = body.subarray(Math.max(0, body.findIndex((byte) => byte > 127) - 1024)).subarray(0, SAMPLE_BYTES);
  for (const { name } of analyse(sample)) {
    const label = /^(utf|ascii)/i.test(name) ? null : knownLabel(name);
    if (label) return label;
  }
  return 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the only way in which a decoder tells
  }
}

/** `UTF-8`, `1252`, `ANSI 1256`, `ISO 88591`: what programs write into .cpg files. */
function knownLabel(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const iso = /^(?:iso[ -_]*)?8859-?(\d{1,2})$/.exec(plain)?.[1];
  const page = /^(?:ansi |cp|windows-?)?(\d{3,5})$/.exec(plain)?.[1];
  const candidate = iso ? `iso-8859-${iso}` : page === '65001' ? 'utf-8' : page ? `windows-${page}` : plain;
  try {
    return new TextDecoder(candidate).encoding;
  } catch {
    return null; // a name that no decoder knows
  }
}
