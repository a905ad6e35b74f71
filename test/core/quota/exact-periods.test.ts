import highs from 'highs';
import { expect, it } from 'vitest';
import { createRandom } from '../../../core/balance/random.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type QuotaPlan, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import { periodTable, streetOf } from '../../../core/quota/period-table.ts';
import { type QuotaOutcome, quotaOutcome } from '../../../core/quota/quota-outcome.ts';
import { nodesOf, type QuotaNode } from '../../../core/quota/quota-tree.ts';
import { AREA, quotaGround, quotaPlanOf, REGION } from '../../support/quota-plans.ts';

const CASES = 4_000;

it('a table of periods is found wherever a linear program says there is one, and what is impossible is named', async () => {
  const solver = await highs();
  const isPossible = (program: string) => solver.solve(program).Status === 'Optimal';
  let [found, refused] = [0, 0];
  for (let seed = 1; seed <= CASES; seed++) {
    const { plan, quotaPlan } = aCase(seed);
    const outcome = quotaOutcome(plan, quotaPlan);
    if (!outcome.ok) continue;
    const table = periodTable(outcome);
    if (table instanceof Map) {
      found++;
      if (!holds(outcome, table)) throw new Error(`seed ${seed}: the table breaks what was given`);
      continue;
    }
    if (!('code' in table) || table.code !== 'season-conflict') continue;
    refused++;
    const named = nodesOf(outcome.tree.root).find(({ name }) => name === table.values.name) as QuotaNode;
    if (isPossible(programOf(outcome, named))) throw new Error(`seed ${seed}: there is a table below ${named.name}`);
    for (const child of named.children.filter(({ rank }) => rank > 0)) {
      if (!isPossible(programOf(outcome, child))) throw new Error(`seed ${seed}: already below ${child.name}`);
    }
  }
  expect(found).toBeGreaterThan(CASES / 4);
  expect(refused).toBeGreaterThan(CASES / 100);
}, 120_000);

/** Up to six territories in regions and areas with little money, much of it given by quarter, and curves of their own. */
function aCase(seed: number): { plan: Plan; quotaPlan: QuotaPlan } {
  const random = createRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const count = 1 + below(6);
  const all = Array.from({ length: count }, (_, t) => t);
  const plan = quotaGround(
    { potential: all.map(() => below(5)) },
    all.map(() => below(3)),
    [0, 1, below(2)],
  );
  const nodes = [0, ...plan.territories.map(({ key }) => key)];
  const total = below(60);
  const over = [0, 0, 0.1, 0.4];
  const rule = { ...USUAL_RULE, over: over[below(4)] ?? 0 };
  const quotaPlan = quotaPlanOf(total, {
    base: { ...USUAL_RULE, over: over[below(4)] ?? 0 },
    levels: [...(below(2) ? [{ level: REGION, ...rule }] : []), ...(below(3) ? [] : [{ level: AREA, ...rule }])],
    given: Array.from({ length: below(7) }, () => ({
      node: (nodes[below(nodes.length)] ?? 0) as TerritoryKey,
      period: below(4),
      amount: { currency: 'USD', minor: below(1 + Math.floor(total / 3)) },
    })),
    season: {
      periods: 'quarters',
      curve: below(2) ? [] : Array.from({ length: 12 }, () => below(4)),
      own: all
        .filter(() => below(4) === 0)
        .map((t) => ({ territory: (t + 1) as TerritoryKey, curve: Array.from({ length: 12 }, () => below(3)) })),
    },
    roundMinor: below(4) ? 1 : 5,
  });
  return { plan, quotaPlan };
}

/** What was given stands, rows sum to their amounts, and what territories have comes to what groups were given. */
function holds(outcome: QuotaOutcome, table: ReadonlyMap<number, readonly number[]>): boolean {
  const { tree, amounts, given } = outcome;
  return nodesOf(tree.root).every((node) => {
    const row = table.get(node.key) ?? [];
    const [low, high] = boundsOf(outcome, node);
    const street = row.map((_, c) =>
      node.leaves.reduce((sum, leaf) => sum + (table.get(tree.territories[leaf]?.key ?? 0)?.[c] ?? 0), 0),
    );
    const cells = given.periods.get(node.key);
    return (
      row.every((cell, c) => cell >= 0 && (cells?.[c] ?? cell) === cell) &&
      row.reduce((sum, cell) => sum + cell, 0) === amounts.get(node.key) &&
      street.every((sum, c) => sum >= (low[c] as number) && sum <= (high[c] as number))
    );
  });
}

/** Lowest and highest of what the territories of a node have in each quarter. */
function boundsOf({ amounts, given, profiles, tree, basis, ...rest }: QuotaOutcome, node: QuotaNode) {
  const whole = streetOf({ tree, amounts }, node);
  const amount = amounts.get(node.key) ?? 0;
  const cells = given.periods.get(node.key) ?? [null, null, null, null];
  const exact = cells.map((cell) => (cell === null ? null : amount > 0 ? (cell * whole) / amount : 0));
  const row = node.rank === 0 ? (node.leaves[0] as number) : -1;
  if (basis.quotaPlan.season.own.some(({ territory }) => territory === node.key) && row >= 0) {
    const quarter = [0, 0, 0, 0];
    profiles[row]?.months.forEach((share, m) => {
      const { period } = rest.calendar.months[m] as { period: number };
      quarter[period] = (quarter[period] as number) + share;
    });
    const free = cells.flatMap((cell, c) => (cell === null ? [c] : []));
    const left = amount - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
    const weight = free.reduce((sum, c) => sum + (amount > 0 ? (quarter[c] as number) : 0), 0);
    for (const c of free) exact[c] = weight > 0 ? (left * (quarter[c] as number)) / weight : left / free.length;
  }
  const near = 1e-7;
  return [
    exact.map((value) => (value === null ? 0 : Math.floor(value + near))),
    exact.map((value) => (value === null ? Number.POSITIVE_INFINITY : Math.ceil(value - near))),
  ] as const;
}

/** Every table below a node as a linear program: a tree of sums, so that its corners are whole. */
function programOf(outcome: QuotaOutcome, node: QuotaNode): string {
  const { amounts, tree } = outcome;
  const cell = (row: number, c: number) => `x${row}_${c}`;
  const quarters = [0, 1, 2, 3];
  const lines = node.leaves.map((row) => {
    const amount = amounts.get(tree.territories[row]?.key ?? 0) ?? 0;
    return ` ${quarters.map((c) => cell(row, c)).join(' + ')} = ${amount}`;
  });
  for (const one of nodesOf(node)) {
    const [low, high] = boundsOf(outcome, one);
    for (const c of quarters) {
      const sum = one.leaves.map((row) => cell(row, c)).join(' + ');
      if ((low[c] as number) > 0) lines.push(` ${sum} >= ${low[c]}`);
      if (Number.isFinite(high[c])) lines.push(` ${sum} <= ${high[c]}`);
    }
  }
  return `Minimize\n 0 ${cell(node.leaves[0] as number, 0)}\nSubject To\n${lines.join('\n')}\nEnd\n`;
}
