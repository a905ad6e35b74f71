import type { I18n } from '@lingui/core';
import { type ExceptionShare, MOST_EXCEPTIONS } from '../exceptions/exception-share.ts';

/** What is to be warned of where exceptions reach far: a sentence for reps, one for what is sold; none where they do not. */
export function exceptionWarnings(i18n: I18n, { reps, revenue }: ExceptionShare): string[] {
  const most = MOST_EXCEPTIONS;
  return [
    ...(reps.isTooMuch
      ? [
          i18n._({
            id: 'exceptions.too-many-reps',
            message:
              'Named accounts touch {touched, plural, one {# rep} other {# reps}} of {all, number} ({share, number, percent}), more than {most, number, percent}: see whether the territories should follow the rule instead.',
            values: { touched: reps.touched, all: reps.all, share: reps.share, most },
          }),
        ]
      : []),
    ...(revenue?.isTooMuch
      ? [
          i18n._({
            id: 'exceptions.too-much-revenue',
            message:
              'Named accounts hold {share, number, percent} of {measure}, more than {most, number, percent}: that much is handed out by name and not by the plan.',
            values: { share: revenue.share, measure: revenue.measure, most },
          }),
        ]
      : []),
  ];
}

/** What exceptions cost together: the coefficient of variation of a measure with and without them. */
export function exceptionSpreadText(i18n: I18n, measure: string, now: number, without: number): string {
  const figure = (value: number) => value.toLocaleString(`${i18n.locale}-u-nu-latn`, THREE_DIGITS);
  return i18n._({
    id: 'exceptions.spread',
    message: 'Coefficient of variation of {measure}: {now} with these exceptions, {without} without them.',
    values: { measure, now: figure(now), without: figure(without) },
  });
}

const THREE_DIGITS = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

/** Where there are more exceptions than a page can hold. */
export function moreExceptionsText(i18n: I18n, more: number): string {
  return i18n._({
    id: 'exceptions.more',
    message: '{more, plural, one {# more is} other {# more are}} in exceptions.csv.',
    values: { more },
  });
}
