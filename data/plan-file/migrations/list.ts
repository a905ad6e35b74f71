import { firstSchema } from './0001-first-schema.ts';
import { homes } from './0002-homes.ts';
import { balanceWeights } from './0003-balance-weights.ts';
import { placeQuality } from './0004-place-quality.ts';
import { families } from './0005-families.ts';
import { roster } from './0006-roster.ts';
import { unitLinks } from './0007-unit-links.ts';
import { leads } from './0008-leads.ts';
import { accountDates } from './0009-account-dates.ts';
import { fixedCentres } from './0010-fixed-centres.ts';
import { fairness } from './0011-fairness.ts';
import { reviewRounds } from './0012-review-rounds.ts';
import { givenIds } from './0013-given-ids.ts';
import { balanceRuns } from './0014-balance-runs.ts';
import { workload } from './0015-workload.ts';
import { matching } from './0016-matching.ts';
import { payPlan } from './0017-pay-plan.ts';
import { results } from './0018-results.ts';
import { quotaPlans } from './0019-quota-plans.ts';
import { crm } from './0020-crm.ts';
import { effectiveDays } from './0021-effective-days.ts';
import { leadKinds } from './0022-lead-kinds.ts';
import type { Migration } from './migration.ts';

/** Every schema step in order; the last one is what this program writes. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  homes,
  balanceWeights,
  placeQuality,
  families,
  roster,
  unitLinks,
  leads,
  accountDates,
  fixedCentres,
  fairness,
  reviewRounds,
  givenIds,
  balanceRuns,
  workload,
  matching,
  payPlan,
  results,
  quotaPlans,
  crm,
  effectiveDays,
  leadKinds,
];
