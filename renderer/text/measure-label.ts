import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** A measure's name for people: the well-known ones in their language, any other as the planner named it. */
export function measureLabel(i18n: I18n, name: string): string {
  switch (name) {
    case 'potential':
      return i18n._(msg`Potential`);
    case 'workload':
      return i18n._(msg`Workload`);
    case 'leads':
      return i18n._(msg`Leads`);
    case 'accounts':
      return i18n._(msg`Accounts`);
    case 'revenue':
      return i18n._(msg`Revenue`);
    default:
      return name;
  }
}
