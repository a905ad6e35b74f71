import type { PlanOpportunities } from '../model/results.ts';
import { textAt } from '../model/text-column.ts';

/** What becomes of opportunities that are in a stage. */
export interface StageRate {
  /** Row in the list of stages; -1 for those without one. */
  readonly stage: number;
  readonly name: string;
  readonly open: number;
  /** Of those that were closed and had come so far, how many were won and lost. */
  readonly won: number;
  readonly lost: number;
  /** Share that is won; null where nothing tells. */
  readonly rate: number | null;
  /** What tells: those that were closed from here, what the CRM says of open ones, or all that were closed. */
  readonly from: 'closed' | 'chance' | 'all' | null;
}

/** Fewer closed ones than this say little of a stage. */
const LEAST_CLOSED = 10;

/**
 * Win rate by stage over the whole plan (a territory has too few of them): won over won and lost, of those that came as
 * far as the stage. Stages stand in the order of the chance that the CRM gives them, else as they came in the list. One
 * that was won had been in every stage; one that was lost in those up to the stage it is in, and in all where it names
 * none, which makes rates too low rather than too high.
 */
export function stageRates(deals: PlanOpportunities): StageRate[] {
  const count = deals.stages.offsets.length - 1;
  const chance = new Float64Array(count + 1);
  const chances = new Float64Array(count + 1);
  const open = new Float64Array(count + 1);
  const lostIn = new Float64Array(count + 1);
  let won = 0;
  for (let deal = 0; deal < deals.count; deal++) {
    const stage = deals.stage[deal] as number;
    const at = stage < 0 ? count : stage;
    if (deals.state[deal] === 1) won++;
    else if (deals.state[deal] === 2) bump(lostIn, at, 1);
    else {
      bump(open, at, 1);
      const said = deals.chance[deal] as number;
      if (Number.isNaN(said)) continue;
      bump(chance, at, said);
      bump(chances, at, 1);
    }
  }
  const said = (at: number) => ((chances[at] as number) > 0 ? (chance[at] as number) / (chances[at] as number) : null);
  const order = Array.from({ length: count }, (_, stage) => stage);
  if (order.every((stage) => said(stage) !== null)) {
    order.sort((a, b) => (said(a) as number) - (said(b) as number) || a - b);
  }
  const unknown = lostIn[count] as number;
  const all = lostIn.reduce((sum, one) => sum + one, 0);
  const told = all > unknown;
  let later = all - unknown;
  const rates = order.map((stage): StageRate => {
    const lost = later + unknown;
    later -= lostIn[stage] as number;
    const facts = { stage, name: textAt(deals.stages, stage), open: open[stage] as number, won, lost };
    return { ...facts, ...rateOf(told, facts, said(stage), won, all) };
  });
  const none = { stage: -1, name: '', open: open[count] as number, won, lost: all };
  if (none.open > 0) rates.push({ ...none, ...rateOf(false, none, said(count), won, all) });
  return rates;
}

function rateOf(
  told: boolean,
  { won, lost }: Pick<StageRate, 'won' | 'lost'>,
  chance: number | null,
  allWon: number,
  allLost: number,
): Pick<StageRate, 'rate' | 'from'> {
  if (told && won + lost >= LEAST_CLOSED) return { rate: won / (won + lost), from: 'closed' };
  if (chance !== null) return { rate: chance, from: 'chance' };
  if (allWon + allLost > 0) return { rate: allWon / (allWon + allLost), from: 'all' };
  return { rate: null, from: null };
}

function bump(column: Float64Array, at: number, by: number): void {
  column[at] = (column[at] as number) + by;
}
