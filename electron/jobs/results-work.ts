import type { ResultColumns, ResultKind } from '../../core/model/results.ts';
import type { ListRead } from '../../data/import/read-list.ts';
import { ACTIVITY_LIST, readActivities } from '../../data/import/results/activities.ts';
import { salesKind } from '../../data/import/results/month-columns.ts';
import { OPPORTUNITY_LIST, readOpportunities } from '../../data/import/results/opportunities.ts';
import { readSales } from '../../data/import/results/sales.ts';
import type { AccountPlaces, FoldedAccounts } from '../../data/import/results/unit-fold.ts';
import { type ListFacts, type ListWork, reading, requestOf } from './list-work.ts';
import { readControl } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
import type { WorkControl } from './work-entry.ts';

/** A sales history, or a list of opportunities or activities, to read. */
export interface ResultsWork extends ListWork<string> {
  readonly kind: 'results';
  readonly what: ResultKind;
  /** Of the minor unit of the plan's currency. */
  readonly digits: number;
  /** Of a sales history: where the accounts of the plan lie; null where each can be kept. */
  readonly places: AccountPlaces | null;
}

export interface ResultsRead extends ListFacts {
  readonly results: ResultColumns;
  /** Of a sales history that has become sums of units. */
  readonly folded: FoldedAccounts | null;
}

/** Reads such a list; the refused rows go into their own file, also where there are none. */
export function readResultList(work: ResultsWork, control: WorkControl): ResultsRead {
  return reading<Pick<ResultsRead, 'results' | 'folded'>>(work, (verdicts) => {
    const request = { ...requestOf(work), verdicts, digits: work.digits };
    const watch = readControl(control);
    const answer = (results: ResultColumns, found: ListRead, folded: FoldedAccounts | null = null) => {
      return { value: { results, folded }, found, imported: found.rowsRead - found.refused.length };
    };
    if (work.what === 'sales') {
      const asked = { ...request, places: work.places };
      const { sales, folded, ...found } = answerOf(readSales(work.path, asked, watch));
      return answer({ what: 'sales', columns: sales }, found, folded);
    }
    if (work.what === 'opportunities') {
      const { opportunities, ...found } = answerOf(readOpportunities(work.path, request, watch));
      return answer({ what: 'opportunities', columns: opportunities }, found);
    }
    const { activities, ...found } = answerOf(readActivities(work.path, request, watch));
    return answer({ what: 'activities', columns: activities }, found);
  });
}

/** What each of these lists is made of. */
export const RESULT_LISTS = { sales: salesKind, opportunities: OPPORTUNITY_LIST, activities: ACTIVITY_LIST } as const;
