import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SizingMethod } from '../../../core/sizing/sizing-settings.ts';

/** What a method of sizing is called. */
export function methodText(i18n: I18n, method: SizingMethod): string {
  return i18n._(NAMES[method]);
}

/** What a method cannot do without. */
export function missingText(i18n: I18n, method: SizingMethod): string {
  return i18n._(MISSING[method]);
}

const NAMES = {
  workload: msg`Workload`,
  potential: msg`Potential per rep`,
  incremental: msg`Incremental return`,
  capacity: msg`Capacity of the target`,
} as const;

const MISSING = {
  workload: msg`Nothing says what hours the accounts take.`,
  potential: msg`No measure stands for potential.`,
  incremental: msg`No measure stands for potential.`,
  capacity: msg`It takes quotas, or a target and a standard quota.`,
} as const;
