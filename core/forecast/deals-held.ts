import type { Plan } from '../model/plan.ts';
import type { PlanOpportunities } from '../model/results.ts';
import { textAt } from '../model/text-column.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import type { Held } from './held.ts';
import { monthOf, monthOfDay } from './months.ts';
import { repKeys, type SalesHeld } from './sales-held.ts';
import { gatherRows } from './sparse-rows.ts';

/** Per stage and for those without one: how many are open, what they are worth in the plan period, and so on. */
export const STAGE_SLOTS = { open: 0, amount: 1, newAmount: 2, lost: 3, won: 4 } as const;
const PER_STAGE = 5;

/** Opportunities as slots: five for each stage, the last for those without one, then these. */
export interface DealsHeld extends Held {
  readonly stages: number;
  readonly won: number;
  readonly lost: number;
  readonly wonMinor: number;
  /** Days from the first to the last day of those that were won, and of how many both days are known. */
  readonly cycleDays: number;
  readonly cycles: number;
  /** Adds what one opportunity is to the slots, so many times. */
  readonly deal: (deal: number, into: Float64Array, times: number) => void;
}

/** The slot of a stage (-1 for none) of so many. */
export function stageSlot(stage: number, stages: number, slot: keyof typeof STAGE_SLOTS): number {
  return PER_STAGE * (stage < 0 ? stages : stage) + STAGE_SLOTS[slot];
}

interface Known {
  readonly plan: Plan;
  readonly sales: SalesHeld | null;
  readonly held: DealsHeld;
}

const known = new WeakMap<PlanOpportunities, Known>();

/** Null where there are none. Remembered until what they rest on changes. */
export function dealsHeld(plan: Plan, sales: SalesHeld | null): DealsHeld | null {
  const deals = plan.opportunities;
  if (!deals) return null;
  const before = known.get(deals);
  if (before?.sales === sales && sameGround(before.plan, plan)) return before.held;
  const held = makeHeld(plan, deals, sales);
  known.set(deals, { plan, sales, held });
  return held;
}

function sameGround(a: Plan, b: Plan): boolean {
  return (
    a.accounts === b.accounts &&
    a.units === b.units &&
    a.reps === b.reps &&
    a.settings.currency === b.settings.currency &&
    a.settings.periodStart === b.settings.periodStart &&
    a.settings.periodMonths === b.settings.periodMonths
  );
}

function makeHeld(plan: Plan, deals: PlanOpportunities, sales: SalesHeld | null): DealsHeld {
  const stages = Math.max(0, deals.stages.offsets.length - 1);
  const after = PER_STAGE * (stages + 1);
  const places = { won: after, lost: after + 1, wonMinor: after + 2, cycleDays: after + 3, cycles: after + 4 };
  const width = after + 5;
  const scale = 10 ** (minorUnitDigits(plan.settings.currency) - deals.digits);
  const from = monthOf(plan.settings.periodStart);
  const to = from + plan.settings.periodMonths;
  const put = (into: Float64Array, slot: number, value: number) => {
    into[slot] = (into[slot] as number) + value;
  };
  const add = (deal: number, into: Float64Array, times: number) => {
    const stage = deals.stage[deal] as number;
    const amount = times * Math.round((deals.amount[deal] as number) * scale);
    const closes = deals.closes[deal] as number;
    const slot = (name: keyof typeof STAGE_SLOTS) => stageSlot(stage, stages, name);
    if (deals.state[deal] === 0) {
      put(into, slot('open'), times);
      const month = Number.isNaN(closes) ? -1 : monthOfDay(closes);
      if (month < from || month >= to) return;
      put(into, slot('amount'), amount);
      const account = deals.account[deal] as number;
      if (account >= 0 && sales?.tellsNew && !sales.bought(account)) put(into, slot('newAmount'), amount);
      return;
    }
    const isWon = deals.state[deal] === 1;
    put(into, isWon ? places.won : places.lost, times);
    put(into, slot(isWon ? 'won' : 'lost'), times);
    if (!isWon) return;
    put(into, places.wonMinor, amount);
    const days = closes - (deals.created[deal] as number);
    if (!(days >= 0)) return;
    put(into, places.cycleDays, times * days);
    put(into, places.cycles, times);
  };
  const units = deals.account.map((row) => (row < 0 ? -1 : (plan.accounts.unit[row] as number)));
  const ofAccount = dealsByAccount(deals);
  return {
    ...places,
    deal: add,
    width,
    stages,
    units: gatherRows(plan.units.count, width, units, (deal, into) => add(deal, into, 1)),
    account: (row, into, times) => {
      for (const deal of ofAccount.get(row) ?? []) add(deal, into, times);
    },
    territories: new Map(),
    reps: ofOwners(plan, deals, width, add),
  };
}

/** Of accounts that have any; opportunities are some hundred thousand at most. */
function dealsByAccount({ account }: PlanOpportunities): Map<number, number[]> {
  const found = new Map<number, number[]>();
  account.forEach((row, deal) => {
    if (row < 0) return;
    const deals = found.get(row);
    if (deals) deals.push(deal);
    else found.set(row, [deal]);
  });
  return found;
}

/** Opportunities of accounts that the plan does not have are their owner's. */
function ofOwners(
  plan: Plan,
  deals: PlanOpportunities,
  width: number,
  add: (deal: number, into: Float64Array, times: number) => void,
): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  const keysOf = repKeys(plan);
  const owners = Array.from({ length: deals.owners.offsets.length - 1 }, (_, i) => keysOf(textAt(deals.owners, i)));
  for (let deal = 0; deal < deals.count; deal++) {
    if ((deals.account[deal] as number) >= 0) continue;
    for (const rep of owners[deals.owner[deal] as number] ?? []) {
      const values = found.get(rep) ?? new Float64Array(width);
      add(deal, values, 1);
      found.set(rep, values);
    }
  }
  return found;
}
