import type { Comparison, Condition, Formula } from './formula.ts';

/** Where a formula finds the columns of a row. */
export interface FormulaRow {
  /** NaN where the cell has no number. */
  number(column: string): number;
  text(column: string): string;
}

/**
 * The value of a formula for one row; NaN where a number it needs is not there, and for what has no number, such as a
 * division by 0. Units are the planner's business.
 */
export function evaluateFormula(formula: Formula, row: FormulaRow): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'column':
      return row.number(formula.name);
    case 'negative':
      return -evaluateFormula(formula.of, row);
    case 'sum':
      return evaluateFormula(formula.left, row) + evaluateFormula(formula.right, row);
    case 'difference':
      return evaluateFormula(formula.left, row) - evaluateFormula(formula.right, row);
    case 'product':
      return finite(evaluateFormula(formula.left, row) * evaluateFormula(formula.right, row));
    case 'quotient':
      return finite(evaluateFormula(formula.left, row) / evaluateFormula(formula.right, row));
    case 'min':
      return Math.min(...formula.of.map((one) => evaluateFormula(one, row)));
    case 'max':
      return Math.max(...formula.of.map((one) => evaluateFormula(one, row)));
    case 'round':
      return rounded(evaluateFormula(formula.of, row), formula.digits);
    case 'if': {
      const holds = conditionHolds(formula.when, row);
      if (holds === null) return Number.NaN;
      return evaluateFormula(holds ? formula.then : formula.otherwise, row);
    }
  }
}

/** Names of the columns a formula reads, as numbers and as texts, each once. */
export function formulaColumns(formula: Formula): { numbers: string[]; texts: string[] } {
  const numbers = new Set<string>();
  const texts = new Set<string>();
  function look(one: Formula): void {
    if (one.kind === 'column') numbers.add(one.name);
    if (one.kind === 'if' && one.when.kind === 'texts') texts.add(one.when.column);
    for (const part of partsOf(one)) look(part);
  }
  look(formula);
  return { numbers: [...numbers], texts: [...texts] };
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'column':
      return [];
    case 'negative':
    case 'round':
      return [formula.of];
    case 'min':
    case 'max':
      return formula.of;
    case 'if': {
      const { when, then, otherwise } = formula;
      return when.kind === 'texts' ? [then, otherwise] : [when.left, when.right, then, otherwise];
    }
    default:
      return [formula.left, formula.right];
  }
}

/** Null where one of the numbers is not there: then nobody knows. */
function conditionHolds(condition: Condition, row: FormulaRow): boolean | null {
  if (condition.kind === 'texts') {
    return (folded(row.text(condition.column)) === folded(condition.text)) === condition.equal;
  }
  const left = evaluateFormula(condition.left, row);
  const right = evaluateFormula(condition.right, row);
  return Number.isNaN(left) || Number.isNaN(right) ? null : compared(condition.operator, left, right);
}

function compared(operator: Comparison, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** Class `a ` is class `A`. */
function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Half away from zero, as planners round. */
function rounded(value: number, digits: number): number {
  const shift = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * shift)) / shift;
}
