import type { I18n } from '@lingui/core';
import { formulaReportIntro, formulaReportLine, moreFormulasText } from '../../core/text/formula-report-text.ts';
import type { Cell } from './csv-text.ts';
import { looksLikeFormula } from './formula-guard.ts';

/** The texts of CRM files that a spreadsheet would run: they are written as they are, and named in a report. */
export interface FormulaReport {
  /** The same rows, looked through while they pass; the first is the header. */
  watch(file: string, rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]>;
  /** The report as text, once the rows have passed. */
  text(i18n: I18n): string;
}

interface Finding {
  readonly file: string;
  /** The line of the file, counted from 1, on which the row begins. */
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** A list of a million formulas helps nobody; the rest is counted. */
const MOST_NAMED = 1_000;
const LONGEST_SHOWN = 100;

export function formulaReport(): FormulaReport {
  const named: Finding[] = [];
  let count = 0;
  return {
    *watch(file, rows) {
      let header: readonly Cell[] | null = null;
      let line = 1;
      for (const cells of rows) {
        header ??= cells;
        let breaks = 0;
        for (const [c, cell] of cells.entries()) {
          if (typeof cell !== 'string') continue;
          if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\r|\n/).length - 1;
          if (!looksLikeFormula(cell)) continue;
          if (named.length < MOST_NAMED) named.push({ file, line, column: String(header[c]), text: cell });
          count++;
        }
        line += 1 + breaks;
        yield cells;
      }
    },
    text(i18n) {
      const lines = named.map(({ text, ...where }) => formulaReportLine(i18n, { ...where, text: shown(text) }));
      const more = count > named.length ? [moreFormulasText(i18n, count - named.length)] : [];
      return `${[...formulaReportIntro(i18n, count), ...lines, ...more].join('\n')}\n`;
    },
  };
}

/** On one line, with its controls and marks of direction to be seen. */
function shown(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (mark) => {
    return `\\u${(mark.codePointAt(0) as number).toString(16).padStart(4, '0')}`;
  });
}
