import type { Migration } from './migration.ts';

/** Where a balance has to build a territory; both are null where its centre is free. */
export const fixedCentres: Migration = {
  version: 10,
  name: 'fixed-centres',
  statements: [
    'ALTER TABLE scenario_territory ADD COLUMN fixed_lat_deg REAL',
    'ALTER TABLE scenario_territory ADD COLUMN fixed_lon_deg REAL',
  ],
};
