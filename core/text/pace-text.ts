import type { I18n } from '@lingui/core';
import type { Pace } from '../pace/pace.ts';

const MINUTE = 60;

/** Rows a second and time left, as far as they are known; the empty text where neither is. */
export function paceText(i18n: I18n, { rowsPerSecond, secondsLeft }: Pace): string {
  const parts: string[] = [];
  if (rowsPerSecond !== null && rowsPerSecond >= 1) {
    const rate = rounded(rowsPerSecond);
    parts.push(i18n._({ id: 'pace.rows', message: '{rate, number} rows a second', values: { rate } }));
  }
  if (secondsLeft !== null) parts.push(timeLeftText(i18n, secondsLeft));
  return parts.join(', ');
}

/** In seconds below a minute and a half, else in minutes. */
function timeLeftText(i18n: I18n, secondsLeft: number): string {
  const seconds = Math.ceil(secondsLeft);
  if (seconds < 1.5 * MINUTE)
    return i18n._({ id: 'pace.seconds', message: '{seconds, number} s left', values: { seconds } });
  return i18n._({
    id: 'pace.minutes',
    message: '{minutes, plural, one {about # minute left} other {about # minutes left}}',
    values: { minutes: Math.round(seconds / MINUTE) },
  });
}

/** Two digits are all that a rate that changes ten times a second is worth. */
function rounded(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / step) * step;
}
