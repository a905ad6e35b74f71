/** The fields of a roster that a column can be mapped to. */
export const REP_FIELDS = [
  'id',
  'crmUserId',
  'name',
  'email',
  'capacity',
  'startDate',
  'tenure',
  'level',
  'skills',
  'languages',
  'segment',
  'manager',
  'lat',
  'lon',
  'city',
  'region',
  'postalCode',
  'country',
] as const;
export type RepField = (typeof REP_FIELDS)[number];
