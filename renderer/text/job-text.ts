import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { JobProgress } from '../../electron/api/jobs.ts';

/** What a job is doing, for the line above its bar. */
export function phaseText(i18n: I18n, phase: JobProgress['phase']): string {
  switch (phase) {
    case 'waiting':
      return i18n._(msg`Waiting for its turn`);
    case 'reading':
      return i18n._(msg`Reading the file`);
    case 'checking':
      return i18n._(msg`Checking and repairing the outlines`);
    case 'bordering':
      return i18n._(msg`Finding which areas touch`);
    case 'packing':
      return i18n._(msg`Storing the postal codes`);
    case 'placing':
      return i18n._(msg`Finding each account’s place`);
    case 'comparing':
      return i18n._(msg`Comparing the list with the accounts of the plan`);
    case 'writing':
      return i18n._(msg`Writing the accounts into the plan`);
    case 'preparing':
      return i18n._(msg`Preparing units and neighbours`);
    case 'centres':
      return i18n._(msg`Choosing territory centres`);
    case 'prices':
      return i18n._(msg`Sharing out the units`);
    case 'contiguity':
      return i18n._(msg`Joining territories into one piece`);
    case 'search':
      return i18n._(msg`Improving balance and compactness`);
    case 'explaining':
      return i18n._(msg`Looking for what blocks the limits`);
    case 'saving':
      return i18n._(msg`Saving the result`);
    case 'exporting':
      return i18n._(msg`Writing the files`);
  }
}
