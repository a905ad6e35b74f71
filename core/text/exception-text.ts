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
