import { changeFigures, exceptionFigures, moveFigures, personFigures } from './expected-changes.ts';
import { evidenceFigures } from './expected-evidence.ts';
import { add, type Figures, named, type Put } from './figures.ts';
import { figuresOf, type Standing, standing } from './standing.ts';
import type { Tables } from './tables.ts';

/** Every figure that the lists of a dossier give. */
export function expectedFigures(folder: string, tables: Tables): Figures {
  const figures: Figures = new Map();
  const put = (value: number | null | undefined, ...parts: string[]) => {
    figures.set(named(...parts), value === undefined || Number.isNaN(value) ? null : value);
  };
  const plan = standing(tables, 'plan');
  const today = standing(tables, 'today');
  planFigures(tables, plan, put);
  territoryFigures(tables, plan, put);
  for (const [m, { name, tolerance }] of tables.measures.entries()) {
    const spans: [string, Standing, string][] = [
      ['span', plan, 'fairness'],
      ['span_today', today, 'fairness_today'],
    ];
    for (const [span, of, fairness] of spans) {
      const known = (of.index[m] ?? []).filter((index) => index !== null);
      put(known.length > 0 ? Math.min(...known) : null, span, name, 'lowest_index');
      put(known.length > 0 ? Math.max(...known) : null, span, name, 'highest_index');
      for (const [by, told] of Object.entries(figuresOf(of, m, tolerance))) {
        for (const [figure, value] of Object.entries(told)) put(value, fairness, name, by, figure);
      }
    }
    put(tolerance, 'fairness', name, 'tolerance');
  }
  changeFigures(tables, put);
  personFigures(tables, plan, put);
  exceptionFigures(tables, plan, put);
  moveFigures(tables, plan, put);
  const byOwner = tables.accounts.owners.some((owner) => owner !== '');
  const hasToday = byOwner || tables.seats.some(({ when }) => when === 'today');
  evidenceFigures(folder, tables, plan, put, (measure) => {
    if (!hasToday) return null;
    const whole = measure === null ? 0 : (figures.get(named('moved', 'all_total', measure)) ?? 0);
    const share = whole > 0 ? named('moved', 'total_share', measure ?? '') : named('moved', 'share');
    return figures.get(share) ?? null;
  });
  return figures;
}

function planFigures({ measures, accounts, units, quotas }: Tables, plan: Standing, put: Put): void {
  put(plan.ids.length, 'plan', 'territories');
  put(accounts.ids.length, 'plan', 'accounts');
  put(units.ids.length, 'plan', 'units');
  put(accounts.ids.length, 'all', 'accounts');
  put(units.ids.length, 'all', 'units');
  put(plan.unassigned.accounts, 'unassigned', 'accounts');
  put(plan.unassigned.units, 'unassigned', 'units');
  measures.forEach(({ name }, m) => {
    const sum = add(plan.totals[m] ?? []);
    put(sum, 'plan', 'total', name);
    put(plan.unassigned.totals[m], 'unassigned', 'total', name);
    put(sum + (plan.unassigned.totals[m] ?? 0), 'all', 'total', name);
  });
  put(wholeSpread(plan), 'plan', 'spread_km');
  const split = plan.ids.flatMap((id) => quotas.get(id) ?? []);
  put(split.length > 0 ? add(split) : null, 'plan', 'quota');
  put(split.length > 0 ? Math.min(...split) : null, 'plan', 'quota_least');
  put(split.length > 0 ? Math.max(...split) : null, 'plan', 'quota_most');
  const within = plan.ids.filter((_, t) =>
    measures.every(({ balanced }, m) => {
      const { low, high } = plan.limits[m]?.[t] ?? { low: 0, high: 0 };
      const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
      const total = plan.totals[m]?.[t] as number;
      return !balanced || (total <= high + slack && total >= low - slack);
    }),
  );
  put(within.length, 'plan', 'within');
}

/** Over all territories, each with its part of the first measure. */
function wholeSpread({ spread, totals }: Standing): number | null {
  const known = [...spread.keys()].filter((t) => spread[t] !== null);
  const whole = add(known.map((t) => totals[0]?.[t] ?? 0));
  const part = (t: number) => (whole > 0 ? (totals[0]?.[t] as number) / whole : 1 / known.length);
  return known.length > 0 ? Math.sqrt(add(known.map((t) => part(t) * (spread[t] as number) ** 2))) : null;
}

function territoryFigures({ measures, quotas }: Tables, plan: Standing, put: Put): void {
  plan.ids.forEach((id, t) => {
    put(plan.accounts[t], 'territory', id, 'accounts');
    put(plan.units[t], 'territory', id, 'units');
    put(plan.capacity[t], 'territory', id, 'capacity_fte');
    put(plan.spread[t], 'territory', id, 'spread_km');
    put(quotas.get(id) ?? 0, 'territory', id, 'quota');
    measures.forEach(({ name }, m) => {
      const total = plan.totals[m]?.[t] as number;
      const { low, high } = plan.limits[m]?.[t] ?? { low: 0, high: 0 };
      put(total, 'territory', id, 'total', name);
      put(plan.index[m]?.[t], 'territory', id, 'index', name);
      put(low, 'territory', id, 'minimum', name);
      put(high, 'territory', id, 'maximum', name);
      const limit = total > high ? high : low;
      put(limit === 0 ? null : total / limit - 1, 'territory', id, 'beyond', name);
    });
  });
}
