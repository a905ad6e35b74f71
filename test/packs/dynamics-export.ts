import { strToU8, zipSync } from 'fflate';

/** A row of a list of accounts; null for a cell that the sheet leaves out. */
export interface ExportedRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly territory: string | null;
  readonly revenue: number;
}

interface Form {
  /** Texts are shared, as a spreadsheet program writes them, or stand in their cells. */
  readonly shared: boolean;
  /** Before the names of elements, as some libraries write them. */
  readonly prefix?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADERS = [
  '(Do Not Modify) Account',
  '(Do Not Modify) Row Checksum',
  '(Do Not Modify) Modified On',
  'Account Name',
  'Owner',
  'Annual Revenue',
  'Territory',
];

/**
 * A list of accounts as Dynamics 365 exports it to be imported again: three hidden columns first, a table over the rows, a
 * rule for a column, and a sheet nobody is to see that says what the list is of.
 */
export function dynamicsExport(rows: readonly ExportedRow[], { shared, prefix = '' }: Form): Uint8Array {
  const strings: string[] = [];
  const p = prefix;
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (at: string, words: string, style = 0) => {
    if (!shared)
      return `<${p}c r="${at}" s="${style}" t="inlineStr"><${p}is><${p}t>${text(words)}</${p}t></${p}is></${p}c>`;
    strings.push(words);
    return `<${p}c r="${at}" s="${style}" t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
  };
  const line = (row: ExportedRow, r: number) =>
    [
      cell(`A${r}`, row.id),
      cell(`B${r}`, `c${r}+/aZ==`),
      `<${p}c r="C${r}" s="1"><${p}v>46000.${r}</${p}v></${p}c>`,
      cell(`D${r}`, row.name),
      ...(row.owner === null ? [] : [cell(`E${r}`, row.owner, 2)]),
      `<${p}c r="F${r}"><${p}v>${row.revenue}</${p}v></${p}c>`,
      ...(row.territory === null ? [] : [cell(`G${r}`, row.territory, 2)]),
    ].join('');
  const body = rows.map((row, i) => `<${p}row r="${i + 2}" spans="1:7">${line(row, i + 2)}</${p}row>`).join('');
  const head = HEADERS.map((header, c) => cell(`${'ABCDEFG'[c]}1`, header)).join('');
  const sheet = `<?xml version="1.0" encoding="utf-8"?><${p}worksheet xmlns${p ? `:${p.slice(0, -1)}` : ''}="${MAIN}" xmlns:r="${OFFICE}"><${p}dimension ref="A1:G${rows.length + 1}"/><${p}cols><${p}col min="1" max="3" width="0" hidden="1" customWidth="1"/><${p}col min="4" max="7" width="24" customWidth="1"/></${p}cols><${p}sheetData><${p}row r="1">${head}</${p}row>${body}</${p}sheetData><${p}dataValidations count="1"><${p}dataValidation type="decimal" sqref="F2:F${rows.length + 1}"><${p}formula1>0</${p}formula1></${p}dataValidation></${p}dataValidations></${p}worksheet>`;
  const hidden = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>account:Zm9v=:accountid=%28Do%20Not%20Modify%29%20Account&amp;checksumLogicalName=%28Do%20Not%20Modify%29%20Row%20Checksum</t></is></c></row></sheetData></worksheet>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="My Active Accounts" sheetId="1" r:id="r1"/><sheet name="hiddenSheet" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'worksheet', 'worksheets/sheet2.xml'),
      ...(shared ? [relation(3, 'sharedStrings', 'sharedStrings.xml')] : []),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': hidden,
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="A1:G${rows.length + 1}"/>`,
  };
  if (shared) {
    const items = strings.map((words) => `<si><t>${text(words)}</t></si>`).join('');
    files['xl/sharedStrings.xml'] =
      `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])), {
    mtime: new Date('2027-01-01T12:00:00'),
  });
}
