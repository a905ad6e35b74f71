/** The parts of the composite; a balance part is one of a measure. */
export type CompositePartName = 'balance' | 'pay' | 'travel' | 'disruption' | 'coverage' | 'compactness';

/** A part before it is weighed. */
export interface CompositeInput {
  readonly part: CompositePartName;
  /** Name of the measure of a balance part, else null. */
  readonly measure: string | null;
  /** 0 (worst) to 100 (best); null where it cannot be known, and it then counts for nothing. */
  readonly value: number | null;
  readonly weight: number;
}

export interface CompositePart extends CompositeInput {
  /** Weight over the weights of all parts that are known, 0 to 1. */
  readonly share: number;
  /** share x value: the contributions sum to the score. */
  readonly contribution: number;
}

export interface Composite {
  /** 0 to 100; null where no part that counts is known. */
  readonly score: number | null;
  readonly parts: readonly CompositePart[];
}

/**
 * The composite fairness score, the weighted mean of its parts (ours; no standard has one):
 *
 *     score = sum of w_p v_p / sum of w_p, over the parts p whose value v_p is known
 *
 *     balance       balance score of a measure per capacity, 100 x (1 - mean absolute deviation / mean)
 *     pay           balance score of the expected payout per capacity
 *     travel        balance score of the estimated travel hours per capacity
 *     disruption    100 x share of revenue (of accounts, where no measure stands for it) that stays with its owner
 *     coverage      100 x share of potential (of the weighing measure, where none stands for it) in territories
 *     compactness   100 x mean compactness of the territories
 */
export function compositeOf(inputs: readonly CompositeInput[]): Composite {
  const counted = (input: CompositeInput) => (input.value === null ? 0 : Math.max(0, input.weight));
  const all = inputs.reduce((sum, input) => sum + counted(input), 0);
  const parts = inputs.map((input) => {
    const share = all > 0 ? counted(input) / all : 0;
    return { ...input, share, contribution: share * (input.value ?? 0) };
  });
  return { score: all > 0 ? parts.reduce((sum, { contribution }) => sum + contribution, 0) : null, parts };
}
