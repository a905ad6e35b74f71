import { columnOf, nameOf } from '../import/workbook/cell-names.ts';
import { WorkbookRefused } from '../import/workbook/workbook-refused.ts';
import { attributeOf, tagEnd } from '../import/workbook/xml-scanner.ts';

/** What is filled into a sheet. */
export interface SheetFill {
  /** Columns counted from 0, rising. */
  readonly columns: readonly number[];
  /** The first line below the header, whose look is none for cells. */
  readonly firstLine: number;
  /** Numbers of the words for the columns of a row, -1 for a cell that stays; null for a row that stays wholly. */
  row(line: number): readonly number[] | null;
  /** Type and content of a cell that says a word; `prefix` goes before names of elements. */
  content(word: number, prefix: string): { readonly type: string; readonly xml: string };
  /** A cell of a row was left because it is worked out by a formula. */
  hasFormula(line: number): void;
}

/**
 * The XML of a sheet (ECMA-376 part 1, 18.3.1.73) with some cells filled in, and everything else as it stands, byte for
 * byte: attributes, styles, hidden columns, rules, tables. A cell that is filled keeps its style; one that was left out
 * because it was blank gets that of the cell above it, if that is not the header. Throws WorkbookRefused `damaged` where rows are out of order.
 */
export function* filledSheet(pieces: Iterable<string>, fill: SheetFill): Generator<string> {
  const rows = rowFiller(fill);
  let text = '';
  let at = 0;
  for (const piece of pieces) {
    text += piece;
    let written = '';
    let kept = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        at = text.length;
        break;
      }
      const end = markupEnd(text, open);
      if (end < 0) {
        at = open;
        break;
      }
      const before = rows.markup(text, open, end);
      if (before) {
        written += text.slice(kept, before.from) + before.xml;
        kept = before.to;
      }
      at = end;
    }
    // A cell that may be replaced is held back until it ends.
    const done = Math.max(kept, Math.min(at, rows.heldFrom(at)));
    yield written + text.slice(kept, done);
    text = text.slice(done);
    at -= done;
    rows.moved(done);
  }
  yield text;
}

/** What takes the place of a stretch of the text. */
interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

function rowFiller({ columns, firstLine, row, content, hasFormula }: SheetFill) {
  const styles = columns.map(() => '');
  let words: readonly number[] | null = null;
  let line = 0;
  let column = -1;
  /** Place in `columns` of the next cell to fill. */
  let next = 0;
  let held: { from: number; tag: string; prefix: string; formula: boolean } | null = null;

  function cell(at: number, prefix: string, reference: string): string {
    const { type, xml } = content(words?.[at] as number, prefix);
    return `<${prefix}c${reference}${styles[at]} t="${type}">${xml}</${prefix}c>`;
  }

  /** Cells that the row left out before a column. */
  function missing(before: number, prefix: string): string {
    let xml = '';
    for (; next < columns.length && (columns[next] as number) < before; next++) {
      if ((words?.[next] ?? -1) >= 0) xml += cell(next, prefix, ` r="${nameOf(columns[next] as number, line)}"`);
    }
    return xml;
  }

  function openRow(tag: string, from: number, to: number, isEmpty: boolean): Replaced | null {
    const given = attributeOf(tag, 'r');
    const number = given === null ? line + 1 : Number(given);
    if (!(number > line)) throw new WorkbookRefused('damaged');
    line = number;
    column = -1;
    next = 0;
    words = isEmpty ? null : row(line);
    return words && !spans(tag) ? { from, to, xml: tag.replace(SPANS, '') } : null;
  }

  /** Whether the hint of which cells follow, where there is one, holds for those that may come, too. */
  function spans(tag: string): boolean {
    const [from = 0, to = Number.POSITIVE_INFINITY] = (attributeOf(tag, 'spans') ?? '').split(/[: ]/).map(Number);
    return columns.every((one) => one + 1 >= from && one + 1 <= to);
  }

  function openCell(tag: string, prefix: string, from: number, to: number, isEmpty: boolean): Replaced | null {
    const reference = attributeOf(tag, 'r');
    column = reference === null ? column + 1 : columnOf(reference);
    const place = columns.indexOf(column);
    if (place >= 0 && line >= firstLine) styles[place] = STYLE.exec(tag)?.[0] ?? '';
    if (!words) return null;
    const xml = missing(column, prefix);
    if (columns[next] === column) {
      const at = next++;
      if ((words[at] as number) >= 0) {
        const own = cell(at, prefix, REFERENCE.exec(tag)?.[0] ?? '');
        if (isEmpty) return { from, to, xml: xml + own };
        held = { from, tag: own, prefix, formula: false };
      }
    }
    return xml === '' ? null : { from, to: from, xml };
  }

  return {
    markup(text: string, from: number, to: number): Replaced | null {
      const first = text.charCodeAt(from + 1);
      if (first === BANG || first === QUESTION) return null;
      const isClose = first === SLASH;
      const isEmpty = text.charCodeAt(to - 2) === SLASH;
      const start = from + (isClose ? 2 : 1);
      let end = start;
      while (!ENDS.has(text.charCodeAt(end))) end++;
      const colon = text.lastIndexOf(':', end);
      const local = colon >= start ? colon + 1 : start;
      const name = text.slice(local, end);
      const prefix = text.slice(start, local);
      if (name === 'f' && held) held.formula = true;
      if (name === 'c' && isClose && held) {
        const { from: begun, tag, formula } = held;
        held = null;
        if (!formula) return { from: begun, to, xml: tag };
        hasFormula(line);
        return null;
      }
      if (name === 'c' && !isClose) return openCell(text.slice(from, to), prefix, from, to, isEmpty);
      if (name === 'row' && !isClose) return openRow(text.slice(from, to), from, to, isEmpty);
      if (name === 'row' && words) {
        const xml = missing(Number.POSITIVE_INFINITY, prefix);
        words = null;
        return xml === '' ? null : { from, to: from, xml };
      }
      return null;
    },
    heldFrom: (otherwise: number) => held?.from ?? otherwise,
    moved(by: number) {
      if (held) held.from -= by;
    },
  };
}

const SPANS = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/;
const STYLE = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/;
const REFERENCE = /\sr\s*=\s*(?:"[^"]*"|'[^']*')/;
const BANG = 33;
const SLASH = 47;
const QUESTION = 63;
/** Spaces, `/` and `>`. */
const ENDS: ReadonlySet<number> = new Set([9, 10, 13, 32, SLASH, 62]);

/** The place behind a tag, a comment, an instruction or CDATA; -1 where its end has not come. */
function markupEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
  if (text.startsWith('<!', at)) return text.startsWith('<![CDATA[', at) ? after(text, ']]>', at + 9) : -1;
  return at + 1 < text.length ? tagEnd(text, at + 1) : -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}
