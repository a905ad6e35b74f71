import type { I18n } from '@lingui/core';
import type { Bound, Bounds } from '../balance/bounds/bound.ts';

/** Digits of a number that is compared, not summed. */
const DIGITS = 4;

/**
 * How near the plan is to what is possible, one sentence for plans with any centres and one for plans with these;
 * each says what it bounds, also where nothing is proven. `sse` is the plan's, weight x km2.
 */
export function boundTexts(i18n: I18n, { anyCentres, theseCentres }: Bounds, sse: number): string[] {
  return [anyText(i18n, anyCentres, sse), theseText(i18n, theseCentres, sse)];
}

function anyText(i18n: I18n, bound: Bound, sse: number): string {
  if (bound.kind === 'none') {
    return i18n._({
      id: 'bound.none-any',
      message: 'No bound for any centres: how near the plan is cannot be proven.',
    });
  }
  return i18n._({
    id: 'bound.any',
    message:
      'Bound for any centres: no plan within the limits has an SSE below {bound}, whatever its centres; this plan has {sse} ({gap}).',
    values: figures(i18n, bound.sse, sse),
  });
}

function theseText(i18n: I18n, bound: Bound, sse: number): string {
  if (bound.kind === 'none') return i18n._({ id: 'bound.none-these', message: 'No bound for these centres.' });
  return i18n._({
    id: 'bound.these',
    message:
      'Bound for these centres: no plan within the limits and with these centres has an SSE below {bound}; this plan has {sse} ({gap}).',
    values: figures(i18n, bound.sse, sse),
  });
}

/** The gap is above the bound; a plan outside its limits can be below it. */
function figures(i18n: I18n, bound: number, sse: number) {
  const tag = `${i18n.locale}-u-nu-latn`;
  const number = new Intl.NumberFormat(tag, { maximumSignificantDigits: DIGITS, notation: 'scientific' });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return {
    bound: number.format(bound),
    sse: number.format(sse),
    gap: bound > 0 ? percent.format(sse / bound - 1) : '–',
  };
}
