import type { I18n } from '@lingui/core';

/** What a compared number of territories is called as a scenario. */
export function countScenarioName(i18n: I18n, territories: number): string {
  return i18n._({
    id: 'count.scenario',
    message: '{territories, plural, one {# territory} other {# territories}}',
    values: { territories },
  });
}
