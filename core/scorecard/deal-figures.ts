import { type DealsHeld, stageSlot } from '../forecast/deals-held.ts';
import type { StageRate } from '../forecast/stage-rates.ts';

/** What became of the opportunities of a territory or rep. */
export interface DealFigures {
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  /** Won over won and lost; null where none was closed. */
  readonly winRate: number | null;
  /** Mean days from the first to the last day of those that were won; null where no such days are known. */
  readonly cycleDays: number | null;
  /** In the order of the stages: of those that were closed and had come so far, the share that was won; null for none. */
  readonly conversion: readonly (number | null)[];
}

/** `values`: the slots of a territory or rep (core/forecast/deals-held.ts); `rates`: the stages in their order. */
export function dealFigures(values: Float64Array, deals: DealsHeld, rates: readonly StageRate[]): DealFigures {
  const at = (slot: number) => values[slot] as number;
  const lostIn = (stage: number) => at(stageSlot(stage, deals.stages, 'lost'));
  const [won, lost] = [at(deals.won), at(deals.lost)];
  const stages = rates.filter(({ stage }) => stage >= 0);
  // One that was lost in no stage that is known counts in all of them (core/forecast/stage-rates.ts).
  const unknown = lostIn(-1);
  let later = stages.reduce((sum, { stage }) => sum + lostIn(stage), 0);
  const conversion = stages.map(({ stage }) => {
    const closed = won + unknown + later;
    later -= lostIn(stage);
    return closed > 0 ? won / closed : null;
  });
  let open = 0;
  for (let stage = -1; stage < deals.stages; stage++) open += at(stageSlot(stage, deals.stages, 'open'));
  const cycles = at(deals.cycles);
  return {
    open,
    won,
    lost,
    winRate: won + lost > 0 ? won / (won + lost) : null,
    cycleDays: cycles > 0 ? at(deals.cycleDays) / cycles : null,
    conversion,
  };
}
