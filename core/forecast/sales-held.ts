import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { PlanSales } from '../model/results.ts';
import { textAt } from '../model/text-column.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import type { Held } from './held.ts';
import { SEASON } from './holt-winters.ts';
import { monthOf } from './months.ts';
import { gatherRows } from './sparse-rows.ts';

/**
 * The sales history as slots: one per month, then how many accounts bought in its last year, and what those bought then
 * that had never bought before. The last two are 0 where the history is not one of accounts.
 */
export interface SalesHeld extends Held {
  /** Month of the first slot, and how many slots are months. */
  readonly first: number;
  readonly months: number;
  readonly buyers: number;
  readonly newSales: number;
  /** Whether buying accounts are counted. */
  readonly tellsBuyers: boolean;
  /** Whether new business can be told: accounts are known, and a year of history lies before the last. */
  readonly tellsNew: boolean;
  /** Whether an account (row) bought in the last year. */
  readonly bought: (account: number) => boolean;
}

/** Months before these are left out: they would say little of the next ones. */
const MOST_MONTHS = 120;

interface Known {
  readonly plan: Plan;
  readonly held: SalesHeld | null;
}

const known = new WeakMap<PlanSales, Known>();

/** Null where there is no history, or an empty one. Remembered until what it rests on changes. */
export function salesHeld(plan: Plan): SalesHeld | null {
  const { sales } = plan;
  if (!sales) return null;
  const before = known.get(sales);
  if (before && sameGround(before.plan, plan)) return before.held;
  const held = makeHeld(plan, sales);
  known.set(sales, { plan, held });
  return held;
}

function sameGround(a: Plan, b: Plan): boolean {
  return (
    a.accounts === b.accounts &&
    a.units === b.units &&
    a.territories === b.territories &&
    a.reps === b.reps &&
    a.settings.currency === b.settings.currency &&
    a.settings.forecast?.through === b.settings.forecast?.through
  );
}

function makeHeld(plan: Plan, sales: PlanSales): SalesHeld | null {
  const [first, last] = span(sales, plan.settings.forecast?.through ?? null);
  if (last < first) return null;
  const months = last - first + 1;
  const [buyers, newSales, width] = [months, months + 1, months + 2];
  const scale = 10 ** (minorUnitDigits(plan.settings.currency) - sales.digits);
  const ofAccounts = sales.by === 'account';
  const tellsNew = ofAccounts && months >= 2 * SEASON;
  const add = (holder: number, into: Float64Array, times: number) => {
    let [recent, earlier] = [0, false];
    for (let i = sales.offsets[holder] as number; i < (sales.offsets[holder + 1] as number); i++) {
      const slot = (sales.months[i] as number) - first;
      if (slot < 0 || slot >= months) continue;
      const amount = Math.round((sales.amounts[i] as number) * scale);
      into[slot] = (into[slot] as number) + times * amount;
      if (slot >= months - SEASON) recent += amount;
      else earlier ||= amount > 0;
    }
    if (!ofAccounts || recent <= 0) return;
    into[buyers] = (into[buyers] as number) + times;
    if (tellsNew && !earlier) into[newSales] = (into[newSales] as number) + times * recent;
  };
  const holderOf = ofAccounts ? holdersOfAccounts(plan, sales) : new Int32Array(0);
  const scratch = new Float64Array(width);
  return {
    width,
    first,
    months,
    buyers,
    newSales,
    tellsBuyers: ofAccounts,
    tellsNew,
    units: gatherRows(plan.units.count, width, unitsOf(plan, sales), (holder, into) => add(holder, into, 1)),
    account: (row, into, times) => {
      const holder = holderOf[row] ?? -1;
      if (holder >= 0) add(holder, into, times);
    },
    bought: (row) => {
      const holder = holderOf[row] ?? -1;
      if (holder < 0) return false;
      scratch.fill(0);
      add(holder, scratch, 1);
      return scratch[buyers] === 1;
    },
    ...apart(plan, sales, width, add),
  };
}

function span(sales: PlanSales, through: string | null): readonly [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const month of sales.months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  // What was said of an earlier history must not leave nothing of this one.
  if (through !== null && monthOf(through) >= first) last = Math.min(last, monthOf(through));
  return [Math.max(first, last - MOST_MONTHS + 1), last];
}

/** Row of the unit in which each holder lies. */
function unitsOf({ accounts }: Plan, { by, rows }: PlanSales): Int32Array {
  if (by === 'account') return rows.map((row) => (row < 0 ? -1 : (accounts.unit[row] as number)));
  return by === 'unit' ? rows : new Int32Array(0);
}

function holdersOfAccounts({ accounts }: Plan, { rows }: PlanSales): Int32Array {
  const holders = new Int32Array(accounts.count).fill(-1);
  rows.forEach((row, holder) => {
    if (row >= 0) holders[row] = holder;
  });
  return holders;
}

/** What territories or reps hold by themselves. */
function apart(
  plan: Plan,
  sales: PlanSales,
  width: number,
  add: (holder: number, into: Float64Array, times: number) => void,
): Pick<Held, 'territories' | 'reps'> {
  const territories = new Map<number, Float64Array>();
  const reps = new Map<number, Float64Array>();
  if (sales.by === 'territory' || sales.by === 'rep') {
    const keysOf = sales.by === 'rep' ? repKeys(plan) : territoryKeys(plan);
    const into = sales.by === 'rep' ? reps : territories;
    for (let holder = 0; holder < sales.count; holder++) {
      for (const key of keysOf(textAt(sales.holders, holder))) {
        const values = into.get(key) ?? new Float64Array(width);
        add(holder, values, 1);
        into.set(key, values);
      }
    }
  }
  return { territories, reps };
}

/** The rep whom a list calls so, as an owner column does. */
export function repKeys({ reps }: Pick<Plan, 'reps'>): (name: string) => number[] {
  const find = repFinder(reps);
  return (name) => {
    const rep = find(name);
    return rep ? [rep.key] : [];
  };
}

/** The territory with that id, else the only one of each role with that name. */
export function territoryKeys({ territories }: Pick<Plan, 'territories'>): (name: string) => number[] {
  const byId = new Map(territories.map(({ id, key }) => [id.toLowerCase(), key]));
  const byName = new Map<string, Map<number, number[]>>();
  for (const { name, role, key } of territories) {
    const roles = byName.get(name.toLowerCase()) ?? new Map<number, number[]>();
    roles.set(role, [...(roles.get(role) ?? []), key]);
    byName.set(name.toLowerCase(), roles);
  }
  return (text) => {
    const name = text.trim().toLowerCase();
    const id = byId.get(name);
    if (id !== undefined) return [id];
    return [...(byName.get(name)?.values() ?? [])].flatMap((keys) => (keys.length === 1 ? keys : []));
  };
}
