import { flows } from '../compare/flows.ts';
import { sum } from '../fairness/mean.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import type { ExpectedSales } from './expected-sales.ts';

/** The same sales in the territories of two scenarios, by key; 0 is what belongs to no territory. */
export interface EqualSales {
  readonly before: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
}

/**
 * What the territories of the earlier scenario sold if every account sells what it is expected to sell now: sales go
 * with the accounts and units that carry their potential. Both sides sum to the same. What belongs to no territory is
 * taken to sell the mean share of its potential; what a territory sells without any potential stays with it.
 * O((units + accounts) x measures), in steps.
 */
export function* equalSales(
  plan: Plan,
  { before, after, role }: { readonly before: ScenarioKey; readonly after: ScenarioKey; readonly role: RoleKey },
  totals: TerritoryTotals,
  { measure, sales }: ExpectedSales,
): Steps<EqualSales> {
  const potential = totals.totals[measure] as Float64Array;
  const mean = sum(potential) > 0 ? sum(sales) / sum(potential) : 0;
  const shares = new Map<number, number>([[0, mean]]);
  const potentials = new Map<number, number>([[0, totals.unassigned.totals[measure] as number]]);
  totals.territories.forEach((key, row) => {
    const value = potential[row] as number;
    shares.set(key, value > 0 ? (sales[row] as number) / value : 0);
    potentials.set(key, value);
  });
  const earlier = scenarioTerritoriesOf(plan, before, role).map(({ territory }) => [territory as number, 0] as const);
  const sold = new Map<number, number>([[0, 0], ...earlier]);
  const add = (key: number, amount: number) => sold.set(key, (sold.get(key) ?? 0) + amount);
  const stayed = new Map(potentials);
  for (const { from, to, totals: moved } of yield* flows(plan, { before, after, role })) {
    const amount = moved[measure] as number;
    add(from, (shares.get(to) ?? 0) * amount);
    stayed.set(to, (stayed.get(to) ?? 0) - amount);
  }
  for (const [key, amount] of stayed) if (amount !== 0) add(key, (shares.get(key) as number) * amount);
  const now = new Map(Array.from(potentials, ([key, value]) => [key, value * (shares.get(key) as number)]));
  totals.territories.forEach((key, row) => {
    if ((potential[row] as number) > 0) return;
    now.set(key, sales[row] as number);
    add(sold.has(key) ? key : 0, sales[row] as number);
  });
  return { before: sold, after: now };
}
