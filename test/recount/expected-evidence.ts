import { column, readTable } from './csv.ts';
import { payFigures, payToday, repOutlook, travelFigures } from './expected-outlook.ts';
import { add, type Put } from './figures.ts';
import { fairness, indexes, lorenz } from './formulas.ts';
import { readSettings, type Settings } from './settings.ts';
import { shapesOf } from './shapes.ts';
import { type Standing, standing } from './standing.ts';
import type { Tables } from './tables.ts';

/** What else speaks of fairness: curves, reps, groups, coverage, shape, travel, pay, and the composite of them. */
export function evidenceFigures(
  folder: string,
  tables: Tables,
  plan: Standing,
  put: Put,
  moved: (name: string | null) => number | null,
): void {
  const settings = readSettings(folder);
  for (const [m, { name }] of tables.measures.entries()) {
    for (const [i, point] of (lorenz(plan.totals[m] ?? [], plan.capacity) ?? []).entries()) {
      for (const [axis, value] of point.entries()) put(value, 'fairness', name, 'lorenz', String(i), String(axis));
    }
  }
  groupFigures(folder, tables, plan, put);
  const covered = coverageFigures(tables, plan, settings, put);
  const shapes = shapesOf(tables, plan.ids);
  plan.ids.forEach((id, t) => {
    put(shapes[t]?.compactness, 'territory', id, 'compactness');
  });
  const round = shapes.map(({ compactness }) => compactness).filter((value) => value !== null);
  const compact = round.length > 0 ? add(round) / round.length : null;
  put(compact, 'compactness', 'mean');
  const told = new Map<string, number>();
  let won = 0;
  const noted: Put = (value, ...name) => {
    if (name.join('/') === 'pay/win_share') won = Number(value);
    if (name[0] === 'territory' && typeof value === 'number') told.set(name.slice(1).join('/'), value);
    put(value, ...name);
  };
  const travel = travelFigures(tables, plan, shapes, settings, noted);
  const pay = payFigures(tables, plan, settings, noted);
  repOutlook(tables, told, put);
  payToday(tables, standing(tables, 'today'), told, settings, won, put);
  // By quotas reps are paid otherwise than by their shares: counted once more, above the figures just put.
  payFigures(tables, plan, settings, put);
  const revenue = settings.get('measure_of_revenue') ?? '';
  const gone = moved(revenue === '' ? null : revenue);
  const balanced = tables.measures.filter((measure) => measure.balanced);
  const weight = (part: string) => Number(settings.get(`weight_${part}`) ?? 0);
  const parts: [value: number | null, weight: number][] = [
    ...tables.measures.map(({ name, tolerance }, m): [number | null, number] => {
      const set = settings.get(`weight_of_measure_${name}`);
      const share = balanced.some((one) => one.name === name) ? weight('balance') / balanced.length : 0;
      const { balance_score: score } = fairness(plan.totals[m] ?? [], plan.capacity, tolerance);
      return [score ?? null, set === undefined ? share : Number(set)];
    }),
    [pay, weight('pay')],
    [travel, weight('travel')],
    [gone === null ? null : 100 * (1 - gone), weight('disruption')],
    [covered === null ? null : 100 * covered, weight('coverage')],
    [compact === null ? null : 100 * compact, weight('compactness')],
  ];
  const known = parts.map(([value, w]) => (value === null ? 0 : Math.max(0, w)));
  const all = add(known);
  parts.forEach(([value, w], i) => {
    const share = all > 0 ? (known[i] as number) / all : 0;
    put(value, 'composite', 'parts', String(i), 'value');
    put(w, 'composite', 'parts', String(i), 'weight');
    put(share, 'composite', 'parts', String(i), 'share');
    put(share * (value ?? 0), 'composite', 'parts', String(i), 'contribution');
  });
  put(
    all > 0 ? add(parts.map(([value], i) => ((known[i] as number) / all) * (value ?? 0))) : null,
    'composite',
    'score',
  );
}

/** Fairness inside and between regions and managers; the manager has no name among the groups. */
function groupFigures(folder: string, { measures }: Tables, plan: Standing, put: Put): void {
  const table = readTable(folder, 'groups.csv');
  const [ids, bys, names] = ['territory_id', 'by', 'group'].map((name) => column(table, name)) as [
    string[],
    string[],
    string[],
  ];
  for (const by of new Set(bys)) {
    const of = new Map(ids.flatMap((id, i) => (bys[i] === by ? [[id, names[i] ?? ''] as const] : [])));
    const kind = by === '' ? 'manager' : `level ${by}`;
    const groups = [...new Set(of.values())];
    const rows = groups.map((group) => [...plan.ids.keys()].filter((t) => of.get(plan.ids[t] ?? '') === group));
    const capacity = rows.map((own) => add(own.map((t) => plan.capacity[t] as number)));
    groups.forEach((group, g) => {
      put(rows[g]?.length, kind, group, 'territories');
      put(capacity[g], kind, group, 'capacity_fte');
    });
    measures.forEach(({ name, tolerance }, m) => {
      const totals = plan.totals[m] as readonly number[];
      const sums = rows.map((own) => add(own.map((t) => totals[t] as number)));
      const index = indexes(sums, capacity);
      const x = plan.ids.map((_, t) => (totals[t] as number) / (plan.capacity[t] as number));
      const able = (t: number) => (plan.capacity[t] as number) > 0;
      const mean = add(x.filter((_, t) => able(t))) / x.filter((_, t) => able(t)).length;
      let [inside, between] = [0, 0];
      groups.forEach((group, g) => {
        const own = rows[g] as number[];
        const told = fairness(
          own.map((t) => totals[t] as number),
          own.map((t) => plan.capacity[t] as number),
          tolerance,
        );
        put(sums[g], kind, group, name, 'total');
        put(index[g], kind, group, name, 'index');
        for (const [figure, value] of Object.entries(told)) put(value, kind, group, name, 'within', figure);
        const working = own.filter(able);
        const ratio = mean === 0 || working.length === 0 ? 0 : (told.mean ?? 0) / mean;
        const share = (working.length / x.filter((_, t) => able(t)).length) * ratio;
        inside += share * (told.theil ?? 0);
        between += ratio === 0 ? 0 : share * Math.log(ratio);
      });
      put(inside + Math.max(0, between), kind, 'theil', name, 'total');
      put(inside, kind, 'theil', name, 'within');
      put(Math.max(0, between), kind, 'theil', name, 'between');
    });
  }
}

/** How much lies in territories, and in units that nobody works; answers the share that the composite counts. */
function coverageFigures(tables: Tables, plan: Standing, settings: Settings, put: Put): number | null {
  const { measures, accounts, units, seats } = tables;
  const shares = measures.map(({ name }, m) => {
    const assigned = add(plan.totals[m] ?? []);
    const total = assigned + (plan.unassigned.totals[m] ?? 0);
    const share = total > 0 ? assigned / total : 1;
    put(assigned, 'coverage', 'measures', name, 'assigned');
    put(total, 'coverage', 'measures', name, 'total');
    put(share, 'coverage', 'measures', name, 'share');
    return share;
  });
  put(plan.unassigned.units, 'coverage', 'units_without');
  put(plan.unassigned.accounts, 'coverage', 'accounts_without');
  const meant = measures.findIndex(({ name }) => name === settings.get('measure_of_potential'));
  const weighing = Math.max(
    0,
    measures.findIndex(({ balanced }) => balanced),
  );
  const m = meant >= 0 ? meant : weighing;
  if (measures.length === 0) return null;
  const held = new Set(accounts.units);
  const owned = new Set(accounts.units.filter((_, a) => accounts.owners[a] !== ''));
  const worked = new Set(
    seats.filter(({ when, rep }) => when === 'plan' && rep !== '').map(({ territory }) => territory),
  );
  const potential = units.values[m] as readonly number[];
  const rows = [...units.ids.keys()].filter((u) => (potential[u] as number) > 0);
  const isEmpty = (u: number) => accounts.ids.length > 0 && !held.has(units.ids[u] ?? '');
  const empty = rows.filter(isEmpty);
  const open = rows.filter((u) => !isEmpty(u) && !owned.has(units.ids[u] ?? '') && !worked.has(units.plan[u] ?? ''));
  const sum = (of: readonly number[]) => add(of.map((u) => potential[u] as number));
  put(empty.length, 'coverage', 'white_space', 'without_accounts', 'units');
  put(sum(empty), 'coverage', 'white_space', 'without_accounts', 'potential');
  put(open.length, 'coverage', 'white_space', 'without_owner', 'units');
  put(sum(open), 'coverage', 'white_space', 'without_owner', 'potential');
  const all = add(potential);
  put(all > 0 ? (sum(empty) + sum(open)) / all : 0, 'coverage', 'white_space', 'share');
  return shares[m] ?? null;
}
