/** The fields of a sales history; a list with a column for each month has no date and no amount. */
export const SALES_FIELDS = ['account', 'unit', 'territory', 'rep', 'date', 'amount'] as const;
export type SalesField = (typeof SALES_FIELDS)[number];

/** The fields of a list of opportunities. */
export const OPPORTUNITY_FIELDS = [
  'id',
  'account',
  'owner',
  'amount',
  'stage',
  'outcome',
  'created',
  'closes',
  'chance',
] as const;
export type OpportunityField = (typeof OPPORTUNITY_FIELDS)[number];

/** The fields of a list of activities, or of figures that somebody has counted already. */
export const ACTIVITY_FIELDS = [
  'rep',
  'territory',
  'calls',
  'meetings',
  'sellingHours',
  'workingHours',
  'forecast',
  'actual',
] as const;
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];

export type ResultField = SalesField | OpportunityField | ActivityField;
