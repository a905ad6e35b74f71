import type { FairnessEvidence } from '../fairness/evidence.ts';
import { sum } from '../fairness/mean.ts';
import type { Figure, FigureGroup } from './figure.ts';

/**
 * What the fairness panel has besides the spread of measures: the composite by the planner's weights, pay, estimated
 * travel, shape, and potential that nobody works. Null where it is not known.
 */
export function evidenceFigures({ composite, compactness, coverage, pay, travel }: FairnessEvidence): {
  readonly composite: readonly Figure[];
  readonly pay: readonly Figure[];
  readonly travel: readonly Figure[];
} {
  const of =
    (group: FigureGroup) =>
    (name: Figure['name'], better: Figure['better'], value: number | null): Figure => ({
      ...{ group, name, measure: null, better },
      value: value === null || Number.isNaN(value) ? null : value,
    });
  const [whole, paid, way] = [of('composite'), of('pay'), of('travel')];
  return {
    composite: [
      whole('composite', 'more', composite.score),
      whole('compactness', 'more', compactness.mean),
      whole('white-space', 'less', coverage.whiteSpace?.share ?? null),
    ],
    pay: [
      paid('payout-spread', 'less', pay?.spread.coefficientOfVariation ?? null),
      paid('payout-score', 'more', pay?.spread.balanceScore ?? null),
    ],
    travel: [
      way('travel-hours', 'less', sum(travel.hours)),
      way('travel-spread', 'less', travel.spread.coefficientOfVariation),
      way('nights', 'less', sum(travel.nights)),
    ],
  };
}
