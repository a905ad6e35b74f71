import type { Plan } from '../model/plan.ts';
import { accountReaders } from '../tally/unit-loads.ts';
import type { Hand, Hands } from './hands.ts';

/** Sums of accounts, and of each measure that accounts carry; 0 for a measure that they do not. */
export interface HandSum {
  readonly accounts: number;
  readonly measures: readonly number[];
}

/** What one hand keeps, gains from others and loses to others. */
export interface GainedLost {
  /** Null for nobody: accounts that had no territory or owner and have one now, or the other way round. */
  readonly hand: Hand | null;
  readonly kept: HandSum;
  readonly gained: HandSum;
  readonly lost: HandSum;
}

/**
 * Per hand what it keeps, gains and loses; the last line is nobody's, so that all that is gained is lost somewhere:
 * the sums of `gained` and of `lost` over all lines are the same. What was nobody's and still is stands in no line.
 */
export function gainedLost(plan: Plan, { hands, before, after }: Hands): GainedLost[] {
  const readers = [() => 1, ...accountReaders(plan)];
  const nobody = hands.length;
  const empty = () => readers.map(() => new Float64Array(nobody + 1));
  const [kept, gained, lost] = [empty(), empty(), empty()];
  for (let a = 0; a < before.length; a++) {
    const [was, is] = [before[a] as number, after[a] as number];
    if (was < 0 && is < 0) continue;
    readers.forEach((read, r) => {
      const value = read(a);
      if (was === is) add(kept[r], is, value);
      else {
        add(lost[r], was < 0 ? nobody : was, value);
        add(gained[r], is < 0 ? nobody : is, value);
      }
    });
  }
  const sumsAt = (columns: readonly Float64Array[], row: number): HandSum => {
    const [accounts, ...measures] = columns.map((column) => column[row] as number);
    return { accounts: accounts as number, measures };
  };
  return [...hands, null].map((hand, row) => ({
    hand,
    kept: sumsAt(kept, row),
    gained: sumsAt(gained, row),
    lost: sumsAt(lost, row),
  }));
}

function add(column: Float64Array | undefined, row: number, value: number): void {
  if (column) column[row] = (column[row] as number) + value;
}
