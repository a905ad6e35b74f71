import type { BatchKey } from './ids.ts';
import { blankTexts, type TextColumn } from './text-column.ts';

/** Lists of what was sold, what is being sold and what was done for it. */
export const RESULT_KINDS = ['sales', 'opportunities', 'activities'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Whose the amounts of a sales history are, the one that moves with the map best first. */
export const SALES_HOLDERS = ['account', 'unit', 'territory', 'rep'] as const;
export type SalesHolder = (typeof SALES_HOLDERS)[number];

/**
 * A sales history, summed per holder and month; months without sales take no room. The pairs of holder `i` are those
 * from `offsets[i]` to `offsets[i + 1]`, months rising.
 */
export interface SalesColumns {
  readonly by: SalesHolder;
  readonly count: number;
  /** Account id, unit code, or what the list calls a territory or a rep; each once. */
  readonly holders: TextColumn;
  readonly offsets: Int32Array;
  /** Months since January of the year 0; see core/forecast/months.ts. */
  readonly months: Int32Array;
  /** Whole numbers of the minor unit, so that sums are exact; of a currency with so many digits. */
  readonly amounts: Float64Array;
  readonly digits: number;
}

/** The sales history of a plan; its texts are empty where rows say all. */
export interface PlanSales extends SalesColumns {
  readonly batch: BatchKey;
  /** Row of each holder in the table of accounts or units; -1 where it is not there, and for territories and reps. */
  readonly rows: Int32Array;
}

/** How an opportunity stands. */
export const OPPORTUNITY_STATES = ['open', 'won', 'lost'] as const;

/** Opportunities as columns; row i of every column is the same one, in the order of the file. */
export interface OpportunityColumns {
  readonly count: number;
  /** Account ids; blank where the list names none. */
  readonly accounts: TextColumn;
  /** Index into the owners and stages; -1 where none is said. Of what was closed, the stage it had come to. */
  readonly owner: Int32Array;
  readonly stage: Int32Array;
  readonly owners: TextColumn;
  readonly stages: TextColumn;
  /** Index into OPPORTUNITY_STATES. */
  readonly state: Int32Array;
  /** In the minor unit of a currency with so many digits. */
  readonly amount: Float64Array;
  readonly digits: number;
  /** Days since 1 January 1970 on which it was made, and is or was to be closed; NaN where nothing is said. */
  readonly created: Float64Array;
  readonly closes: Float64Array;
  /** What the CRM says of its chance, 0 to 1; NaN where it says nothing. */
  readonly chance: Float64Array;
}

/** The opportunities of a plan; the ids of accounts have become rows. */
export interface PlanOpportunities extends Omit<OpportunityColumns, 'accounts'> {
  readonly batch: BatchKey;
  /** Row in the account table; -1 where it is not there. */
  readonly account: Int32Array;
}

/** What is counted of activities. */
export const ACTIVITY_FIGURES = ['calls', 'meetings', 'sellingHours', 'workingHours', 'forecast', 'actual'] as const;
export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

/** Activities, summed per rep or territory; NaN where the list says nothing. Amounts are in the minor unit. */
export interface ActivityColumns {
  readonly by: 'rep' | 'territory';
  readonly count: number;
  /** What the list calls the rep or the territory; each once. */
  readonly names: TextColumn;
  readonly digits: number;
  readonly figures: Readonly<Record<ActivityFigure, Float64Array>>;
}

/** The activities of a plan. */
export interface PlanActivities extends ActivityColumns {
  readonly batch: BatchKey;
}

/** The lists of results of a plan as far as it reckons with them: texts whose rows are known stay in its file. */
export function lightResults<P extends { readonly sales?: PlanSales; readonly opportunities?: PlanOpportunities }>(
  plan: P,
): P {
  const { sales, opportunities } = plan;
  const placed = sales && (sales.by === 'account' || sales.by === 'unit');
  return {
    ...plan,
    ...(placed && { sales: { ...sales, holders: blankTexts(sales.count) } }),
    ...(opportunities && { opportunities: lightOpportunities(opportunities) }),
  };
}

function lightOpportunities(whole: PlanOpportunities): PlanOpportunities {
  const { batch, count, account, owner, stage, owners, stages, state, amount, digits, created, closes, chance } = whole;
  return { batch, count, account, owner, stage, owners, stages, state, amount, digits, created, closes, chance };
}

/** What an import of one of these lists brings. */
export type ResultColumns =
  | { readonly what: 'sales'; readonly columns: SalesColumns }
  | { readonly what: 'opportunities'; readonly columns: OpportunityColumns }
  | { readonly what: 'activities'; readonly columns: ActivityColumns };
