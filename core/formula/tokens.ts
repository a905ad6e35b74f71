import type { FormulaProblem } from './formula.ts';

/** A piece of a formula; `at` is where it begins. */
export interface Token {
  readonly kind: 'number' | 'name' | 'column' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Cuts a formula into its pieces. */
export function tokensOf(text: string): Token[] | FormulaProblem {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const found = PIECES.map(({ kind, form }) => ({ kind, match: form.exec(rest) })).find(
      ({ match }) => match !== null,
    );
    if (!found?.match) return problemAt(text, at);
    const [whole, inner = whole] = found.match;
    tokens.push({ kind: found.kind, text: found.kind === 'text' ? inner.replaceAll('""', '"') : inner, at });
    at += whole.length;
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

const PIECES: readonly { readonly kind: Token['kind']; readonly form: RegExp }[] = [
  { kind: 'number', form: /^(?:\d+\.?\d*|\.\d+)/ },
  { kind: 'name', form: /^[\p{L}_][\p{L}\p{M}\p{N}_]*/u },
  // A header may hold any sign but the bracket that ends it.
  { kind: 'column', form: /^\[([^[\]]+)\]/ },
  { kind: 'text', form: /^"((?:[^"]|"")*)"/ },
  { kind: 'sign', form: /^(?:<>|<=|>=|!=|==|[-+*/(),;<>=\u00d7\u00f7\u2212])/ },
];

function problemAt(text: string, at: number): FormulaProblem {
  const sign = String.fromCodePoint(text.codePointAt(at) as number);
  if (sign === '"') return { code: 'unclosed-text', position: at, text: sign };
  return { code: sign === '[' ? 'unclosed-name' : 'unknown-sign', position: at, text: sign };
}
