import { WorkbookRefused } from './workbook-refused.ts';

/** What a scanner calls, in the order of the file. */
export interface XmlHandler {
  /** `attributes` as they stand; see attributeOf. An element without content is opened and closed. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Decoded; only called between the tags for which `wants()` said so. */
  text(text: string): void;
  /** Whether the text that comes now matters. */
  wants(): boolean;
}

/** A scanner that is fed pieces of a text. */
export interface XmlScanner {
  push(text: string): void;
  /** Throws where the text ends inside of a tag or an element. */
  end(): void;
}

/** A tag is no longer, and a cell has no more letters (Excel's own limit is 32,767). */
const LONGEST_TAG = 65_536;
const LONGEST_TEXT = 1_000_000;
const DEEPEST = 64;

/**
 * Scans XML as the parts of a workbook use it, without building a tree: elements, attributes, text, CDATA; comments
 * and instructions are skipped, prefixes of namespaces taken off. A DOCTYPE is refused: it serves no workbook, and
 * its entities are how such files are made to harm. Memory is bounded by one tag or one text.
 */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  let rest = '';
  let depth = 0;
  let textLength = 0;

  function giveText(text: string): void {
    if (text === '' || !handler.wants()) return;
    textLength += text.length;
    if (textLength > LONGEST_TEXT) throw new WorkbookRefused('cell-too-long');
    handler.text(text);
  }

  function tag(inner: string): void {
    textLength = 0;
    if (inner.charCodeAt(0) === SLASH) {
      if (--depth < 0) throw new WorkbookRefused('damaged');
      handler.close(localName(inner, 1, inner.length));
      return;
    }
    const empty = inner.charCodeAt(inner.length - 1) === SLASH;
    const end = empty ? inner.length - 1 : inner.length;
    let nameEnd = 0;
    while (nameEnd < end && !isSpace(inner.charCodeAt(nameEnd))) nameEnd++;
    const name = localName(inner, 0, nameEnd);
    handler.open(name, inner.slice(nameEnd, end));
    if (empty) handler.close(name);
    else if (++depth > DEEPEST) throw new WorkbookRefused('damaged');
  }

  /** The place after what begins with `<!` or `<?` at `at`, or -1 where more text is needed. */
  function special(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      if (end >= 0) giveText(text.slice(at + 9, end - 3));
      return end;
    }
    // What has not come whole yet may become any of them.
    if (text.length - at < 9) return -1;
    throw new WorkbookRefused('doctype');
  }

  return {
    push(piece) {
      const text = rest + piece;
      let at = 0;
      for (;;) {
        const open = text.indexOf('<', at);
        if (open < 0) break;
        if (open > at) giveText(decoded(text.slice(at, open)));
        at = open;
        const code = text.charCodeAt(at + 1);
        const end = code === BANG || code === QUESTION ? special(text, at) : tagEnd(text, at + 1);
        if (end < 0) break;
        if (code !== BANG && code !== QUESTION) tag(text.slice(at + 1, end - 1));
        at = end;
      }
      rest = text.slice(at);
      if (rest.length > (rest.startsWith('<') && !rest.startsWith('<!') ? LONGEST_TAG : LONGEST_TEXT)) {
        throw new WorkbookRefused(rest.startsWith('<') ? 'damaged' : 'cell-too-long');
      }
    },
    end() {
      if (depth !== 0 || rest.trim() !== '') throw new WorkbookRefused('damaged');
    },
  };
}

/** One attribute of a tag, decoded; null where it has none of that name. Prefixes of namespaces do not matter. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (!isSpace(before) && before !== COLON) continue;
    let mark = at + name.length;
    while (isSpace(attributes.charCodeAt(mark))) mark++;
    if (attributes.charCodeAt(mark) !== EQUALS) continue;
    do mark++;
    while (isSpace(attributes.charCodeAt(mark)));
    const quote = attributes[mark];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, mark + 1);
    return end < 0 ? null : decoded(attributes.slice(mark + 1, end));
  }
  return null;
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The place after the `>` that ends a tag: one inside of quotes does not. -1 where it has not come. */
export function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(tag: string, from: number, to: number): string {
  const colon = tag.indexOf(':', from);
  return tag.slice(colon >= 0 && colon < to ? colon + 1 : from, to).trimEnd();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its five named entities and numbered characters; any other is left as it stands. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
