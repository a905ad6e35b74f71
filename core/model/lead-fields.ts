/** The fields of a list of leads that a column can be mapped to. */
export const LEAD_FIELDS = [
  'id',
  'date',
  'source',
  'score',
  'owner',
  'status',
  'segment',
  'product',
  'language',
  'lat',
  'lon',
  'city',
  'region',
  'postalCode',
  'country',
] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];
