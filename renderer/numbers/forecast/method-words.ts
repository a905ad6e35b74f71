import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MethodReason } from '../../../core/forecast/method.ts';
import type { ForecastMethod } from '../../../core/model/forecast-settings.ts';

/** What a method is called. */
export function methodName(i18n: I18n, method: ForecastMethod): string {
  switch (method) {
    case 'holt-winters':
      return i18n._(msg`Holt-Winters`);
    case 'seasonal-naive':
      return i18n._(msg`Last year's months`);
    case 'holt':
      return i18n._(msg`Damped trend (Holt)`);
    case 'drift':
      return i18n._(msg`Straight line`);
    case 'mean':
      return i18n._(msg`Mean`);
    case 'croston':
      return i18n._(msg`Single sales (Croston)`);
  }
}

/** Why it was used. */
export function reasonText(i18n: I18n, reason: MethodReason): string {
  switch (reason) {
    case 'two-years':
      return i18n._(msg`Two years or more: trend and season can be told apart.`);
    case 'one-year':
      return i18n._(msg`One year, but not two: the season was seen once.`);
    case 'eight-months':
      return i18n._(msg`Eight months or more, but no year: a trend, no season.`);
    case 'four-months':
      return i18n._(msg`Four months or more: a line, and no more.`);
    case 'short':
      return i18n._(msg`Fewer than four months: only their mean.`);
    case 'rare':
      return i18n._(msg`Most months are without sales: size and distance of single sales.`);
    case 'chosen':
      return i18n._(msg`Chosen above.`);
  }
}
