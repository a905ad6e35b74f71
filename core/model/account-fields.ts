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
] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];
