import { Zip, ZipDeflate } from 'fflate';
import { escaped } from '../../report/html.ts';
import { MOST_ROWS, type Sheet } from './sheet.ts';
import { rowXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { XML } from './xml.ts';

/** Letters of XML that are packed at a time. */
const CHUNK = 1 << 16;

/**
 * A workbook (ECMA-376) piece by piece: no more of it is in memory than a few rows, however many there are. A sheet
 * with more rows than Excel reads goes on in the next one. `mtime` is the time of the files in it.
 */
export function* workbookPieces(sheets: readonly Sheet[], rightToLeft: boolean, mtime: Date): Generator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const names: string[] = [];
  const begin = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    return file;
  };
  const encoder = new TextEncoder();
  for (const sheet of sheets) {
    const rows = sheet.rows()[Symbol.iterator]();
    let next = rows.next();
    for (let part = 1; part === 1 || !next.done; part++) {
      names.push(sheetName(sheet.name, part));
      const file = begin(`xl/worksheets/sheet${names.length}.xml`);
      let text = sheetStart(sheet, rightToLeft);
      let count = 1;
      for (; !next.done && count < MOST_ROWS; next = rows.next()) {
        text += rowXml(sheet.columns, next.value, ++count);
        if (text.length < CHUNK) continue;
        file.push(encoder.encode(text));
        text = '';
        yield* packed.splice(0);
      }
      file.push(encoder.encode(text + sheetEnd(sheet, count)), true);
      yield* packed.splice(0);
    }
  }
  for (const [path, text] of frameOf(names)) begin(path).push(encoder.encode(text), true);
  zip.end();
  yield* packed;
}

/** The longest name that Excel takes, and what it takes none of. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

function sheetName(name: string, part: number): string {
  const end = part === 1 ? '' : ` ${part}`;
  return `${name.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME - end.length)}${end}`;
}

/** What holds the sheets together: who is what, and in which order they stand. */
function frameOf(names: readonly string[]): [path: string, text: string][] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const all = <T>(make: (name: string, number: number) => T) => names.map((name, i) => make(name, i + 1));
  const sheets = all((name, i) => `<sheet name="${escaped(name)}" sheetId="${i}" r:id="r${i}"/>`).join('');
  const parts = all(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const targets = all((_, i) => relation(i, 'worksheet', `worksheets/sheet${i}.xml`)).join('');
  return [
    ['xl/styles.xml', stylesXml()],
    ['xl/workbook.xml', `${XML}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${packages}/relationships">${targets}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${packages}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${parts.join('')}</Types>`,
    ],
  ];
}
