import { paidByPlan, paidByTerritory, planPayOfReps, salesToday } from './expected-pay-plan.ts';
import { add, type Put } from './figures.ts';
import { fairness } from './formulas.ts';
import { type Settings, setting } from './settings.ts';
import type { Shape } from './shapes.ts';
import type { Standing } from './standing.ts';
import type { Tables } from './tables.ts';

/** A spread without a tolerance of its own is told against 15 %. */
const TOLERANCE = 0.15;
/** Where neither settings nor quotas say how much is won. */
const USUAL_WIN_SHARE = 0.25;

/** Estimated travel; answers its balance score, null where nobody travels. */
export function travelFigures(
  { accounts, units, seats }: Tables,
  plan: Standing,
  shapes: readonly Shape[],
  settings: Settings,
  put: Put,
): number | null {
  const of = (name: string) => setting(settings, name);
  const [visitsEach, perDay, road, oneSpeed, tour, driveBack, tripDays] = [
    'visits_per_account',
    'visits_per_day',
    'road_factor',
    'speed_km_per_hour',
    'tour_constant',
    'drive_back_hours',
    'trip_days',
  ].map(of) as [number, number, number, number, number, number, number];
  const byAccounts = accounts.ids.length > 0;
  const visitsTo = new Map<string, number>();
  accounts.units.forEach((unit, a) => {
    visitsTo.set(unit, (visitsTo.get(unit) ?? 0) + (accounts.visits[a] as number));
  });
  const hours = plan.ids.map((id, t) => {
    const stops = (byAccounts ? plan.accounts : plan.units)[t] as number;
    const { x, y, area } = shapes[t] as Shape;
    const speed = speedOn(stops, area, of) ?? oneSpeed;
    const seat = seats.find(({ when, territory }) => when === 'plan' && territory === id);
    const home = seat?.homeKm ?? Number.NaN;
    const own = [...units.ids.keys()].filter((u) => units.plan[u] === id && !Number.isNaN(units.x[u]));
    const weight = (u: number) => (byAccounts ? (visitsTo.get(units.ids[u] ?? '') ?? 0) : 1);
    const weights = add(own.map(weight));
    const distance = (u: number) => Math.hypot((units.x[u] as number) - x, (units.y[u] as number) - y);
    const away = add(own.map((u) => (weight(u) === 0 ? 0 : weight(u) * distance(u))));
    const far = add(own.map((u) => ((distance(u) * road) / speed > driveBack ? weight(u) : 0)));
    const farShare = Number.isNaN(home) ? (weights > 0 ? far / weights : 0) : (seat?.homeFarShare ?? 0);
    const homeKm = Number.isNaN(home) ? (weights > 0 ? away / weights : 0) : home;
    const paid = add(accounts.visits.filter((_, a) => accounts.plan[a] === id));
    const visits = byAccounts ? paid : stops * visitsEach;
    const days = visits / perDay;
    const zone = stops > 0 ? (area * Math.min(stops, perDay)) / stops : 0;
    const roadKm = days === 0 ? 0 : days * road * (2 * homeKm + tour * Math.sqrt(perDay * zone));
    put(visits, 'territory', id, 'travel_visits');
    put(days, 'territory', id, 'travel_days');
    put(speed, 'territory', id, 'travel_speed_km_per_hour');
    put(roadKm, 'territory', id, 'travel_road_km');
    put(roadKm / speed, 'territory', id, 'travel_hours');
    put((days * farShare * (tripDays - 1)) / tripDays, 'territory', id, 'out_of_home_nights');
    return roadKm / speed;
  });
  put(road, 'travel', 'road_factor');
  put(oneSpeed, 'travel', 'speed_km_per_hour');
  for (const ground of GROUNDS) put(of(`speed_${ground}`), 'travel', 'speeds_km_per_hour', ground);
  for (const limit of ['urban_from', 'suburban_from']) put(of(limit), 'travel', 'speeds_km_per_hour', limit);
  put(tour, 'travel', 'tour_constant');
  put(visitsEach, 'travel', 'visits_per_account');
  put(perDay, 'travel', 'visits_per_day');
  put(driveBack, 'travel', 'drive_back_hours');
  put(tripDays, 'travel', 'trip_days');
  const told = fairness(hours, plan.capacity, TOLERANCE);
  for (const [figure, value] of Object.entries(told)) put(value, 'travel', 'spread', figure);
  return hours.some((hour) => hour > 0) ? (told.balance_score ?? null) : null;
}

const GROUNDS = ['urban', 'suburban', 'rural'] as const;

/** The speed on ground where stops lie so densely; null where speeds do not depend on it. */
function speedOn(stops: number, area: number, of: (name: string) => number): number | null {
  if (Number.isNaN(of('urban_from'))) return null;
  const density = area > 0 ? stops / area : Number.POSITIVE_INFINITY;
  const ground = density >= of('urban_from') ? 'urban' : density >= of('suburban_from') ? 'suburban' : 'rural';
  return of(`speed_${ground}`);
}

/** What territories can be expected to pay; answers its balance score, null where nothing stands for potential. */
export function payFigures(tables: Tables, plan: Standing, settings: Settings, put: Put): number | null {
  const m = tables.measures.findIndex(({ name }) => name === settings.get('measure_of_potential'));
  const potential = plan.totals[m] ?? [];
  if (!(add(potential) > 0)) return null;
  const quotas = plan.ids.map((id) => tables.quotas.get(id) ?? 0);
  const hasQuotas = quotas.every((quota) => quota > 0);
  const set = setting(settings, 'win_share');
  const given = plan.ids.map((id) => setting(settings, `expected_sales_${id}`));
  const foreseen = given.every((sold) => !Number.isNaN(sold));
  const share = Number.isNaN(set) ? (hasQuotas ? add(quotas) / add(potential) : USUAL_WIN_SHARE) : set;
  const won = foreseen ? add(given) / add(potential) : share;
  const sales = foreseen ? given : potential.map((value) => value * won);
  const opportunity = potential.map((value) => value * won * setting(settings, 'commission_rate'));
  const reached = sales.map((sold, t) => sold / (quotas[t] as number));
  const seats = tables.seats.filter(({ when }) => when === 'plan');
  const paid = paidByPlan(seats, settings, (id) => sales[plan.ids.indexOf(id)] ?? 0);
  const isPlanned = settings.get('pay_plan') === 'true';
  const isPaid = paid && (isPlanned ? [...paid.values()].every(({ earned }) => !Number.isNaN(earned)) : hasQuotas);
  if (paid && isPaid) {
    const today = salesToday(tables, plan, m, sales);
    const before = tables.seats.filter(({ when }) => when === 'today');
    planPayOfReps(paid, paidByPlan(before, settings, today) ?? new Map(), settings, put);
  }
  const byPlan = paid && isPaid ? paidByTerritory(paid, plan.ids, sales) : opportunity;
  const payout = isPlanned
    ? byPlan
    : hasQuotas
      ? reached.map((share, t) => share * (plan.capacity[t] as number) * setting(settings, 'variable_pay'))
      : opportunity;
  const perQuota = potential.map((value, t) => value / (quotas[t] as number));
  plan.ids.forEach((id, t) => {
    put(opportunity[t], 'territory', id, 'commission_opportunity');
    put(payout[t], 'territory', id, 'expected_payout');
    put(hasQuotas ? reached[t] : null, 'territory', id, 'attainable_quota_share');
    put(hasQuotas ? perQuota[t] : null, 'territory', id, 'opportunity_to_quota');
  });
  put(won, 'pay', 'win_share');
  const same = perQuota.map(() => 1);
  put(
    hasQuotas ? fairness(perQuota, same, TOLERANCE).coefficient_of_variation : null,
    'pay',
    'opportunity_to_quota_variation',
  );
  const told = fairness(payout, plan.capacity, TOLERANCE);
  for (const [figure, value] of Object.entries(told)) put(value, 'pay', 'spread', figure);
  return told.balance_score ?? null;
}

/** What each rep can expect of the territories of today at the same sales. */
export function payToday(
  { seats, ...tables }: Tables,
  today: Standing,
  told: ReadonlyMap<string, number>,
  settings: Settings,
  won: number,
  put: Put,
): void {
  const m = tables.measures.findIndex(({ name }) => name === settings.get('measure_of_potential'));
  const row = new Map(today.ids.map((id, t) => [id, t]));
  for (const rep of new Set(seats.map((seat) => seat.rep))) {
    const held = seats.filter((seat) => seat.when === 'today' && seat.rep === rep);
    const planned = seats.filter((seat) => seat.when === 'plan' && seat.rep === rep);
    const sold = (id: string) => (today.totals[m]?.[row.get(id) ?? -1] ?? 0) * won;
    const figures = {
      commission_opportunity: held.map(
        (seat) => seat.share * sold(seat.territory) * setting(settings, 'commission_rate'),
      ),
      expected_payout: held.map(
        ({ territory, share, quota }) =>
          ((share * sold(territory)) / quota) *
          (today.capacity[row.get(territory) ?? -1] ?? 0) *
          setting(settings, 'variable_pay'),
      ),
    };
    for (const [figure, parts] of Object.entries(figures)) {
      const was = parts.length > 0 && Number.isFinite(add(parts)) ? add(parts) : null;
      const is = add(planned.map(({ territory, share }) => share * (told.get(`${territory}/${figure}`) ?? 0)));
      put(was, 'handout', rep, `${figure}_today`);
      put(was === null ? null : is - was, 'handout', rep, `${figure}_change`);
    }
  }
}

/** Each rep's part of pay and travel: the figures of territories above, by the shares of the seats. */
export function repOutlook({ seats }: Tables, told: ReadonlyMap<string, number>, put: Put): void {
  for (const rep of new Set(seats.map((seat) => seat.rep))) {
    const held = seats.filter((seat) => seat.when === 'plan' && seat.rep === rep);
    for (const figure of PER_REP) {
      const parts = held.map(({ territory, share }) => share * (told.get(`${territory}/${figure}`) ?? 0));
      put(add(parts), 'rep', rep, figure);
      put(add(parts), 'handout', rep, figure);
    }
  }
}

const PER_REP = [
  'commission_opportunity',
  'expected_payout',
  'travel_days',
  'travel_hours',
  'out_of_home_nights',
] as const;
