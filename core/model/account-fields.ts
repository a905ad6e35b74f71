/** The fields of an account list that a column can be mapped to; columns of measures are listed apart. */
export const ACCOUNT_FIELDS = [
  'id',
  'name',
  'parent',
  'owner',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'lat',
  'lon',
  'territory',
  'lock',
  'class',
  'callsPerYear',
  'minutesPerCall',
  'potential',
  'sales',
  'pipeline',
  'revenue',
  'employees',
  'leadCount',
  'leadSource',
  'industry',
  'segment',
  'productLine',
  'ownerSince',
  'lastActivity',
] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** Fields that hold numbers: their columns can be read as measures, too. */
export const NUMBER_FIELDS: readonly AccountField[] = [
  'callsPerYear',
  'minutesPerCall',
  'potential',
  'sales',
  'pipeline',
  'revenue',
  'employees',
  'leadCount',
];

/** Fields that hold dates. */
export const DATE_FIELDS = ['ownerSince', 'lastActivity'] as const satisfies readonly AccountField[];
