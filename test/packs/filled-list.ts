import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A sheet as anybody who opens it finds it. */
interface Sheet {
  readonly cells: ReadonlyMap<string, { readonly text: string; readonly isText: boolean }>;
  /** Lowest rows first. */
  readonly rows: readonly number[];
  /** Letters of the columns that are hidden. */
  readonly hidden: readonly string[];
}

/** Columns by which Dynamics 365 knows rows again; nobody may touch them. */
const CARRIED = ['A', 'B', 'C'];

/**
 * What is wrong with a list of Dynamics 365 that was filled in, compared with the list as it was exported: it is read here
 * by other code than it is written by. `filled`: letters of the columns that may differ.
 */
export function filledListFaults(original: Uint8Array, made: Uint8Array, filled: readonly string[]): string[] {
  const faults: string[] = [];
  const [before, after] = [unzipSync(original), unzipSync(made)];
  if (Object.keys(before).join() !== Object.keys(after).join()) faults.push('the workbook has other parts');
  const touched = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];
  for (const [name, bytes] of Object.entries(before)) {
    if (!touched.includes(name) && strFromU8(after[name] ?? new Uint8Array()) !== strFromU8(bytes)) {
      faults.push(`${name}: is another`);
    }
  }
  const [was, is] = [sheetOf(before), sheetOf(after)];
  if (was.rows.join() !== is.rows.join()) faults.push(`rows: ${was.rows.length} were ${is.rows.length}`);
  for (const column of CARRIED) if (!is.hidden.includes(column)) faults.push(`column ${column}: is not hidden`);
  if (was.hidden.join() !== is.hidden.join()) faults.push('other columns are hidden');
  for (const [place, { text, isText }] of was.cells) {
    const now = is.cells.get(place);
    const may = filled.includes(place.replace(/\d+/, '')) && place.replace(/\D+/, '') !== '1';
    if (!may && (now?.text !== text || now.isText !== isText)) faults.push(`${place}: ${text} became ${now?.text}`);
    if (may && (now === undefined || now.text === '')) faults.push(`${place}: is blank`);
  }
  for (const [place, { isText }] of is.cells) {
    if (!was.cells.has(place) && !filled.includes(place.replace(/\d+/, ''))) faults.push(`${place}: is new`);
    if (filled.includes(place.replace(/\d+/, '')) && !isText) faults.push(`${place}: is no text`);
  }
  return faults;
}

/** The first sheet of a workbook. Cells stand in the order of their columns, or the program that opens it complains. */
export function sheetOf(files: Readonly<Record<string, Uint8Array>>): Sheet {
  const shared = textsOf(files['xl/sharedStrings.xml'], 'si').map((item) => item.textContent ?? '');
  const cells = new Map<string, { text: string; isText: boolean }>();
  const rows: number[] = [];
  for (const row of textsOf(files['xl/worksheets/sheet1.xml'], 'row')) {
    rows.push(Number(row.getAttribute('r')));
    let last = '';
    for (const cell of Array.from(row.childNodes) as unknown as Element[]) {
      const place = cell.getAttribute('r') ?? '';
      if (place <= last) throw new Error(`${place} stands behind ${last}`);
      last = place;
      const type = cell.getAttribute('t') ?? 'n';
      const text = cell.textContent ?? '';
      cells.set(place, {
        text: type === 's' ? (shared[Number(text)] ?? `no text ${text}`) : text,
        isText: type !== 'n',
      });
    }
  }
  const hidden = textsOf(files['xl/worksheets/sheet1.xml'], 'col').flatMap((col) => {
    if (col.getAttribute('hidden') !== '1') return [];
    const [from, to] = [Number(col.getAttribute('min')), Number(col.getAttribute('max'))];
    return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(64 + from + i));
  });
  return { cells, rows, hidden };
}

/** Elements of a part by their names without prefixes. */
function textsOf(part: Uint8Array | undefined, name: string): Element[] {
  if (!part) return [];
  const root = new DOMParser().parseFromString(strFromU8(part), 'text/xml').documentElement;
  return Array.from(root?.getElementsByTagNameNS('*', name) ?? []) as unknown as Element[];
}
