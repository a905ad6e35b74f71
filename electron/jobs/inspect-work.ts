import type { TableForm } from '../../core/model/table-form.ts';
import { CRM_LIST } from '../../data/import/crm-list.ts';
import { type DerivedPreview, deriveMeasure } from '../../data/import/derive-measure.ts';
import { type AccountsPreview, inspectAccounts } from '../../data/import/inspect-accounts.ts';
import { inspectList, type ListPreview } from '../../data/import/inspect-list.ts';
import { LEAD_LIST } from '../../data/import/leads.ts';
import type { ReadRequest } from '../../data/import/read-request.ts';
import { REP_LIST } from '../../data/import/reps.ts';
import type { ListKind } from '../api/people-schemas.ts';
import { answerOf } from './reader-answer.ts';
import { RESULT_LISTS } from './results-work.ts';

/** Which list to look at, and how it is read where the planner says it. */
export interface InspectWork {
  readonly kind: 'inspect';
  readonly path: string;
  readonly form: TableForm;
  /** Field -> header, where the planner chose it. */
  readonly columns: ReadRequest['columns'];
  /** Whether it is shown also where nothing tells its places. */
  readonly anyway?: boolean;
}

/** Which formula to try on the first rows of a list. */
export interface DeriveWork extends Omit<InspectWork, 'kind' | 'anyway'> {
  readonly kind: 'derive';
  readonly formula: string;
}

/** Which list of people to look at, and how it is read where the planner says it. */
export interface InspectListWork {
  readonly kind: 'inspect-list';
  readonly what: ListKind;
  readonly path: string;
  readonly form: TableForm;
  readonly columns: Readonly<Record<string, string>>;
}

type KindOfList = Parameters<typeof inspectList<string>>[1];

const KINDS = { reps: REP_LIST, leads: LEAD_LIST, crm: CRM_LIST, ...RESULT_LISTS } as const;

/** Looks at a list of people or results. */
export function inspectPeople({ what, path, form, columns }: InspectListWork): ListPreview {
  return answerOf(inspectList<string>(path, KINDS[what] as KindOfList, form, columns)).preview;
}

/** Looks at an account list. */
export function inspect({ path, form, columns, anyway }: InspectWork): AccountsPreview {
  return answerOf(inspectAccounts(path, form, columns, anyway)).preview;
}

/** Tries a formula. */
export function derive({ path, form, columns, formula }: DeriveWork): DerivedPreview {
  return answerOf(deriveMeasure(path, form, columns, formula)).preview;
}
