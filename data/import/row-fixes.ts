import { FIX_OF, type FindingCode, type ImportFix } from '../../core/model/import-finding.ts';
import { degreeText, sexagesimal } from './degree-text.ts';
import { type Findings, findingList } from './finding-list.ts';
import type { NumberGrammar } from './number-grammar.ts';
import { type PlaceJudge, placeSurvey } from './place-survey.ts';
import { rowCountry } from './row-country.ts';
import type { RowLog } from './row-log.ts';
import type { PlaceCells } from './row-place.ts';

/** Rules that look at a list as a whole and then at each of its rows. */
export interface RowRules {
  /** Looks at a row, before any is judged. */
  survey(row: readonly string[]): void;
  /** The judge of rows, when all were looked at. `degrees`: how latitudes and longitudes are written. */
  fixer(degrees: readonly NumberGrammar[], fixes: readonly ImportFix[], log: Pick<RowLog, 'warn'>): RowFixer;
}

/** Judges rows one by one. */
interface RowFixer {
  /** The row as it is to be read: with what was asked to be put right, else as it stands and with a warning. */
  fixed(row: readonly string[], line: number): readonly string[];
  readonly findings: Findings;
}

/** Countries whose postal codes have five digits, so that one of four has lost its zero. */
const FIVE_DIGITS: ReadonlySet<string> = new Set('US,DE,FR,ES,IT,MX,TR,FI,SE,GR,HR,RS,UA,SA,MA,TH,MY,KR,PR'.split(','));

/** The rules for coordinates and postal codes. Nothing is changed that was not asked for. */
export function rowRules(field: PlaceCells): RowRules {
  const country = rowCountry(field);
  const places = placeSurvey(field, country);
  let five = 0;
  let codes = 0;
  const codeOf = (row: readonly string[]) => (field.postalCode < 0 ? '' : (row[field.postalCode] ?? '').trim());

  return {
    survey(row) {
      country.add(row);
      places.add(row);
      const code = codeOf(row);
      if (code !== '') codes++;
      if (/^\d{5}(?:-\d{4})?$/.test(code)) five++;
    },
    fixer(degrees, fixes, log) {
      const mostlyFive = five * 2 > codes;
      const isShort = (row: readonly string[]) => {
        if (!/^\d{3,4}$/.test(codeOf(row))) return false;
        const named = country.of(row);
        return named === '' ? mostlyFive : FIVE_DIGITS.has(named);
      };
      return fixerOf(field, places.judge(), isShort, degrees, new Set(fixes), log);
    },
  };
}

function fixerOf(
  field: PlaceCells,
  judge: PlaceJudge,
  isShort: (row: readonly string[]) => boolean,
  degrees: readonly NumberGrammar[],
  fixes: ReadonlySet<ImportFix>,
  log: Pick<RowLog, 'warn'>,
): RowFixer {
  const findings = findingList(fixes);
  const [latGrammar, lonGrammar] = degrees as [NumberGrammar, NumberGrammar];
  const asks = (code: FindingCode) => fixes.has(FIX_OF[code] as ImportFix);

  function fixed(row: readonly string[], line: number): readonly string[] {
    let read: readonly string[] = row;
    const judged = judge(row);
    if (judged) {
      const values = { lat: row[field.lat] ?? '', lon: row[field.lon] ?? '' };
      findings.add(judged.fault, line, values);
      if (asks(judged.fault)) read = placed(row, judged.lat, judged.lon);
      else log.warn(judged.fault, values);
    }
    if (read === row) read = inDecimals(row);
    if (field.postalCode >= 0 && isShort(row)) {
      const code = (row[field.postalCode] ?? '').trim();
      findings.add('postal-code-short', line, { code, padded: code.padStart(5, '0') });
      if (asks('postal-code-short')) read = replaced(read, field.postalCode, code.padStart(5, '0'));
    }
    return read;
  }

  function placed(row: readonly string[], lat: number, lon: number): readonly string[] {
    return replaced(replaced(row, field.lat, degreeText(lat, latGrammar)), field.lon, degreeText(lon, lonGrammar));
  }

  /** Degrees, minutes and seconds are another way to write the same: no fix, no warning. */
  function inDecimals(row: readonly string[]): readonly string[] {
    let read = row;
    for (const [axis, grammar] of [
      ['lat', latGrammar],
      ['lon', lonGrammar],
    ] as const) {
      const text = field[axis] < 0 ? '' : (row[field[axis]] ?? '').trim();
      if (!/[^\d.,+-]/.test(text)) continue;
      const value = sexagesimal(text, axis);
      if (!Number.isNaN(value)) read = replaced(read, field[axis], degreeText(value, grammar));
    }
    return read;
  }

  return { fixed, findings };
}

function replaced(row: readonly string[], cell: number, text: string): readonly string[] {
  const copy = [...row];
  copy[cell] = text;
  return copy;
}
