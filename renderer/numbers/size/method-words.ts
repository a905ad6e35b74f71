import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PlanSizing } from '../../../core/sizing/plan-sizing.ts';
import type { SizingMethod } from '../../../core/sizing/sizing-settings.ts';

/** What a method of sizing is called. */
export function methodText(i18n: I18n, method: SizingMethod): string {
  return i18n._(NAMES[method]);
}

/** What a method cannot do without; of `sizing` whatever it lacks of that first. */
export function missingText(i18n: I18n, method: SizingMethod, { facts }: Pick<PlanSizing, 'facts'>): string {
  return i18n._(method === 'incremental' && facts.potential !== null ? NO_WORTH : MISSING[method]);
}

const NAMES = {
  workload: msg`Workload`,
  potential: msg`Potential per rep`,
  incremental: msg`Incremental return`,
  capacity: msg`Capacity of the target`,
} as const;

const NO_WORTH = msg`The potential is no money: say below what a unit of it sells for, or give every territory a quota.`;
const MISSING = {
  workload: msg`Nothing says what hours the accounts take.`,
  potential: msg`No measure stands for potential.`,
  incremental: msg`No measure stands for potential.`,
  capacity: msg`It takes quotas, or a target and a standard quota.`,
} as const;
