import type { DealsHeld } from './deals-held.ts';
import { stageSlot } from './deals-held.ts';
import type { StageRate } from './stage-rates.ts';

/** What the open opportunities of a territory are expected to bring in the plan period. */
export interface Pipeline {
  /** How many are open, whenever they close. */
  readonly open: number;
  /** Amount by win rate of those that close in the plan period, in minor units. */
  readonly weightedMinor: number;
  /** Of these the ones of accounts that did not buy in the last year of the history. */
  readonly newMinor: number;
}

/** `values`: the slots of a territory. Stages of which nothing tells a win rate count as nothing. */
export function pipelineOf(values: Float64Array, { stages }: DealsHeld, rates: readonly StageRate[]): Pipeline {
  let [open, weightedMinor, newMinor] = [0, 0, 0];
  for (const { stage, rate } of rates) {
    open += values[stageSlot(stage, stages, 'open')] as number;
    weightedMinor += (rate ?? 0) * (values[stageSlot(stage, stages, 'amount')] as number);
    newMinor += (rate ?? 0) * (values[stageSlot(stage, stages, 'newAmount')] as number);
  }
  return { open, weightedMinor, newMinor };
}

/**
 * What the pipeline adds to a trend without counting anything twice: what buying accounts will buy is in their trend, and
 * so is as much new business as there was in the last year. Added is only what accounts that do not buy yet are expected
 * to bring beyond that (`usualNew`, in the plan period). Where new business cannot be told, the pipeline only lifts a
 * trend that is below it.
 */
export function addedByPipeline(
  { weightedMinor, newMinor }: Pipeline,
  trendMinor: number,
  usualNew: number | null,
): number {
  const beyond = usualNew === null ? weightedMinor - trendMinor : newMinor - usualNew;
  return Math.max(0, Math.round(beyond));
}
