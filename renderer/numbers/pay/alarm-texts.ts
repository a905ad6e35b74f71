import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { COVERAGE, MOST_VARIATION, type PayAlarm, QUOTA_TO_PAY } from '../../../core/pay/pay-alarms.ts';
import type { Format } from '../../text/format.ts';

type Code = PayAlarm['code'];

/** What is out of the usual, of all alarms of one kind; `lossAlarm` is that of the pay plan. */
export function alarmText(i18n: I18n, format: Format, alarms: readonly PayAlarm[], lossAlarm: number): string {
  const [first] = alarms;
  return first ? i18n._(said(first, alarms.length, format, lossAlarm)) : '';
}

/** The figure of one alarm beside its name; empty where there is none. */
export function alarmFigure(alarm: PayAlarm, { fte, percent, signedPercent }: Format): string {
  if (alarm.code === 'quota-to-pay') return fte(alarm.ratio);
  if (alarm.code === 'above-targets') return percent(alarm.ratio);
  return alarm.code === 'pay-loss' ? signedPercent(alarm.share) : '';
}

/** What can be done about alarms of a kind. */
export function alarmRemedy(i18n: I18n, code: Code): string {
  return i18n._(REMEDIES[code]);
}

/** Whether the page of quotas is where it is mended. */
export function isMendedByQuota(code: Code): boolean {
  return BY_QUOTA.has(code);
}

const BY_QUOTA: ReadonlySet<Code> = new Set(['spread', 'coverage', 'above-targets', 'quota-to-pay', 'no-quota']);

function said(first: PayAlarm, count: number, format: Format, lossAlarm: number): MessageDescriptor {
  switch (first.code) {
    case 'spread': {
      const [variation, most] = [format.percent(first.variation), format.tolerance(MOST_VARIATION)];
      return msg`Expected sales over quota vary by ${variation} between territories; below ${most} is usual.`;
    }
    case 'coverage': {
      const [ratio, most] = [format.percent(first.ratio), format.tolerance(COVERAGE.most)];
      return first.side === 'low'
        ? msg`The quotas together are only ${ratio} of the company's target.`
        : msg`The quotas together are ${ratio} of the company's target; up to ${most} is usual.`;
    }
    case 'above-targets':
      return msg`${plural(count, {
        one: '# quota is above the sum of its account targets:',
        other: '# quotas are above the sum of their account targets:',
      })}`;
    case 'quota-to-pay': {
      const [least, most] = [format.whole(QUOTA_TO_PAY.least), format.whole(QUOTA_TO_PAY.most)];
      return msg`${plural(count, {
        one: `The quota of # rep is not ${least} to ${most} times the on-target earnings:`,
        other: `The quotas of # reps are not ${least} to ${most} times the on-target earnings:`,
      })}`;
    }
    case 'pay-loss': {
      const loss = format.tolerance(lossAlarm);
      return msg`${plural(count, {
        one: `# rep would earn over ${loss} less at equal sales:`,
        other: `# reps would earn over ${loss} less at equal sales:`,
      })}`;
    }
    case 'below-threshold':
      return msg`${plural(count, {
        one: '# rep is not expected to reach the threshold and earns no variable pay:',
        other: '# reps are not expected to reach the threshold and earn no variable pay:',
      })}`;
    case 'no-row':
      return msg`${plural(count, {
        one: '# rep has a level without a row in the pay plan:',
        other: '# reps have a level without a row in the pay plan:',
      })}`;
    case 'no-quota':
      return msg`${plural(count, {
        one: '# rep has no quota to be paid by:',
        other: '# reps have no quota to be paid by:',
      })}`;
    case 'no-territory':
      return msg`${plural(count, {
        one: '# rep of the baseline has no territory any more:',
        other: '# reps of the baseline have no territory any more:',
      })}`;
  }
}

const REMEDIES: Readonly<Record<Code, MessageDescriptor>> = {
  spread: msg`Split the quota by potential, or balance the territories.`,
  coverage: msg`Raise or lower the total, or the over-assignment.`,
  'above-targets': msg`Lower the quota, or give the territory more accounts; nobody sells more than the accounts can buy.`,
  'quota-to-pay': msg`Change the quota, or the on-target earnings of the level.`,
  'pay-loss': msg`Move accounts back, lower the quota, or agree on a guarantee before it is told.`,
  'below-threshold': msg`Lower the threshold or the quota, or move accounts there.`,
  'no-row': msg`Add a row for the level, or one for everybody else.`,
  'no-quota': msg`Split a quota over the territories, or write one into the row.`,
  'no-territory': msg`Seat them on a territory, or plan their leaving.`,
};
