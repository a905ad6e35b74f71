import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isoOfMonth } from '../../../core/forecast/months.ts';
import type { Score, Scorecard } from '../../../core/scorecard/scorecard.ts';
import type { Format } from '../../text/format.ts';

/** A column of the scorecard with its definition, which stands on the screen. */
export interface ScoreColumn {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** What it is sorted by; null where nothing is known. */
  readonly value: (score: Score) => number | null;
  readonly text: (value: number) => string;
  /** Whether the smallest is the best: a place, a number of days. */
  readonly lowFirst?: true;
}

/** What the columns are made with. */
interface ColumnWords {
  readonly i18n: I18n;
  readonly format: Format;
  readonly monthName: (iso: string) => string;
  /** Minor units in one of the currency. */
  readonly scale: number;
  /** What performance is divided by, as it is called. */
  readonly opportunity: string;
  readonly isRep: boolean;
}

/** Stages beyond these have no column. */
const MOST_STAGES = 12;

/** The columns of which something is known, in their order. */
export function scoreColumns(card: Scorecard, words: ColumnWords): ScoreColumn[] {
  const rows = words.isRep ? card.reps : card.territories;
  const all = [
    ...rankColumns(words),
    ...salesColumns(card, words),
    ...dealColumns(card, words),
    ...activityColumns(words),
  ];
  return all.filter(({ value }) => rows.some((score) => value(score) !== null));
}

function rankColumns({ i18n, format, opportunity }: ColumnWords): ScoreColumn[] {
  return [
    {
      id: 'fair',
      title: i18n._(msg`Fair rank`),
      meaning: i18n._(
        msg`Place by the adjusted index: how much is made of what the territory holds, whatever that is.`,
      ),
      value: ({ byAdjusted }) => byAdjusted,
      text: format.whole,
      lowFirst: true,
    },
    {
      id: 'rank',
      title: i18n._(msg`Rank by sales`),
      meaning: i18n._(msg`Place by sales alone: rich territories win.`),
      value: ({ bySales }) => bySales,
      text: format.whole,
      lowFirst: true,
    },
    {
      id: 'adjusted',
      title: i18n._(msg`Adjusted index`),
      meaning: i18n._(
        msg`The index, drawn to 100 where few accounts stand behind it: with n buying accounts it counts n / (n + 10). It counts wholly where the history is not one of accounts.`,
      ),
      value: ({ adjusted }) => adjusted,
      text: format.index,
    },
    {
      id: 'index',
      title: i18n._(msg`Index`),
      meaning: i18n._(msg`100 × (sales / ${opportunity}) / (all sales / all of it).`),
      value: ({ index }) => index,
      text: format.index,
    },
  ];
}

function salesColumns(card: Scorecard, { i18n, format, monthName, scale }: ColumnWords): ScoreColumn[] {
  const money = (minor: number) => format.quantity(minor / scale, 'money');
  const last = monthName(isoOfMonth(card.lastMonth));
  const months = card.months;
  const quarters = Math.ceil(months / 3);
  return [
    {
      id: 'sales',
      title: i18n._(msg`Sales`),
      meaning: i18n._(msg`Sales of the last ${months} months of the history, to ${last}.`),
      value: ({ salesMinor }) => salesMinor,
      text: money,
    },
    {
      id: 'per-quarter',
      title: i18n._(msg`Per quarter and rep`),
      meaning: i18n._(msg`Mean sales of a quarter over full-time equivalents.`),
      value: ({ perQuarterMinor }) => perQuarterMinor,
      text: money,
    },
    ...Array.from({ length: quarters }, (_, q): ScoreColumn => {
      const end = monthName(isoOfMonth(card.lastMonth - 3 * (quarters - 1 - q)));
      return {
        id: `quarter-${q}`,
        title: i18n._(msg`To ${end}`),
        meaning: i18n._(msg`Sales of the three months that end with ${end}.`),
        value: (score) => score.quarters?.[q] ?? null,
        text: money,
      };
    }),
  ];
}

function dealColumns({ stages, byOwner }: Scorecard, { i18n, format, isRep }: ColumnWords): ScoreColumn[] {
  const whose =
    isRep && byOwner
      ? i18n._(msg`Of the opportunities that the rep owns.`)
      : i18n._(msg`Of the opportunities of its accounts.`);
  return [
    {
      id: 'win-rate',
      title: i18n._(msg`Win rate`),
      meaning: `${i18n._(msg`Won over won and lost.`)} ${whose}`,
      value: ({ deals }) => deals?.winRate ?? null,
      text: format.percent,
    },
    {
      id: 'closed',
      title: i18n._(msg`Closed`),
      meaning: i18n._(msg`How many were won or lost: with few of them a win rate says little.`),
      value: ({ deals }) => deals && deals.won + deals.lost,
      text: format.whole,
    },
    {
      id: 'cycle',
      title: i18n._(msg`Cycle in days`),
      meaning: i18n._(msg`Mean days from the day an opportunity was made to that on which it was won.`),
      value: ({ deals }) => deals?.cycleDays ?? null,
      text: format.whole,
      lowFirst: true,
    },
    {
      id: 'open',
      title: i18n._(msg`Still open`),
      meaning: i18n._(msg`How many opportunities are open.`),
      value: ({ deals }) => deals?.open ?? null,
      text: format.whole,
    },
    ...stages.slice(0, MOST_STAGES).map(
      ({ name }, s): ScoreColumn => ({
        id: `stage-${s}`,
        title: i18n._(msg`From ${name}`),
        meaning: i18n._(msg`Conversion: of those that were closed and had come to ${name}, the share that was won.`),
        value: ({ deals }) => deals?.conversion[s] ?? null,
        text: format.percent,
      }),
    ),
  ];
}

function activityColumns({ i18n, format }: ColumnWords): ScoreColumn[] {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return [
    {
      id: 'selling',
      title: i18n._(msg`Selling time`),
      meaning: i18n._(msg`Selling hours over working hours.`),
      value: ({ sellingShare }) => sellingShare,
      text: format.percent,
    },
    {
      id: 'calls',
      title: i18n._(msg`Calls`),
      meaning: i18n._(msg`Calls in the imported list.`),
      value: ({ activities }) => known(activities.calls),
      text: format.whole,
    },
    {
      id: 'meetings',
      title: i18n._(msg`Meetings`),
      meaning: i18n._(msg`Meetings and visits in the imported list.`),
      value: ({ activities }) => known(activities.meetings),
      text: format.whole,
    },
    {
      id: 'accuracy',
      title: i18n._(msg`Forecast accuracy`),
      meaning: i18n._(msg`1 less what the forecast was off by over what was sold; at least 0.`),
      value: ({ forecastAccuracy }) => forecastAccuracy,
      text: format.percent,
    },
    {
      id: 'bias',
      title: i18n._(msg`Forecast bias`),
      meaning: i18n._(msg`Forecast over what was sold, less 1: above 0 too much was promised.`),
      value: ({ forecastBias }) => forecastBias,
      text: format.signedPercent,
    },
  ];
}
