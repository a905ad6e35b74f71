import type { People } from './people-form.ts';

/** What the file with the refused rows of a list is called where it is saved. */
export const REFUSED_NAMES: Readonly<Record<People, string>> = {
  reps: 'refused-reps.csv',
  leads: 'refused-leads.csv',
  sales: 'refused-sales.csv',
  opportunities: 'refused-opportunities.csv',
  activities: 'refused-activities.csv',
};
