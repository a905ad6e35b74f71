/** A derived measure as it was understood. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** The number in the column of that name. */
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'sum' | 'difference' | 'product' | 'quotient'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'min' | 'max'; readonly of: readonly Formula[] }
  | { readonly kind: 'round'; readonly of: Formula; readonly digits: number }
  | { readonly kind: 'if'; readonly when: Condition; readonly then: Formula; readonly otherwise: Formula };

/** Two numbers compared, or the text of a column with one that the formula names. */
export type Condition =
  | { readonly kind: 'numbers'; readonly operator: Comparison; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'texts'; readonly equal: boolean; readonly column: string; readonly text: string };

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Why a text is no formula. */
export type FormulaProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-sign'
  | 'unclosed-text'
  | 'unclosed-name'
  | 'unclosed-bracket'
  | 'value-missing'
  | 'left-over'
  | 'unknown-function'
  | 'argument-count'
  | 'condition-missing'
  | 'text-not-compared';

/** What is wrong with a formula, and where: a place in its text, counted from 0. */
export interface FormulaProblem {
  readonly code: FormulaProblemCode;
  readonly position: number;
  /** The sign, name or word that is meant. */
  readonly text: string;
}

/** Measures whose column begins with this are formulas. */
export const FORMULA_SIGN = '=';
