import { column, numbers } from './csv.ts';
import { add, type Put } from './figures.ts';
import { fairness, indexes } from './formulas.ts';
import type { Standing } from './standing.ts';
import type { Tables } from './tables.ts';

/** What changes hands, and what territories and owners keep, get and give away. */
export function changeFigures({ measures, accounts, units, owners }: Tables, put: Put): void {
  const byOwner = accounts.owners.some((owner) => owner !== '');
  const all = [...accounts.ids.keys()];
  const moved = all.filter((a) =>
    byOwner ? accounts.moved[a] : accounts.today[a] !== '' && accounts.today[a] !== accounts.plan[a],
  );
  const sum = (rows: readonly number[], values: readonly number[] | undefined) =>
    add(rows.map((row) => values?.[row] ?? Number.NaN));
  put(moved.length, 'moved', 'accounts');
  put(all.length, 'moved', 'all');
  put(all.length > 0 ? moved.length / all.length : 0, 'moved', 'share');
  measures.forEach(({ name, byAccounts }, m) => {
    const movedUnits = byOwner
      ? []
      : [...units.ids.keys()].filter((u) => units.today[u] !== '' && units.today[u] !== units.plan[u]);
    const [part, whole] = byAccounts
      ? [sum(moved, accounts.values[m]), sum(all, accounts.values[m])]
      : [sum(movedUnits, units.values[m]), add(units.values[m] ?? [])];
    put(part, 'moved', 'total', name);
    put(whole, 'moved', 'all_total', name);
    put(whole > 0 ? part / whole : 0, 'moved', 'total_share', name);
  });
  const dated = all.filter((a) => !Number.isNaN(accounts.months[a]));
  const [lost, months] = [dated.filter((a) => moved.includes(a)), dated].map((rows) => sum(rows, accounts.months));
  put(lost, 'moved', 'months');
  put(months, 'moved', 'months_all');
  put((lost as number) / (months as number), 'moved', 'months_share');

  const heap = (rows: readonly number[], ...name: string[]) => {
    put(rows.length, ...name, 'accounts');
    for (const [m, measure] of measures.entries()) {
      if (measure.byAccounts) put(sum(rows, accounts.values[m]), ...name, measure.name);
    }
  };
  for (const territory of new Set([...accounts.today, ...accounts.plan])) {
    if (territory === '') continue;
    const [was, is] = [
      all.filter((a) => accounts.today[a] === territory),
      all.filter((a) => accounts.plan[a] === territory),
    ];
    heap(was, 'change', territory, 'today');
    heap(is, 'change', territory, 'plan');
    heap(
      was.filter((a) => accounts.plan[a] === territory),
      'change',
      territory,
      'kept',
    );
    heap(
      is.filter((a) => accounts.today[a] !== territory),
      'change',
      territory,
      'gained',
    );
    heap(
      was.filter((a) => accounts.plan[a] !== territory),
      'change',
      territory,
      'lost',
    );
  }
  const flows = grouped(all, (a) => JSON.stringify([accounts.today[a], accounts.plan[a]]));
  for (const [pair, rows] of flows) {
    const [from, to] = JSON.parse(pair) as [string, string];
    if (from !== to) heap(rows, 'flow', from || 'none', to || 'none');
  }
  const firstOwner = new Map(owners.filter(({ first }) => first).map(({ territory, owner }) => [territory, owner]));
  for (const owner of new Set(accounts.owners)) {
    if (owner === '') continue;
    const mine = all.filter((a) => accounts.owners[a] === owner);
    heap(
      mine.filter((a) => !accounts.moved[a]),
      'owner',
      owner,
      'kept',
    );
    heap(
      mine.filter((a) => accounts.moved[a]),
      'owner',
      owner,
      'lost',
    );
    heap(
      all.filter((a) => accounts.owners[a] !== owner && firstOwner.get(accounts.plan[a] ?? '') === owner),
      'owner',
      owner,
      'gained',
    );
  }
  const overs = grouped(
    all.filter((a) => accounts.moved[a]),
    (a) => JSON.stringify([accounts.owners[a], accounts.plan[a]]),
  );
  for (const [pair, rows] of overs) heap(rows, 'handover', ...(JSON.parse(pair) as [string, string]));
  all.forEach((a) => {
    for (const [m, { name, byAccounts }] of measures.entries()) {
      if (byAccounts) put(accounts.values[m]?.[a], 'account', accounts.ids[a] ?? '', name);
    }
  });
}

function grouped(rows: readonly number[], key: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    groups.set(key(row), group);
    group.push(row);
  }
  return groups;
}

/** What each rep has, and what the handout of each says. */
export function personFigures({ measures, seats, accounts }: Tables, plan: Standing, put: Put): void {
  const planned = seats.filter(({ when, rep }) => when === 'plan' && rep !== '');
  const reps = [...new Set(planned.map(({ rep }) => rep))];
  const row = new Map(plan.ids.map((id, t) => [id, t]));
  const mine = (rep: string) => planned.filter((seat) => seat.rep === rep);
  const sum = (rep: string, value: (territory: string) => number) =>
    add(mine(rep).map(({ territory, share }) => share * value(territory)));
  const capacity = reps.map((rep) => mine(rep)[0]?.capacity ?? 0);
  const totals = measures.map((_, m) => reps.map((rep) => sum(rep, (id) => plan.totals[m]?.[row.get(id) ?? -1] ?? 0)));
  reps.forEach((rep, r) => {
    put(capacity[r], 'rep', rep, 'capacity_fte');
    put(mine(rep).length, 'rep', rep, 'territories');
    put(
      sum(rep, (id) => plan.accounts[row.get(id) ?? -1] ?? 0),
      'rep',
      rep,
      'accounts',
    );
    measures.forEach(({ name }, m) => {
      put(totals[m]?.[r], 'rep', rep, 'total', name);
      put(indexes(totals[m] as number[], capacity)[r], 'rep', rep, 'index', name);
    });
  });
  measures.forEach(({ name, tolerance }, m) => {
    const told = fairness(totals[m] as number[], capacity, tolerance);
    for (const [figure, value] of Object.entries(told)) put(value, 'fairness', name, 'per_rep', figure);
  });
  const all = [...accounts.ids.keys()];
  const isOwner = reps.length === 0;
  const people = isOwner ? new Set(accounts.owners) : new Set([...seats.map(({ rep }) => rep), ...accounts.ownerReps]);
  for (const person of people) {
    if (person === '') continue;
    const held = (a: number) => (isOwner ? accounts.owners : accounts.ownerReps)[a] === person;
    const works = new Set(mine(person).map(({ territory }) => territory));
    const will = (a: number) => (isOwner ? held(a) && !accounts.moved[a] : works.has(accounts.plan[a] ?? ''));
    const lists = {
      kept: all.filter((a) => held(a) && will(a)),
      lost: all.filter((a) => held(a) && !will(a)),
      gained: all.filter((a) => !held(a) && will(a)),
    };
    for (const [name, rows] of Object.entries(lists)) put(rows.length, 'handout', person, name, 'accounts');
    const [was, is] = [lists.kept.length + lists.lost.length, lists.kept.length + lists.gained.length];
    put(was, 'handout', person, 'today', 'accounts');
    put(is, 'handout', person, 'plan', 'accounts');
    put(is - was, 'handout', person, 'change', 'accounts');
    measures.forEach(({ name, byAccounts }, m) => {
      const had = byAccounts
        ? add([...lists.kept, ...lists.lost].map((a) => accounts.values[m]?.[a] as number))
        : Number.NaN;
      const has = sum(person, (id) => plan.totals[m]?.[row.get(id) ?? -1] ?? 0);
      put(had, 'handout', person, 'today', name);
      put(has, 'handout', person, 'plan', name);
      put(has - had, 'handout', person, 'change', name);
    });
    const quota = (when: string) => {
      const held = seats.filter((seat) => seat.when === when && seat.rep === person && !Number.isNaN(seat.quota));
      return held.length > 0 ? add(held.map((seat) => seat.share * seat.quota)) : Number.NaN;
    };
    put(quota('plan'), 'handout', person, 'quota');
    put(quota('today'), 'handout', person, 'quota_today');
    put(quota('plan') - quota('today'), 'handout', person, 'quota_change');
  }
}

/** How far exceptions reach and what they cost. */
export function exceptionFigures(tables: Tables, plan: Standing, put: Put): void {
  const { exceptions, accounts, measures, seats } = tables;
  const values = measures[0]?.byAccounts ? accounts.values[0] : undefined;
  const amount = (account: string) => values?.[accounts.ids.indexOf(account)] ?? 0;
  const tolerance = measures[0]?.tolerance ?? 0;
  const told = (back: readonly Tables['exceptions'][number][]) => {
    const totals = [...(plan.totals[0] ?? [])];
    for (const { account, territory, home } of back) {
      const [at, to] = [plan.ids.indexOf(territory), plan.ids.indexOf(home)];
      if (at >= 0) totals[at] = (totals[at] as number) - amount(account);
      if (to >= 0) totals[to] = (totals[to] as number) + amount(account);
    }
    return fairness(totals, plan.capacity, tolerance);
  };
  const now = told([]);
  const holding = exceptions.filter(({ inForce }) => inForce);
  const without = told(holding);
  put(exceptions.length, 'exceptions', 'named_accounts');
  put(holding.length, 'exceptions', 'in_force');
  for (const figure of ['coefficient_of_variation', 'out_of_band_share']) {
    put(now[figure], 'exceptions', figure, 'with');
    put(without[figure], 'exceptions', figure, 'without');
  }
  for (const one of exceptions) {
    const cost = (now.coefficient_of_variation ?? 0) - (told([one]).coefficient_of_variation ?? 0);
    put(one.inForce ? cost : 0, 'exception', one.account, 'cv_cost');
  }
  const working = new Set(seats.filter(({ when, rep }) => when === 'plan' && rep !== '').map(({ rep }) => rep));
  const given = new Set(holding.map(({ territory }) => territory));
  const touched = new Set(
    seats.filter((seat) => seat.when === 'plan' && given.has(seat.territory) && seat.rep !== '').map(({ rep }) => rep),
  );
  const money = measures.findIndex(({ isMoney, byAccounts }) => isMoney && byAccounts);
  const m = Math.max(money, 0);
  if (measures[m]?.byAccounts) {
    const held = add(holding.map(({ account }) => accounts.values[m]?.[accounts.ids.indexOf(account)] as number));
    const all = add(plan.totals[m] ?? []) + (plan.unassigned.totals[m] ?? 0);
    put(held, 'exceptions', 'revenue', 'touched');
    put(all, 'exceptions', 'revenue', 'all');
    put(all > 0 ? held / all : 0, 'exceptions', 'revenue', 'share');
  }
  put(touched.size, 'exceptions', 'reps', 'touched');
  put(working.size, 'exceptions', 'reps', 'all');
  put(working.size > 0 ? touched.size / working.size : 0, 'exceptions', 'reps', 'share');
}

/** Indexes before and after single moves, and how far nearer they bring a unit. */
export function moveFigures(tables: Tables, plan: Standing, put: Put): void {
  const { measures, units, accounts, exceptions } = tables;
  const named = new Set(exceptions.filter(({ inForce }) => inForce).map(({ account }) => account));
  const placeOf = new Map(units.ids.map((id, u) => [id, u]));
  const { from, to, centreBefore, centreAfter, units: moved } = movesOf(tables);
  const apart = measures.map(() => new Map<string, number>());
  for (const [a, id] of accounts.ids.entries()) {
    if (!named.has(id)) continue;
    const unit = accounts.units[a] ?? '';
    for (const [m, of] of apart.entries()) of.set(unit, (of.get(unit) ?? 0) + (accounts.values[m]?.[a] ?? 0));
  }
  moved.forEach((unit, i) => {
    put(Math.abs((centreBefore[i] as number) - (centreAfter[i] as number)), 'move', unit, 'centre_km');
    measures.forEach(({ name, byAccounts }, m) => {
      const totals = plan.totals[m] as readonly number[];
      const whole = add(totals) / add(plan.capacity);
      const value = (units.values[m]?.[placeOf.get(unit) ?? -1] ?? 0) - (byAccounts ? (apart[m]?.get(unit) ?? 0) : 0);
      const index = (territory: string | undefined, by: number) => {
        const t = plan.ids.indexOf(territory ?? '');
        return t < 0 ? null : (100 * ((totals[t] as number) + by)) / (plan.capacity[t] as number) / whole;
      };
      put(index(from[i], value), 'move', unit, 'from_index_before', name);
      put(index(from[i], 0), 'move', unit, 'from_index_after', name);
      put(index(to[i], -value), 'move', unit, 'to_index_before', name);
      put(index(to[i], 0), 'move', unit, 'to_index_after', name);
    });
  });
}

/** The columns of moves.csv that some figures are taken from as they stand. */
function movesOf({ moves }: Tables) {
  return {
    units: column(moves, 'unit_id'),
    from: column(moves, 'from'),
    to: column(moves, 'to'),
    centreBefore: numbers(moves, 'centre_km_before'),
    centreAfter: numbers(moves, 'centre_km_after'),
  };
}
