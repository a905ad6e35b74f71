import type { Migration } from './migration.ts';

/** How reps are paid, with who is paid for open pipeline of moved accounts (JSON; null: no pay plan). */
export const payPlan: Migration = {
  version: 17,
  name: 'pay plan',
  statements: ['ALTER TABLE plan ADD COLUMN pay_plan TEXT'],
};
