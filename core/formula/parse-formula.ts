import type { Comparison, Condition, Formula, FormulaProblem, FormulaProblemCode } from './formula.ts';
import { type Token, tokensOf } from './tokens.ts';

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: FormulaProblem };

/** Longer texts and deeper brackets are no planner's. */
const LONGEST = 1_000;
const DEEPEST = 50;

/**
 * Reads a formula, with or without `=` before it: numbers, columns by their name or in [brackets], + - * /, brackets,
 * min(a, b, ...), max(a, b, ...), round(a, digits), if(a > b, x, y). Texts can only be compared with a column:
 * if([Class] = "A", 12, 6). Decimals have a point; arguments are divided by commas or semicolons. Nothing is run: what
 * is not in this list is a problem with its place.
 */
export function parseFormula(given: string): ParsedFormula {
  const shift = /^\s*=?/.exec(given)?.[0].length ?? 0;
  const text = given.slice(shift);
  const problem = (code: FormulaProblemCode, position: number, of: string): ParsedFormula => ({
    ok: false,
    problem: { code, position: position + shift, text: of },
  });
  if (given.length > LONGEST) return problem('too-long', LONGEST - shift, '');
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return problem(tokens.code, tokens.position, tokens.text);
  if (tokens.length === 1) return problem('empty', 0, '');
  try {
    const reader = readerOf(tokens);
    const formula = reader.sum(0);
    const end = reader.next();
    return end.kind === 'end' ? { ok: true, formula } : problem('left-over', end.at, end.text);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return problem(thrown.code, thrown.token.at, thrown.token.text);
  }
}

/** Leaves the depths of the reader; never leaves this file. */
class Unreadable extends Error {
  readonly code: FormulaProblemCode;
  readonly token: Token;
  constructor(code: FormulaProblemCode, token: Token) {
    super(code);
    this.code = code;
    this.token = token;
  }
}

/** Recursive descent: a sum of products of values. */
function readerOf(tokens: readonly Token[]) {
  let at = 0;
  const peek = (): Token => tokens[at] as Token;
  const next = (): Token => tokens[Math.min(at++, tokens.length - 1)] as Token;
  const takes = (...signs: string[]): boolean => {
    const found = peek().kind === 'sign' && signs.includes(peek().text);
    if (found) at++;
    return found;
  };

  function sum(depth: number): Formula {
    let left = product(depth);
    for (;;) {
      if (takes('+')) left = { kind: 'sum', left, right: product(depth) };
      else if (takes('-', '\u2212')) left = { kind: 'difference', left, right: product(depth) };
      else return left;
    }
  }

  function product(depth: number): Formula {
    let left = value(depth);
    for (;;) {
      if (takes('*', '\u00d7')) left = { kind: 'product', left, right: value(depth) };
      else if (takes('/', '\u00f7')) left = { kind: 'quotient', left, right: value(depth) };
      else return left;
    }
  }

  function value(depth: number): Formula {
    if (depth > DEEPEST) throw new Unreadable('too-deep', peek());
    if (takes('-', '\u2212')) return { kind: 'negative', of: value(depth + 1) };
    if (takes('+')) return value(depth + 1);
    const token = next();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'column') return { kind: 'column', name: token.text.trim() };
    if (token.kind === 'text') throw new Unreadable('text-not-compared', token);
    if (token.kind === 'sign' && token.text === '(') {
      const inner = sum(depth + 1);
      close(token);
      return inner;
    }
    if (token.kind !== 'name') throw new Unreadable('value-missing', token);
    return peek().kind === 'sign' && peek().text === '('
      ? call(token, depth + 1)
      : { kind: 'column', name: token.text };
  }

  function call(name: Token, depth: number): Formula {
    const open = next();
    switch (name.text.toLowerCase()) {
      case 'min':
        return { kind: 'min', of: list(open, depth) };
      case 'max':
        return { kind: 'max', of: list(open, depth) };
      case 'round': {
        const [of, digits, ...more] = list(open, depth);
        if (!of || more.length > 0 || (digits && !isDigits(digits))) throw new Unreadable('argument-count', name);
        return { kind: 'round', of, digits: digits?.kind === 'number' ? digits.value : 0 };
      }
      case 'if': {
        const when = condition(depth);
        if (!takes(',', ';')) throw new Unreadable('argument-count', name);
        const [then, otherwise, ...more] = list(open, depth);
        if (!then || !otherwise || more.length > 0) throw new Unreadable('argument-count', name);
        return { kind: 'if', when, then, otherwise };
      }
      default:
        throw new Unreadable('unknown-function', name);
    }
  }

  function list(open: Token, depth: number): Formula[] {
    const found = [sum(depth)];
    while (takes(',', ';')) found.push(sum(depth));
    close(open);
    return found;
  }

  function condition(depth: number): Condition {
    const start = peek();
    const leftText = start.kind === 'text' ? next().text : null;
    const left = leftText === null ? sum(depth) : null;
    const sign = peek();
    const operator = OPERATORS[sign.kind === 'sign' ? sign.text : ''];
    if (!operator) throw new Unreadable('condition-missing', sign);
    next();
    const end = peek();
    const rightText = end.kind === 'text' ? next().text : null;
    const right = rightText === null ? sum(depth) : null;
    if (left && right) return { kind: 'numbers', operator, left, right };
    const column = left ?? right;
    const text = leftText ?? rightText;
    const equal = operator === '=' || operator === '<>';
    if (column?.kind !== 'column' || text === null || !equal)
      throw new Unreadable('text-not-compared', left ? end : start);
    return { kind: 'texts', equal: operator === '=', column: column.name, text };
  }

  function close(open: Token): void {
    if (takes(')')) return;
    throw peek().kind === 'end' ? new Unreadable('unclosed-bracket', open) : new Unreadable('left-over', peek());
  }

  return { sum, next };
}

const OPERATORS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function isDigits(formula: Formula): boolean {
  return formula.kind === 'number' && Number.isInteger(formula.value) && formula.value <= 10;
}
