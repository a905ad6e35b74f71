import type { I18n } from '@lingui/core';

/** What a frontier came to, on a terminal. */
export function frontierText(i18n: I18n, values: { readonly plans: number; readonly folder: string }): string {
  return i18n._({
    id: 'frontier.written',
    message:
      '{plans, plural, one {# plan} other {# plans}} from touching nothing to no limit on moves; the figures are in {folder}.',
    values,
  });
}

/** One of its plans as a line: what it moves and how far it is from balance. Shares are ratios. */
export function frontierPointText(
  i18n: I18n,
  { moved, imbalance, unmet }: { readonly moved: number; readonly imbalance: number; readonly unmet: number },
): string {
  const values = { moved: percent(i18n, moved), imbalance: percent(i18n, imbalance), unmet };
  return i18n._({
    id: 'frontier.point',
    message:
      '{moved} moved: largest deviation {imbalance}, {unmet, plural, =0 {every limit met} one {# limit not met} other {# limits not met}}',
    values,
  });
}

/** The name of a scenario that keeps such a plan: what it moves and how far it is from balance (ratios). */
export function frontierScenarioName(
  i18n: I18n,
  { moved, imbalance }: { readonly moved: number; readonly imbalance: number },
): string {
  const values = { moved: percent(i18n, moved), imbalance: percent(i18n, imbalance) };
  return i18n._({ id: 'frontier.scenario', message: '{moved} moved, within {imbalance}', values });
}

function percent(i18n: I18n, ratio: number): string {
  return i18n.number(ratio, { style: 'percent', maximumFractionDigits: 1 });
}
