import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook with one sheet of this XML; `more` are further parts. */
export function workbookBytes(sheet: string, more: Record<string, Uint8Array> = {}, state = ''): Uint8Array {
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="One" sheetId="1" r:id="s"${state}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...bytes, ...more });
}

/** Rows of inline texts; a number is the row's number, `*` hides the row. */
export function rows(...lines: readonly (readonly [number, string, ...string[]])[]): string {
  const cells = (texts: readonly string[], line: number) =>
    texts
      .map((text, c) =>
        text === '' ? '' : `<c r="${String.fromCharCode(65 + c)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  const written = lines.map(([line, first, ...rest]) => {
    const hidden = first.startsWith('*');
    return `<row r="${line}"${hidden ? ' hidden="1"' : ''}>${cells([first.replace('*', ''), ...rest], line)}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>`;
}

/** Merged ranges, as they stand behind the rows. */
export const merged = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
