import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { FrontierResult } from '../../state/frontier-slice.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useAppState } from '../../use-app.ts';

export const MONTHS = 'months';

/** What can be counted of that which changes hands: accounts, every measure, and months where accounts say since when. */
export function useCountedChoices(): { readonly id: string; readonly text: string }[] {
  const { i18n } = useLingui();
  const measures = useAppState((state) => state.plan?.measures);
  const hasMonths = useAppState((state) => state.plan?.accounts.ownerSince !== undefined);
  const said = (counted: FrontierResult['counted']) => countedLabel(i18n, counted, (name) => measureLabel(i18n, name));
  return [
    { id: 'accounts', text: said({ measure: null, months: false }) },
    ...(measures ?? []).map(({ name }, m) => ({ id: `measure-${m}`, text: measureLabel(i18n, name) })),
    ...(hasMonths ? [{ id: MONTHS, text: said({ measure: null, months: true }) }] : []),
  ];
}

/** What is counted, in the reader's words. */
export function countedLabel(
  i18n: I18n,
  { measure, months }: FrontierResult['counted'],
  label: (measure: string) => string,
): string {
  if (months) return i18n._(msg`Relationship-months`);
  return measure === null ? i18n._(msg`Accounts`) : label(measure);
}
