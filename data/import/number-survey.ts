import type { NumberForm } from '../../core/model/table-form.ts';
import { grammarOf, isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';

/** What a survey of a column found. */
export interface GrammarChoice {
  readonly grammar: NumberGrammar;
  /** Cells that the grammar reads, and cells that are neither numbers under it nor missing. */
  readonly numbers: number;
  readonly unreadable: number;
  /** A cell that reads differently with a decimal point and with a decimal comma, where nothing decided between them. */
  readonly ambiguous: string | null;
}

/** Counts, cell by cell, which grammars read a column: one grammar per column, never one per cell. */
export interface NumberSurvey {
  add(cell: string): void;
  /** `comma`: what decides between equals; other columns of the same file tell. `said`: the planner's own word. */
  choose(comma: boolean, said?: NumberForm): GrammarChoice;
  /** The decimal mark that the cells themselves prove, or null. */
  proved(): NumberGrammar['decimal'] | null;
}

/** Digits only, which every grammar reads alike. */
const WHOLE = /^-?\d{1,15}$/;
/** Digits with a point that cannot be a mark of groups. */
const CLEAR_POINT = /^-?\d*\.(?:\d{1,2}|\d{4,15})$/;

/**
 * A survey over the given grammars (reliability notes: adopt the grammar that reads most cells, strictly). The two
 * commonest forms of cell are counted without trying every grammar.
 */
export function numberSurvey(grammars: readonly NumberGrammar[]): NumberSurvey {
  const read = new Float64Array(grammars.length);
  const points = grammars.map(({ decimal }) => decimal === 'point');
  let whole = 0;
  let missing = 0;
  let cells = 0;
  let firstEither: string | null = null;

  function add(cell: string): void {
    cells++;
    if (WHOLE.test(cell)) {
      whole++;
    } else if (CLEAR_POINT.test(cell)) {
      for (let g = 0; g < read.length; g++) if (points[g]) read[g] = (read[g] as number) + 1;
    } else {
      addOdd(cell);
    }
  }

  function addOdd(cell: string): void {
    const values = grammars.map((grammar) => parseNumber(cell, grammar));
    const found = values.filter((value) => !Number.isNaN(value));
    if (found.length === 0 && isMissing(cell)) missing++;
    values.forEach((value, g) => {
      if (!Number.isNaN(value)) read[g] = (read[g] as number) + 1;
    });
    if (found.some((value) => value !== found[0])) firstEither ??= cell;
  }

  /** Grammars that read most cells. */
  function best(): NumberGrammar[] {
    const most = read.reduce((high, count) => Math.max(high, count), 0);
    return grammars.filter((_, g) => read[g] === most);
  }

  function proved(): NumberGrammar['decimal'] | null {
    const decimals = new Set(best().map(({ decimal }) => decimal));
    return decimals.size === 1 ? ([...decimals][0] ?? null) : null;
  }

  function choose(comma: boolean, said?: NumberForm): GrammarChoice {
    const candidates = best();
    const preferred = candidates.find(({ decimal }) => decimal === (comma ? 'comma' : 'point'));
    const grammar = said ? grammarOf(said, grammars) : (preferred ?? (candidates[0] as NumberGrammar));
    const numbers = whole + (read[grammars.indexOf(grammar)] as number);
    const ambiguous = !said && proved() === null ? firstEither : null;
    return { grammar, numbers, unreadable: cells - numbers - missing, ambiguous };
  }

  return { add, choose, proved };
}

/**
 * One grammar for each of a file's number columns. Where a column's cells leave the decimal mark open, the columns
 * that prove theirs decide, else the delimiter: files with semicolons are written where the comma is the decimal mark.
 * What the planner `said` of a column goes first.
 */
export function chooseGrammars(
  surveys: readonly NumberSurvey[],
  delimiter: string,
  said: readonly (NumberForm | undefined)[] = [],
): GrammarChoice[] {
  const proofs = surveys.map((survey) => survey.proved());
  const commas = proofs.filter((decimal) => decimal === 'comma').length;
  const points = proofs.filter((decimal) => decimal === 'point').length;
  const comma = commas !== points ? commas > points : delimiter === ';';
  return surveys.map((survey, i) => survey.choose(comma, said[i]));
}
