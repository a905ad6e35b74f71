import type { Migration } from './migration.ts';

/** What files for CRMs have to know of them, and how leads are routed (JSON; null: as usual). */
export const crm: Migration = {
  version: 20,
  name: 'crm',
  statements: ['ALTER TABLE plan ADD COLUMN crm_settings TEXT', 'ALTER TABLE plan ADD COLUMN routing_settings TEXT'],
};
