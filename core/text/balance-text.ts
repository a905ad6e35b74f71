import type { I18n } from '@lingui/core';

/** That moves were to weigh and could not. */
export function disruptionLeftOutText(i18n: I18n): string {
  return i18n._({
    id: 'balance.disruption-left-out',
    message:
      'What leaves its territory of today did not count: that is known only where there are as many territories as today.',
  });
}

/** How much has moved, and how much of it was allowed; shares (ratios), `measure` null for accounts. */
export function movedShareText(
  i18n: I18n,
  moves: {
    readonly against: 'owners' | 'territories';
    readonly measure: string | null;
    readonly months: boolean;
    readonly moved: number;
    readonly allowed: number | null;
  },
): string {
  const { against, measure, months, moved, allowed } = moves;
  const values = {
    against,
    measure: measure ?? '',
    what: months ? 'months' : measure === null ? 'accounts' : 'measure',
    moved: percent(i18n, moved),
    allowed: allowed === null ? '' : percent(i18n, allowed),
    limited: allowed === null ? 'no' : 'yes',
  };
  return i18n._({
    id: 'balance.moved-share',
    message:
      '{moved} of {what, select, accounts {the accounts} months {the months with their owners} other {{measure}}} moved to {against, select, owners {another owner} other {another territory}}{limited, select, yes {; {allowed} may} other {}}.',
    values,
  });
}

/** That some territories, balanced among themselves, cannot be within the plan's limits together. */
export function evenedText(i18n: I18n, measures: string): string {
  return i18n._({
    id: 'balance.evened',
    message:
      'Together these territories have too much or too little of {measures} for the limits of the plan, so it was evened out among them.',
    values: { measures },
  });
}

/** That the planner ended the search and kept what it had. */
export function keptText(i18n: I18n): string {
  return i18n._({ id: 'balance.kept', message: 'The search was ended by hand; the best plan so far was kept.' });
}

function percent(i18n: I18n, ratio: number): string {
  return new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 1 }).format(ratio);
}
