import { add, type Put } from './figures.ts';
import { type Settings, setting } from './settings.ts';
import type { Standing } from './standing.ts';
import type { Tables } from './tables.ts';

type Seat = Tables['seats'][number];

/** A rep of a pay plan with the quota and the sales of all territories together; `pays` per sold share of the quota. */
interface Paid {
  readonly seats: readonly Seat[];
  readonly sold: number;
  /**
   * Variable pay in the currency: as if there through the whole period, and for the time there with what is guaranteed to
   * new reps; NaN without a quota.
   */
  readonly earned: number;
  readonly guaranteed: number;
}

/** What reps are paid by the pay plan of the settings: by rep, a vacant territory by itself; null without a pay plan. */
export function paidByPlan(
  seats: readonly Seat[],
  settings: Settings,
  sales: (territory: string) => number,
): Map<string, Paid> | null {
  if (!settings.has('pay_rows')) return null;
  const groups = new Map<string, Seat[]>();
  for (const seat of seats) {
    const who = seat.rep === '' ? `vacant ${seat.territory}` : seat.rep;
    groups.set(who, [...(groups.get(who) ?? []), seat]);
  }
  const paid = [...groups].map(([who, held]): [string, Paid] => {
    const { level, fte, tenure, time } = held[0] as Seat;
    const sold = add(held.map(({ territory, share }) => share * sales(territory)));
    const row = rowFor(settings, level);
    if (row === null) return [who, { seats: held, sold, earned: 0, guaranteed: Number.NaN }];
    const of = (name: string) => setting(settings, `pay_${row}_${name}`);
    const own = of('quota');
    const quota = Number.isNaN(own) ? add(held.map((seat) => seat.share * seat.quota)) : own * fte;
    const full = of('variable_pay') * fte;
    const earned = quota > 0 ? full * payout(settings, row, sold / quota) : Number.NaN;
    if (time === 0) return [who, { seats: held, sold, earned, guaranteed: quota > 0 ? 0 : Number.NaN }];
    const due = Number.isNaN(own) ? add(held.map((seat) => seat.share * seat.quota * seat.due)) : own * fte * time;
    const there = due > 0 ? full * time * payout(settings, row, (sold * time) / due) : Number.NaN;
    const months = setting(settings, 'period_months') * time;
    const part = (Math.max(0, Math.min(months, of('guarantee_months') - (time < 1 ? 0 : tenure))) || 0) / months;
    const least = full * time * (of('guarantee_share') || 0);
    return [who, { seats: held, sold, earned, guaranteed: there * (1 - part) + Math.max(there, least) * part }];
  });
  return new Map(paid);
}

/** What each territory pays: of every rep the part of the pay that its sales are of the rep's. */
export function paidByTerritory(paid: ReadonlyMap<string, Paid>, ids: readonly string[], sales: readonly number[]) {
  return ids.map((id, t) =>
    add(
      [...paid.values()].flatMap(({ seats, sold, earned }) =>
        seats
          .filter(({ territory }) => territory === id && sold > 0)
          .map(({ share }) => (earned * share * (sales[t] as number)) / sold),
      ),
    ),
  );
}

/** Sales of the territories of today, if everything sells what it is expected to sell in the plan. */
export function salesToday(
  tables: Tables,
  plan: Standing,
  measure: number,
  sales: readonly number[],
): (id: string) => number {
  const of = tables.measures[measure]?.byAccounts ? tables.accounts : tables.units;
  const total = plan.totals[measure] as readonly number[];
  const mean = add(sales) / add(total);
  const shares = new Map(plan.ids.map((id, t) => [id, (sales[t] as number) / (total[t] as number)]));
  const sums = new Map<string, number>();
  of.today.forEach((id, i) => {
    const value = (of.values[measure]?.[i] ?? 0) * (shares.get(of.plan[i] ?? '') ?? mean);
    sums.set(id, (sums.get(id) ?? 0) + (value || 0));
  });
  return (id) => sums.get(id) ?? 0;
}

/** What the list of reps and handouts say of pay by a pay plan. */
export function planPayOfReps(
  now: ReadonlyMap<string, Paid>,
  today: ReadonlyMap<string, Paid>,
  settings: Settings,
  put: Put,
): void {
  const digits = 10 ** setting(settings, 'minor_unit_digits');
  const told = (paid: Paid | undefined) =>
    paid && Number.isFinite(paid.guaranteed) ? Math.round(paid.guaranteed * digits) / digits : null;
  for (const [rep, paid] of now) {
    const [was, is] = [told(today.get(rep)), told(paid)];
    put(is ?? 0, 'rep', rep, 'expected_payout');
    put(is, 'handout', rep, 'expected_payout');
    put(was, 'handout', rep, 'expected_payout_today');
    put(was === null || is === null ? null : is - was, 'handout', rep, 'expected_payout_change');
  }
}

/** The number of the row of a level: its own, else the blank one; null without either. */
function rowFor(settings: Settings, level: string): number | null {
  const rows = Array.from({ length: setting(settings, 'pay_rows') }, (_, i) => i + 1);
  const of = (row: number) => (settings.get(`pay_${row}_level`) ?? '').trim().toLowerCase();
  return rows.find((row) => of(row) === level.trim().toLowerCase()) ?? rows.find((row) => of(row) === '') ?? null;
}

/** The share of variable pay at an attainment, stretch by stretch. */
function payout(settings: Settings, row: number, attainment: number): number {
  const of = (name: string) => setting(settings, `pay_${row}_${name}`);
  const threshold = of('threshold');
  const until = Math.max(threshold, of('decelerator_until') || 0);
  const slow = until > threshold ? of('decelerator_multiplier') * (until - threshold) : 0;
  if (attainment <= threshold) return 0;
  if (attainment <= until) return of('decelerator_multiplier') * (attainment - threshold);
  if (attainment <= 1) return slow + ((1 - slow) * (attainment - until)) / (1 - until);
  const bands = Array.from({ length: of('accelerators') }, (_, i) => ({
    from: of(`accelerator_${i + 1}_from`),
    times: of(`accelerator_${i + 1}_multiplier`),
  })).sort((a, b) => a.from - b.from);
  const edges = [{ from: 1, times: 1 }, ...bands, { from: Number.POSITIVE_INFINITY, times: 0 }];
  const above = edges.slice(0, -1).map(({ from, times }, i) => {
    const end = Math.min(attainment, (edges[i + 1] as { from: number }).from);
    return times * Math.max(0, end - from);
  });
  const all = 1 + add(above);
  return Number.isNaN(of('cap')) ? all : Math.min(all, of('cap'));
}
