import { monthOf } from '../../core/forecast/months.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type {
  OpportunityColumns,
  PlanOpportunities,
  PlanSales,
  SalesColumns,
  SalesHolder,
} from '../../core/model/results.ts';
import { textColumn } from '../../core/model/text-column.ts';

/** What a holder sold in months one after the other, the first `from`; amounts in whole units of the currency. */
export interface SalesSpec {
  readonly holder: string;
  readonly from: string;
  readonly amounts: readonly number[];
}

/** A sales history as an import brings it; months without sales are left out. */
export function salesColumns(by: SalesHolder, specs: readonly SalesSpec[]): SalesColumns {
  const pairs = specs.map(({ from, amounts }) =>
    amounts.flatMap((amount, m) => (amount === 0 ? [] : [{ month: monthOf(from) + m, amount }])),
  );
  const offsets = [0];
  for (const list of pairs) offsets.push((offsets.at(-1) as number) + list.length);
  return {
    by,
    count: specs.length,
    holders: textColumn(specs.map(({ holder }) => holder)),
    offsets: Int32Array.from(offsets),
    months: Int32Array.from(pairs.flat(), ({ month }) => month),
    amounts: Float64Array.from(pairs.flat(), ({ amount }) => Math.round(amount * 100)),
    digits: 2,
  };
}

/** A plan with that history. Accounts of a grid plan are, ... and its units u0, u1, ... */
export function withSales(plan: Plan, by: SalesHolder, specs: readonly SalesSpec[]): Plan {
  const columns = salesColumns(by, specs);
  const placed = by === 'account' || by === 'unit';
  const rows = Int32Array.from(specs, ({ holder }) => (placed ? Number(holder.replace(/\D/g, '')) : -1));
  const sales: PlanSales = { ...columns, batch: 7 as BatchKey, rows };
  return { ...plan, sales };
}

/** An opportunity; days as ISO dates. */
export interface DealSpec {
  readonly account?: number;
  readonly owner?: string;
  readonly stage?: string;
  readonly state?: 'open' | 'won' | 'lost';
  readonly amount?: number;
  readonly created?: string;
  readonly closes?: string;
  readonly chance?: number;
}

/** Opportunities as an import brings them. */
export function dealColumns(specs: readonly DealSpec[]): OpportunityColumns {
  const owners = [...new Set(specs.flatMap(({ owner }) => owner ?? []))];
  const stages = [...new Set(specs.flatMap(({ stage }) => stage ?? []))];
  const day = (iso: string | undefined) => (iso ? Date.parse(iso) / 86_400_000 : Number.NaN);
  return {
    count: specs.length,
    accounts: textColumn(specs.map(({ account }) => (account === undefined ? '' : `A-${account}`))),
    owner: Int32Array.from(specs, ({ owner }) => owners.indexOf(owner ?? '')),
    stage: Int32Array.from(specs, ({ stage }) => stages.indexOf(stage ?? '')),
    owners: textColumn(owners),
    stages: textColumn(stages),
    state: Int32Array.from(specs, ({ state = 'open' }) => ['open', 'won', 'lost'].indexOf(state)),
    amount: Float64Array.from(specs, ({ amount = 1000 }) => Math.round(amount * 100)),
    digits: 2,
    created: Float64Array.from(specs, ({ created }) => day(created)),
    closes: Float64Array.from(specs, ({ closes }) => day(closes)),
    chance: Float64Array.from(specs, ({ chance = Number.NaN }) => chance),
  };
}

/** A plan with those opportunities. */
export function withDeals(plan: Plan, specs: readonly DealSpec[]): Plan {
  const { accounts: _, ...columns } = dealColumns(specs);
  const account = Int32Array.from(specs, (one) => one.account ?? -1);
  const opportunities: PlanOpportunities = { ...columns, batch: 8 as BatchKey, account };
  return { ...plan, opportunities };
}
