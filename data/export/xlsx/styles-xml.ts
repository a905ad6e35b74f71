import type { ColumnKind } from './sheet.ts';
import { XML } from './xml.ts';

/** Places in the list of styles below. */
export const STYLE_OF: Readonly<Record<ColumnKind, number>> = {
  text: 1,
  integer: 2,
  number: 3,
  ratio: 4,
  percent: 5,
  index: 6,
  day: 7,
  'yes-no': 0,
};
export const HEADER_STYLE = 8;
/** The same of a text, and of a header, that would run if somebody typed it: `quotePrefix` keeps it a text when edited. */
export const HELD_TEXT_STYLE = 9;
export const HELD_HEADER_STYLE = 10;

/** Numbers of formats: those below 164 are Excel's own, `@` is text that stays text. */
const FORMATS = [0, 49, 3, 4, 164, 165, 166, 14];

/** The styles of every workbook: how numbers look, and a head that stands out in grey as well. */
export function stylesXml(): string {
  const cells = FORMATS.map(
    (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const header = (held: string) =>
    `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0"${held} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;
  const held = ' quotePrefix="1"';
  const text = `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"${held} applyNumberFormat="1"/>`;
  const all = [...cells, header(''), text, header(held)];
  return `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0000"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECF2"/></patternFill></fill></fills><borders count="2"><border/><border><bottom style="thin"><color rgb="FF0B4F78"/></bottom></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs></styleSheet>`;
}
