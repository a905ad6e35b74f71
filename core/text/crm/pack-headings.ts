import type { I18n } from '@lingui/core';
import type { Plan } from '../../model/plan.ts';

/** The headings of every README. */
export function packHeadings(i18n: I18n) {
  return {
    order: i18n._({ id: 'pack.order', message: 'In this order' }),
    before: i18n._({ id: 'pack.problems', message: 'Before you load' }),
    files: i18n._({ id: 'pack.files', message: 'Rows in each file' }),
  };
}

/** From which day (ISO) a load pack holds, where the scenario has a day of its own. */
export function packHolds(i18n: I18n, { scenarios }: Pick<Plan, 'scenarios'>, scenario: number): string | null {
  const day = scenarios.find(({ key }) => key === scenario)?.effective;
  if (day === undefined) return null;
  return i18n._({
    id: 'pack.holds',
    message: 'This scenario holds from {day}: load the files on that day, not before.',
    values: { day },
  });
}
